import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsInAnswer } from './answer-arrival.ts';

const endsAt = Date.parse('2026-03-02T12:00:00Z');
const closing = { endsAt, graceMs: 300_000 };

describe('what counts in the answer [D4, D7]', () => {
  it.each([
    ['the last keystroke before the end', -1, -1, 'counts'],
    ['written before the end, arrived just after', -1, 40, 'counts'],
    ['written at the very end', 0, 1, 'counts'],
    ['written offline an hour ago, arrived within the grace period', -3_600_000, 299_999, 'counts'],
    ['written before the end, arrived after the grace period', -1, 300_000, 'late'],
    ['written after the end', 1, 2, 'late'],
    ['arrived before the end, by a device whose clock runs ahead', 60_000, -1, 'counts'],
  ])('%s: %i, %i → %s', (_, written, received, expected) => {
    const arrival = { writtenAt: endsAt + written, receivedAt: endsAt + received };
    expect(countsInAnswer(arrival, closing)).toBe(expected);
  });

  it('during a pause all counts', () => {
    expect(countsInAnswer({ writtenAt: 0, receivedAt: endsAt * 2 }, { endsAt: null, graceMs: 0 })).toBe(
      'counts',
    );
  });

  it('there is no dead zone, and no clock of a device gains more than the grace period', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -1e6, max: 1e6 }), (writtenAt, delay) => {
        const receivedAt = endsAt + delay;
        const found = countsInAnswer({ writtenAt, receivedAt }, closing);
        if (receivedAt < endsAt) expect(found).toBe('counts');
        if (receivedAt >= endsAt + closing.graceMs) expect(found).toBe('late');
      }),
    );
  });
});
