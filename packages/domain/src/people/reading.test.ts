import { expect, test } from 'vitest';
import { readingsCountSince } from './reading.ts';

const first = Temporal.Instant.from('2026-03-02T09:00:00Z');

test.each([
  [0, false],
  [9, false],
  [10, true],
  [11, true],
])('a document opened again after %i minutes is a new reading: %s [Q3]', (minutes, isNew) => {
  const since = readingsCountSince(first.add({ minutes }));
  expect(Temporal.Instant.compare(first, since) <= 0).toBe(isNew);
});
