import { describe, expect, it } from 'vitest';
import { decideTime, type TimeCommand } from '../sitting/time-command.ts';
import { type BoardState, boardStates } from './board.ts';
import { isExpectedToReach, isSameTimeChange } from './time-change.ts';

const at = Temporal.Instant.from('2026-03-02T08:10:00Z');
const later = at.add({ minutes: 1 });
const startsAt = at.add({ minutes: 20 });

const none = { room: null, candidacyId: null, minutes: null, startsAt: null };
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
    handedIn: { kind: 'handedIn', at, by: 'candidate' },
    absent: { kind: 'absent', at },
    withdrawn: { kind: 'withdrawn', at, from: { kind: 'open', startedAt: at } },
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
