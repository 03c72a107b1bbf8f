import { describe, expect, it } from 'vitest';
import { decideTime, type TimeCommand } from '../sitting/time-command.ts';
import { movedTimes } from '../sitting/time-events.ts';
import { type BoardState, boardStates } from './board.ts';
import { expectedEnd, isExpectedToReach, isSameTimeChange } from './time-change.ts';

const at = Temporal.Instant.from('2026-03-02T08:10:00Z');
const later = at.add({ minutes: 1 });
const startsAt = at.add({ minutes: 20 });

const none = {
  room: null,
  candidacyId: null,
  minutes: null,
  startsAt: null,
  reachedIds: ['a', 'b'],
  skipped: 1,
};
const extended = { ...none, kind: 'extension', scope: 'room', room: 'B', minutes: 10, reason: 'fire', at };
const moved = { ...none, kind: 'lateStart', scope: 'exam', startsAt, reason: 'fire', at };
const asked = {
  command: { kind: 'extension', minutes: 10 },
  reach: { scope: 'room', room: 'B' },
  reason: 'fire',
  at: later,
} as const;
const ofOne = (candidacyId: string) => ({ scope: 'candidate', candidacyId }) as const;

describe('a change of time with the id of an earlier one [D7]', () => {
  it.each([
    ['the same change', {}, true],
    ['other minutes', { command: { kind: 'extension', minutes: 11 } }, false],
    ['another command', { command: { kind: 'pause' } }, false],
    ['another room', { reach: { scope: 'room', room: 'A' } }, false],
    ['the whole exam', { reach: { scope: 'exam' } }, false],
    ['another reason', { reason: 'noise' }, false],
  ] as const)('%s', (_, change, expected) => {
    expect(isSameTimeChange(extended, { ...asked, ...change })).toBe(expected);
  });

  it('is the same for the same candidate only', () => {
    const made = { ...none, kind: 'pause', scope: 'candidate', candidacyId: 'a', reason: 'fire', at };
    const pause = { ...asked, command: { kind: 'pause' } } as const;
    expect(isSameTimeChange(made, { ...pause, reach: ofOne('a') })).toBe(true);
    expect(isSameTimeChange(made, { ...pause, reach: ofOne('b') })).toBe(false);
  });

  it.each([
    ['the same candidates, in any order', ['c', 'b', 'a'], true],
    ['one more', ['a', 'b', 'c', 'd'], false],
    ['one fewer', ['a', 'b'], false],
    ['others', ['a', 'c', 'd'], false],
  ])('is the same for the same chosen candidates only: %s', (_, candidacyIds, expected) => {
    const made = { ...extended, scope: 'candidates', room: null };
    const reach = { scope: 'candidates', candidacyIds } as const;
    expect(isSameTimeChange(made, { ...asked, reach })).toBe(expected);
  });

  it.each([
    ['the same start', moved, startsAt, true],
    ['another start', moved, startsAt.add({ minutes: 1 }), false],
    ['an immediate start, requested again a moment later', { ...moved, startsAt: at }, later, true],
    ['an immediate start, where another start was set', moved, later, false],
    ['a start that was not stored', { ...moved, startsAt: null }, startsAt, false],
  ])('%s', (_, made, start, expected) => {
    const request = {
      ...asked,
      reach: { scope: 'exam' },
      command: { kind: 'lateStart', startsAt: start },
    } as const;
    expect(isSameTimeChange(made, request)).toBe(expected);
  });
});

describe('the candidates that the board expects a change of time to reach [D7]', () => {
  const commands: readonly TimeCommand[] = [
    { kind: 'extension', minutes: 10 },
    { kind: 'pause' },
    { kind: 'resume' },
    { kind: 'lateStart', startsAt },
  ];
  const states = {
    expected: { kind: 'waiting', arrivedAt: null },
    arrived: { kind: 'waiting', arrivedAt: at },
    writing: { kind: 'open', startedAt: at },
    handedIn: { kind: 'handedIn', at, by: 'candidate', startedAt: at },
    absent: { kind: 'absent', at },
    withdrawn: { kind: 'withdrawn', at, from: { kind: 'open', startedAt: at } },
    cancelled: { kind: 'cancelled', at, from: { kind: 'open', startedAt: at } },
  } as const satisfies Record<BoardState, unknown>;

  const every = boardStates.flatMap((state) => commands.map((command) => ({ state, command })));
  it.each(every)('agrees with the decision for $state and $command.kind', ({ state, command }) => {
    for (const isPaused of [false, true]) {
      const pausedSince = isPaused ? at : null;
      const times = { startsAt: at, endsAt: at.add({ hours: 4 }), pausedSince, now: later };
      const isReached = decideTime(states[state], command, times).kind === 'accepted';
      expect(isExpectedToReach(command.kind, { state, isPaused })).toBe(isReached);
    }
  });
});

describe('the end that the board expects after a change of time [D7]', () => {
  const minute = 60_000;
  const [start, end, now] = [0, 240 * minute, 30 * minute];
  const running = { startsAt: start, endsAt: end, pausedSince: null };
  const paused = { ...running, pausedSince: 20 * minute };
  const waiting = { startsAt: 60 * minute, endsAt: 300 * minute, pausedSince: 20 * minute };
  it.each([
    ['more time', { kind: 'extension', minutes: 15 }, running, 255],
    ['more time while paused', { kind: 'extension', minutes: 15 }, paused, null],
    ['a pause', { kind: 'pause' }, running, null],
    ['the end of a pause', { kind: 'resume' }, paused, 250],
    ['the end of a pause before their own start', { kind: 'resume' }, waiting, 300],
    ['the end of no pause', { kind: 'resume' }, running, 240],
    ['a start now', { kind: 'lateStart', startsAt: null }, running, 270],
    ['a later start', { kind: 'lateStart', startsAt: 45 * minute }, running, 285],
  ] as const)('%s', (_, change, times, minutes) => {
    expect(expectedEnd(change, times, now)).toBe(minutes === null ? null : minutes * minute);
  });

  it('is the end that the change gives', () => {
    const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
    const pause = { kind: 'pause', at: instant(paused.pausedSince) } as const;
    const { addedSeconds } = movedTimes({ startsAt: instant(start) }, [
      pause,
      { kind: 'resume', at: instant(now) },
    ]);
    expect(expectedEnd({ kind: 'resume' }, paused, now)).toBe(end + addedSeconds * 1000);
  });
});
