import { describe, expect, it } from 'vitest';
import type { BoardSnapshot } from './board.ts';
import { boardTimes, mostTelling } from './board-times.ts';

const at = (clock: string) => Date.parse(`2026-03-02T${clock}:00Z`);
const [now, end, late] = [at('09:00'), at('12:00'), at('13:40')];
const writing: BoardSnapshot = {
  state: 'writing',
  offlineSince: null,
  wantsHelp: false,
  awaitsTakeover: false,
  isPaused: false,
  hasOpened: true,
  isSignInShared: false,
  startsAt: at('08:00'),
  endsAt: end,
};

describe('the times of a board [D7, D9]', () => {
  it('counts the candidates by their own ends, the first end first', () => {
    const own = { ...writing, endsAt: late };
    expect(boardTimes([own, writing, writing], now)).toEqual({
      starts: [],
      ends: [
        { at: end, count: 2 },
        { at: late, count: 1 },
      ],
      paused: 0,
    });
  });

  it('leaves out candidates who are done, and those who have not come, however late their own end', () => {
    const done = ['handedIn', 'absent', 'withdrawn'] as const;
    const all = done.map((state) => ({ ...writing, state, endsAt: late }));
    const missing = { ...writing, state: 'expected', hasOpened: false, endsAt: late } as const;
    expect(boardTimes([writing, ...all, missing], now).ends).toEqual([{ at: end, count: 1 }]);
  });

  it('counts all who are expected before the start, and says when they begin', () => {
    const expected = { ...writing, state: 'expected', hasOpened: false, startsAt: now + 1 } as const;
    const moved = { ...expected, state: 'arrived', startsAt: at('09:30') } as const;
    const { starts, ends } = boardTimes([moved, expected], now);
    expect(starts).toEqual([
      { at: now + 1, count: 1 },
      { at: at('09:30'), count: 1 },
    ]);
    expect(ends).toEqual([{ at: end, count: 2 }]);
  });

  it('gives no end for a candidate whose time is paused', () => {
    const paused = { ...writing, isPaused: true };
    expect(boardTimes([paused, paused], now)).toEqual({ starts: [], ends: [], paused: 2 });
  });

  it('shows the first ends and always the last', () => {
    const groups = [1, 2, 3, 4].map((each) => ({ at: each, count: 1 }));
    expect(mostTelling(groups, 3).map((group) => group.at)).toEqual([1, 2, 4]);
    expect(mostTelling(groups, 4)).toEqual(groups);
    expect(mostTelling([], 3)).toEqual([]);
  });
});
