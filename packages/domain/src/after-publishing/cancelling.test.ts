import { describe, expect, test } from 'vitest';
import type { SittingState } from '../sitting/sitting.ts';
import { cancellingCounts, cancellingGroupOf, isWritingKept } from './cancelling.ts';

const at = Temporal.Instant.from('2026-03-02T08:00:00Z');
const waiting = { kind: 'waiting', arrivedAt: at } as const;
const open = { kind: 'open', startedAt: at } as const;
const handedIn = { kind: 'handedIn', at, by: 'candidate', startedAt: at } as const;

describe('where the cancelling of an exam finds a candidate [P14]', () => {
  test.each<[string, SittingState, string | null, boolean]>([
    ['waits for the start', waiting, 'notBegun', false],
    ['writes', open, 'writing', true],
    ['has handed in', handedIn, 'handedIn', true],
    ['was absent', { kind: 'absent', at }, 'absent', false],
    ['has withdrawn, and is not concerned', { kind: 'withdrawn', at, from: open }, null, false],
    ['waited when it was cancelled before', { kind: 'cancelled', at, from: waiting }, 'notBegun', false],
    ['wrote when it was cancelled before', { kind: 'cancelled', at, from: open }, 'writing', true],
  ])('%s', (_, state, group, isKept) => {
    expect([cancellingGroupOf(state), isWritingKept(state)]).toEqual([group, isKept]);
  });

  test('each candidate whom it concerns is counted once', () => {
    const states: SittingState[] = [waiting, waiting, open, handedIn, { kind: 'withdrawn', at, from: open }];
    expect(cancellingCounts(states)).toEqual({ notBegun: 2, writing: 1, handedIn: 1, absent: 0 });
  });
});
