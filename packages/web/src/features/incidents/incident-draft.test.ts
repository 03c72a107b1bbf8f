import { expect, test } from 'vitest';
import { emptyIncident, faultsOf, incidentBody } from './incident-draft.ts';

const now = '2026-06-01T08:12:00Z';

test('the board opens the form for its candidate and the present time [D10]', () => {
  const draft = { ...emptyIncident(now, 'one'), what: 'Maskinen slo seg av.' };
  expect(faultsOf(draft)).toEqual([]);
  expect(incidentBody(draft)).toMatchObject({
    scope: { kind: 'candidates', candidacyIds: ['one'] },
    happenedAt: '2026-06-01T08:12:00.000Z',
  });
});

test('a draft opened without a candidate names no candidate, and says so before it is sent [D10]', () => {
  expect(faultsOf({ ...emptyIncident(now, null), what: 'Strømmen gikk.' })).toEqual(['whom']);
});
