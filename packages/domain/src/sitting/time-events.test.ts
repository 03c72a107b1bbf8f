import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sittingTimes } from './sitting-times.ts';
import { movedTimes, type TimeEvent } from './time-events.ts';

const startsAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
const plan = { startsAt, durationMinutes: 240, extraMinutes: 60 };
const after = (minutes: number) => startsAt.add({ seconds: Math.round(minutes * 60) });
const endOf = (events: readonly TimeEvent[]) => {
  const { endsAt, pausedSince } = sittingTimes({ ...plan, ...movedTimes(plan, events) });
  return pausedSince === null ? endsAt.toString() : 'open';
};

describe('a candidate’s own end [D7]', () => {
  it.each<[string, TimeEvent[], string]>([
    ['is as planned, extra time included', [], '2026-03-02T13:00:00Z'],
    [
      'moves with every extension',
      [{ kind: 'extension', at: after(10), minutes: 15 }],
      '2026-03-02T13:15:00Z',
    ],
    [
      'keeps the whole time after a late start',
      [{ kind: 'lateStart', at: after(1), startsAt: after(20) }],
      '2026-03-02T13:20:00Z',
    ],
    [
      'is the exam’s own again when the exam has been moved past a late start [P14]',
      [{ kind: 'lateStart', at: after(-600), startsAt: after(-500) }],
      '2026-03-02T13:00:00Z',
    ],
    ['is open during a pause', [{ kind: 'pause', at: after(30) }], 'open'],
    [
      'is given back what a pause took',
      [
        { kind: 'pause', at: after(30) },
        { kind: 'resume', at: after(42.5) },
      ],
      '2026-03-02T13:12:30Z',
    ],
    [
      'is not moved by the part of a pause before the start',
      [
        { kind: 'pause', at: after(-30) },
        { kind: 'resume', at: after(5) },
      ],
      '2026-03-02T13:05:00Z',
    ],
    [
      'is not moved by a pause that is over before the start',
      [
        { kind: 'pause', at: after(-30) },
        { kind: 'resume', at: after(-5) },
      ],
      '2026-03-02T13:00:00Z',
    ],
    [
      'counts two overlapping pauses as one',
      [
        { kind: 'pause', at: after(10) },
        { kind: 'pause', at: after(12) },
        { kind: 'resume', at: after(20) },
        { kind: 'resume', at: after(25) },
      ],
      '2026-03-02T13:10:00Z',
    ],
  ])('%s', (_, events, expected) => expect(endOf(events)).toBe(expected));
});

const anyEvent = (at: Temporal.Instant): fc.Arbitrary<TimeEvent> =>
  fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((minutes) => ({ kind: 'extension' as const, at, minutes })),
    fc.constant({ kind: 'pause' as const, at }),
    fc.constant({ kind: 'resume' as const, at }),
  );

/** Days on which the clock changes in Norway, ordinary days, and sittings over midnight. */
const anyStart = fc
  .constantFrom('2026-03-29', '2026-10-25', '2026-06-03', '2027-03-28', '2026-12-31')
  .chain((day) =>
    fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((minute) => Temporal.PlainDate.from(day).toZonedDateTime('Europe/Oslo').add({ minutes: minute })),
  );

describe('whatever happens, over daylight saving changes and midnight [D7]', () => {
  const anyCourse = fc.array(fc.integer({ min: -20, max: 300 }), { maxLength: 12 }).chain((minutes) => {
    const inOrder = minutes.toSorted((a, b) => a - b);
    return fc.tuple(...inOrder.map((minute) => anyEvent(startsAt.add({ minutes: minute }))));
  });

  it('no candidate gets less time than planned, or time for a pause twice', () => {
    fc.assert(
      fc.property(anyCourse, (events) => {
        const { addedSeconds, pausedSince } = movedTimes(plan, events);
        const extended = events.reduce((sum, e) => sum + (e.kind === 'extension' ? e.minutes * 60 : 0), 0);
        expect(addedSeconds).toBeGreaterThanOrEqual(extended);
        const span = events.length > 0 ? after(-20).until(events.at(-1)!.at).total('seconds') : 0;
        expect(addedSeconds - extended).toBeLessThanOrEqual(Math.max(0, span));
        const last = events.findLast((e) => e.kind === 'pause' || e.kind === 'resume');
        expect(pausedSince !== null).toBe(last?.kind === 'pause');
      }),
    );
  });

  it('time is counted in minutes that pass, also when the clocks change', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.integer({ min: 30, max: 600 }),
        fc.integer({ min: 0, max: 90 }),
        (start, length, more) => {
          const own = { startsAt: start.toInstant(), durationMinutes: length, extraMinutes: 0 };
          const events: TimeEvent[] = [{ kind: 'extension', at: own.startsAt, minutes: more }];
          const { endsAt } = sittingTimes({ ...own, ...movedTimes(own, events) });
          expect(own.startsAt.until(endsAt).total('minutes')).toBe(length + more);
        },
      ),
    );
  });
});
