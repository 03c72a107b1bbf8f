import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sittingStates } from '../sitting/sitting-states.ts';
import { isOver, sittingTimes } from '../sitting/sitting-times.ts';
import { movedTimes, type TimeEvent } from '../sitting/time-events.ts';
import { secondsTakenBack, takeBackRefusal } from './take-back.ts';

const startsAt = Temporal.Instant.from('2026-03-02T08:00:00Z');
const after = (minutes: number) => startsAt.add({ seconds: Math.round(minutes * 60) });
const endsAt = after(250);
const facts = {
  minutes: 10,
  times: { startsAt, endsAt, pausedSince: null },
  now: after(60),
  noticeMinutes: 15,
};

describe('minutes given by mistake are taken back from a candidate [D17]', () => {
  it.each([
    ['all of them, from a candidate who writes', 'open', {}, 600],
    ['and from one who has not begun', 'waiting', {}, 600],
    ['as far as the notice is left', 'open', { now: after(230) }, 300],
    ['none where less than the notice is left', 'open', { now: after(236) }, 0],
    ['none after the end', 'open', { now: after(251) }, 0],
    [
      'by the clock that stands still in a pause',
      'open',
      { now: after(300), times: { startsAt, endsAt, pausedSince: after(230) } },
      300,
    ],
    ['none from a candidate who has handed in', 'handedIn', {}, 0],
    ['none from one who has withdrawn', 'withdrawn', {}, 0],
  ] as const)('%s', (_, state, given, expected) => {
    expect(secondsTakenBack(state, { ...facts, ...given })).toBe(expected);
  });

  it('never so that a candidate who writes is done at once, or has less time than planned', () => {
    const any = fc.record({
      state: fc.constantFrom(...sittingStates),
      minutes: fc.integer({ min: 1, max: 240 }),
      given: fc.integer({ min: 0, max: 200 }),
      taken: fc.integer({ min: 0, max: 400 }),
      paused: fc.option(fc.integer({ min: 0, max: 60 })),
      noticeMinutes: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(any, ({ state, minutes, given, taken, paused, noticeMinutes }) => {
        const plan = { startsAt, durationMinutes: 120, extraMinutes: 0 };
        const events: TimeEvent[] = [{ kind: 'extension', at: after(given), minutes }];
        const now = after(given + taken);
        if (paused !== null && paused <= taken)
          events.push({ kind: 'pause', at: after(given + taken - paused) });
        const times = sittingTimes({ ...plan, ...movedTimes(plan, events) });
        const seconds = secondsTakenBack(state, { minutes, times, now, noticeMinutes });
        const back = sittingTimes({
          ...plan,
          ...movedTimes(plan, [...events, { kind: 'takeBack', at: now, seconds }]),
        });
        expect(seconds).toBeLessThanOrEqual(minutes * 60);
        expect(
          movedTimes(plan, [...events, { kind: 'takeBack', at: now, seconds }]).addedSeconds,
        ).toBeGreaterThanOrEqual(0);
        if (seconds === 0) return;
        expect(isOver({ ...back, now })).toBe(false);
        const left = (times.pausedSince ?? now).until(back.endsAt).total('minutes');
        expect(left).toBeGreaterThanOrEqual(noticeMinutes);
      }),
    );
  });
});

describe('takeBackRefusal [D17]', () => {
  it.each([
    ['once', false, [0, 600], undefined],
    ['not twice', true, [0, 600], 'minutesTakenBackAlready'],
    ['not where nothing is left to take', false, [0, 0], 'minutesUsedUp'],
    ['not where no candidate is left', false, [], 'minutesUsedUp'],
  ])('%s', (_, wasTakenBack, seconds, expected) => {
    expect(takeBackRefusal({ wasTakenBack, seconds })).toBe(expected);
  });
});
