import { expect, test } from 'vitest';
import { openSeal } from './certificate.ts';
import { curveSeal } from './fixtures/curve-seal.ts';
import { trySeal } from './try-seal.ts';

const { validFromDate, validToDate } = openSeal(curveSeal).certificate;
const [from, until] = [validFromDate.toTemporalInstant(), validToDate.toTemporalInstant()];

test.each([
  ['notYetValid', from.subtract({ hours: 1 })],
  ['works', until.subtract({ hours: 24 * 61 })],
  ['endsSoon', until.subtract({ hours: 24 * 60 })],
  ['hasEnded', until.add({ hours: 1 })],
])('the operator sees the last day of the certificate: %s', (finding, at) => {
  expect(trySeal(curveSeal, at)).toMatchObject({
    finding,
    until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});

test('a seal with a wrong password is reported as unusable, without the password', () => {
  const tried = trySeal({ ...curveSeal, password: 'not-the-one' }, from);
  expect(tried).toEqual({
    finding: 'refused',
    detail: expect.stringContaining('password opens'),
    until: null,
  });
  expect(tried.detail).not.toContain('not-the-one');
});
