import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SittingState } from './sitting.ts';
import { sittingTimes } from './sitting-times.ts';
import { decideTime, isLateStart, mostExtensionMinutes, type TimeCommand } from './time-command.ts';
import { movedTimes, type TimeEvent } from './time-events.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const startsAt = instant('2026-03-02T08:00:00Z');
const endsAt = instant('2026-03-02T12:00:00Z');
const waiting: SittingState = { kind: 'waiting', arrivedAt: null };
const open: SittingState = { kind: 'open', startedAt: startsAt };
const extension: TimeCommand = { kind: 'extension', minutes: 15 };
const pause: TimeCommand = { kind: 'pause' };
const resume: TimeCommand = { kind: 'resume' };
const lateStart: TimeCommand = { kind: 'lateStart', startsAt: instant('2026-03-02T08:20:00Z') };

function outcome(state: SittingState, command: TimeCommand, now: string, pausedSince: string | null = null) {
  const since = pausedSince === null ? null : instant(pausedSince);
  const decision = decideTime(state, command, {
    startsAt,
    endsAt,
    pausedSince: since,
    now: instant(now),
  });
  return decision.kind === 'refused' ? decision.code : decision.kind;
}

describe('decideTime [D7]', () => {
  it.each<[string, SittingState, TimeCommand, string, string]>([
    ['a candidate who writes gets more time', open, extension, '2026-03-02T10:00:00Z', 'accepted'],
    ['a candidate who has not come yet gets it too', waiting, extension, '2026-03-02T10:00:00Z', 'accepted'],
    ['an end of a moment ago can still be moved', open, extension, '2026-03-02T12:04:00Z', 'accepted'],
    [
      'an extension that would be over already is refused',
      open,
      extension,
      '2026-03-02T12:15:00Z',
      'timeIsUp',
    ],
    ['a candidate who writes can be paused', open, pause, '2026-03-02T10:00:00Z', 'accepted'],
    ['no candidate is paused after the end', open, pause, '2026-03-02T12:00:00Z', 'timeIsUp'],
    ['a candidate who is not paused cannot resume', open, resume, '2026-03-02T10:00:00Z', 'notPaused'],
    ['a waiting candidate can start later', waiting, lateStart, '2026-03-02T08:10:00Z', 'accepted'],
    [
      'a candidate who has begun does not start later',
      open,
      lateStart,
      '2026-03-02T08:10:00Z',
      'alreadyStarted',
    ],
  ])('%s', (_, state, command, now, expected) => {
    expect(outcome(state, command, now)).toBe(expected);
  });

  it('pauses once and resumes once', () => {
    expect(outcome(open, pause, '2026-03-02T10:00:00Z', '2026-03-02T09:50:00Z')).toBe('alreadyPaused');
    expect(outcome(open, resume, '2026-03-02T14:00:00Z', '2026-03-02T09:50:00Z')).toBe('accepted');
  });

  it('affects no candidate who has handed in, was absent or has withdrawn', () => {
    const atRest: SittingState[] = [
      { kind: 'handedIn', at: endsAt, by: 'candidate', startedAt: startsAt },
      { kind: 'absent', at: endsAt },
      { kind: 'withdrawn', at: endsAt, from: open },
      { kind: 'cancelled', at: endsAt, from: open },
    ];
    for (const state of atRest) {
      for (const command of [extension, pause, resume, lateStart])
        expect(outcome(state, command, '2026-03-02T10:00:00Z')).toBe('sittingEnded');
    }
  });

  it('never leaves a candidate less time than before, whatever is decided in whatever order', () => {
    const step = fc.record({
      after: fc.integer({ min: 0, max: 60 }),
      command: fc.oneof(
        fc.constant(pause),
        fc.constant(resume),
        fc.integer({ min: 1, max: 240 }).map((minutes): TimeCommand => ({ kind: 'extension', minutes })),
      ),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const plan = { startsAt, durationMinutes: 240, extraMinutes: 0 };
        const events: TimeEvent[] = [];
        let now = startsAt;
        let end = endsAt;
        for (const { after, command } of steps) {
          now = now.add({ minutes: after });
          const times = sittingTimes({ ...plan, ...movedTimes(plan, events) });
          const decision = decideTime(open, command, { ...times, now });
          if (decision.kind === 'refused') continue;
          events.push(decision.event);
          const moved = sittingTimes({ ...plan, ...movedTimes(plan, events) });
          expect(Temporal.Instant.compare(moved.endsAt, end)).toBeGreaterThanOrEqual(0);
          end = moved.endsAt;
        }
      }),
    );
  });
});

it('at most four hours are added at a time [D7]', () => {
  expect(mostExtensionMinutes).toBe(240);
});

describe('isLateStart [D7]', () => {
  it.each([
    ['now', '2026-03-02T08:10:00Z', true],
    ['in the past', '2026-03-02T08:09:00Z', false],
    ['a day after the plan', '2026-03-03T08:00:00Z', true],
    ['later than that', '2026-03-03T08:01:00Z', false],
  ])('%s', (_, start, expected) => {
    const now = instant('2026-03-02T08:10:00Z');
    expect(isLateStart(instant(start), { plannedStart: startsAt, now })).toBe(expected);
  });

  it('is never before the planned start', () => {
    const early = instant('2026-03-02T07:30:00Z');
    expect(isLateStart(early, { plannedStart: startsAt, now: early })).toBe(false);
  });
});
