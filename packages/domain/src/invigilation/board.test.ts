import { describe, expect, it } from 'vitest';
import {
  type BoardSnapshot,
  type BoardState,
  boardCounts,
  boardNeed,
  boardStateOf,
  inOrderOfNeed,
} from './board.ts';

const startsAt = Date.parse('2026-03-02T08:00:00Z');
const now = Date.parse('2026-03-02T09:00:00Z');
const calm: BoardSnapshot = {
  state: 'writing',
  offlineSince: null,
  wantsHelp: false,
  awaitsTakeover: false,
  isPaused: false,
  hasOpened: true,
  isSignInShared: false,
  startsAt,
  endsAt: Date.parse('2026-03-02T12:00:00Z'),
};

const from = { kind: 'waiting', arrivedAt: null } as const;
const at = Temporal.Instant.from('2026-03-02T08:00:00Z');

it.each([
  [from, 'expected'],
  [{ kind: 'waiting', arrivedAt: at } as const, 'arrived'],
  [{ kind: 'open', startedAt: at } as const, 'writing'],
  [{ kind: 'handedIn', at, by: 'candidate', startedAt: at } as const, 'handedIn'],
  [{ kind: 'absent', at } as const, 'absent'],
  [{ kind: 'withdrawn', at, from } as const, 'withdrawn'],
  [{ kind: 'cancelled', at, from } as const, 'cancelled'],
])('the board shows a sitting in the state %o as %s [D9]', (state, expected) => {
  expect(boardStateOf(state)).toBe(expected);
});

describe('boardNeed [D9]', () => {
  it.each<[string, Partial<BoardSnapshot>, string | null]>([
    ['a candidate who writes undisturbed needs no invigilator', {}, null],
    [
      'a candidate on another device waits for confirmation',
      { awaitsTakeover: true, wantsHelp: true },
      'takeover',
    ],
    ['a call for help comes before a lost network', { wantsHelp: true, offlineSince: startsAt }, 'help'],
    ['a candidate who was cut off needs attention', { offlineSince: now - 20_000 }, 'offline'],
    ['a page loaded again does not', { offlineSince: now - 19_999 }, null],
    [
      'a candidate who has not opened the paper for two minutes',
      { state: 'arrived', startsAt: now - 120_000 },
      'notOpened',
    ],
    ['but not a moment before', { state: 'arrived', startsAt: now - 119_999 }, null],
    ['a candidate who has not signed in when the exam has begun', { state: 'expected' }, 'notCome'],
    ['but not before the start', { state: 'expected', startsAt: now + 1 }, null],
    ['one sign-in on two devices', { isSignInShared: true }, 'sharedSignIn'],
    ['a lost network before a shared sign-in', { isSignInShared: true, offlineSince: startsAt }, 'offline'],
    ['a candidate who came and did not open the paper', { state: 'arrived' }, 'notOpened'],
    ['but not while the room is paused', { state: 'arrived', isPaused: true }, null],
    [
      'a candidate who closed the lid in the waiting room',
      { state: 'arrived', offlineSince: startsAt },
      'notOpened',
    ],
  ])('%s', (_, snapshot, expected) => {
    expect(boardNeed({ ...calm, ...snapshot }, now)).toBe(expected);
  });

  it('no candidate needs the invigilator once the exam is over', () => {
    for (const state of ['handedIn', 'absent', 'withdrawn', 'cancelled'] satisfies BoardState[]) {
      const snapshot = { ...calm, state, wantsHelp: true, awaitsTakeover: true, offlineSince: 0 };
      expect(boardNeed(snapshot, now)).toBeNull();
    }
  });
});

describe('inOrderOfNeed [D9]', () => {
  it('moves candidates with a need to the top, and leaves the others in the order of their seats', () => {
    const rows = [
      { name: 'a', ...calm },
      { name: 'b', ...calm, offlineSince: startsAt },
      { name: 'c', ...calm, wantsHelp: true },
      { name: 'd', ...calm },
      { name: 'e', ...calm, wantsHelp: true },
    ];
    const inOrder = inOrderOfNeed(rows, (row) => boardNeed(row, now));
    expect(inOrder.map(({ name }) => name).join('')).toBe('cebad');
  });
});

describe('boardCounts [D9]', () => {
  it('counts each candidate where an invigilator would look for them', () => {
    const snapshots: BoardSnapshot[] = [
      calm,
      { ...calm, offlineSince: startsAt, wantsHelp: true },
      { ...calm, state: 'arrived' },
      { ...calm, state: 'expected' },
      { ...calm, state: 'expected', startsAt: now },
      { ...calm, state: 'expected', startsAt: now + 1 },
      { ...calm, state: 'handedIn', wantsHelp: true },
      { ...calm, state: 'withdrawn' },
      { ...calm, state: 'withdrawn', hasOpened: false },
      { ...calm, state: 'cancelled', hasOpened: false },
      { ...calm, state: 'absent' },
    ];
    expect(boardCounts(snapshots, now)).toEqual({
      expected: 11,
      present: 5,
      writing: 2,
      offline: 1,
      wantsHelp: 1,
      notCome: 3,
      handedIn: 1,
    });
  });
});
