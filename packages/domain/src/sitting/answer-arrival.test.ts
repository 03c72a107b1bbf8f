import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsInAnswer, soundWrittenAt } from './answer-arrival.ts';

const endsAt = Date.parse('2026-03-02T12:00:00Z');
const closing = { endsAt, graceMs: 300_000 };

const startsAt = Date.parse('2026-03-02T08:00:00Z');
const dayMs = 86_400_000;

it.each([
  ['during the exam', startsAt + 1, startsAt + 2, startsAt + 1],
  [
    'before the start, by a clock that is an hour behind',
    startsAt - 3_600_000,
    startsAt,
    startsAt - 3_600_000,
  ],
  ['a whole day before the start', startsAt - dayMs, startsAt, startsAt - dayMs],
  ['more than a day before it', startsAt - dayMs - 1, startsAt, startsAt - dayMs],
  ['in 1970', 0, startsAt, startsAt - dayMs],
  ['when it was received', startsAt, startsAt, startsAt],
  ['after it was received', startsAt + 2, startsAt + 1, startsAt + 1],
])(
  'an update that a device dates %s counts as written then, or as near as possible [D4]',
  (_, writtenAt, receivedAt, sound) => {
    expect(soundWrittenAt({ writtenAt, receivedAt }, startsAt)).toBe(sound);
  },
);

describe('updates that count in the answer [D4, D7]', () => {
  it.each([
    ['the last keystroke before the end', -1, -1, 'counts'],
    ['written before the end, arrived just after', -1, 40, 'counts'],
    ['written at the very end', 0, 1, 'counts'],
    ['written offline an hour ago, arrived within the grace period', -3_600_000, 299_999, 'counts'],
    ['written before the end, arrived after the grace period', -1, 300_000, 'late'],
    ['written after the end', 1, 2, 'late'],
    ['written after the end by a clock that runs ahead, arrived at the very end', 1, 0, 'late'],
    ['arrived before the end, by a device whose clock runs ahead', 60_000, -1, 'counts'],
  ])('%s: %i, %i → %s', (_, written, received, expected) => {
    const arrival = { writtenAt: endsAt + written, receivedAt: endsAt + received };
    expect(countsInAnswer(arrival, closing)).toBe(expected);
  });

  it('during a pause every update counts', () => {
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
