import { expect, it, test } from 'vitest';
import { ApiRefusal } from '../api/api-refusal.ts';
import { failureKind, waitAfter } from './failure-kind.ts';

test.each([
  [409, 'changedMeanwhile', 'changed'],
  [401, 'notSignedIn', 'signedOut'],
  [0, 'offline', 'waiting'],
  [429, 'tooMany', 'waiting'],
  [500, 'failed', 'waiting'],
  [503, 'busy', 'waiting'],
  [200, 'unreadable', 'waiting'],
  [400, 'invalid', 'refused'],
  [403, 'forbidden', 'refused'],
  [428, 'x', 'refused'],
  [499, 'x', 'refused'],
] as const)('text whose save was answered with %i %s is %s [G15]', (status, code, kind) => {
  expect(failureKind(new ApiRefusal({ status, code, message: '' }))).toBe(kind);
});

test('a fault of the page itself is not tried again', () => {
  expect(failureKind(new TypeError('x'))).toBe('refused');
});

it('the wait doubles with each failure, up to half a minute', () => {
  expect([0, 1, 2, 4, 5, 20].map(waitAfter)).toEqual([1_000, 2_000, 4_000, 16_000, 30_000, 30_000]);
});
