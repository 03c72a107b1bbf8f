import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSitting } from '../sitting/sitting.ts';
import { endWith, type ReopenFacts, reopenRefusal } from './reopening.ts';

const startsAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
const endsAt = startsAt.add({ minutes: 240 });
const after = (minutes: number) => startsAt.add({ minutes });
const usual: ReopenFacts = {
  times: { startsAt, endsAt, pausedSince: null },
  now: after(60),
  minutes: 0,
  isOfOffice: false,
  hasGradingBegun: false,
  limitMinutes: 60,
};

describe('a hand-in that was a mistake is opened again [D17]', () => {
  it.each<[string, Partial<ReopenFacts>, string | undefined]>([
    ['while there is time left', {}, undefined],
    ['with more time', { minutes: 10 }, undefined],
    ['after the end not by an invigilator', { now: after(240), minutes: 10 }, 'reopenIsForOffice'],
    [
      'after the end by the office, with new time',
      { now: after(245), minutes: 10, isOfOffice: true },
      undefined,
    ],
    ['not without it', { now: after(245), isOfOffice: true }, 'reopenNeedsTime'],
    ['not with less than has passed', { now: after(245), minutes: 5, isOfOffice: true }, 'reopenNeedsTime'],
    ['not after the limit', { now: after(300), minutes: 120, isOfOffice: true }, 'reopenAfterLimit'],
    ['not once answers are assessed', { hasGradingBegun: true, isOfOffice: true }, 'reopenWhileGraded'],
    [
      'in a pause, whose end is still to come',
      { times: { startsAt, endsAt, pausedSince: after(230) }, now: after(250) },
      undefined,
    ],
  ])('%s', (_, given, expected) => expect(reopenRefusal({ ...usual, ...given })).toBe(expected));

  it('only with time left, so that the end never hands it in at once; and never while answers are assessed', () => {
    const any = fc.record({
      minute: fc.integer({ min: 0, max: 500 }),
      minutes: fc.integer({ min: 0, max: 240 }),
      isOfOffice: fc.boolean(),
      hasGradingBegun: fc.boolean(),
      isPaused: fc.boolean(),
      limitMinutes: fc.integer({ min: 0, max: 120 }),
    });
    fc.assert(
      fc.property(any, ({ minute, isPaused, ...rest }) => {
        const times = { ...usual.times, pausedSince: isPaused ? startsAt : null };
        const facts = { ...rest, times, now: after(minute) };
        if (reopenRefusal(facts) !== undefined) return;
        expect(rest.hasGradingBegun).toBe(false);
        const open = { kind: 'handedIn', at: startsAt, by: 'candidate', startedAt: startsAt } as const;
        const sitting = { ...times, endsAt: endWith(facts), now: facts.now, paperReady: true };
        expect(decideSitting(open, 'reopen', sitting).kind).toBe('accepted');
        const limit = rest.isOfOffice ? rest.limitMinutes : 0;
        expect(isPaused || minute < 240 + limit).toBe(true);
      }),
    );
  });
});
