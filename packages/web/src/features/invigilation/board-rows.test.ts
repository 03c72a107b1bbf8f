import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { describe, expect, it } from 'vitest';
import { bySeat, expectedReach, isShown, merged, needSince, roomsOf } from './board-rows.ts';

const calm: BoardCandidate = {
  candidacyId: 'a',
  candidateNumber: 10_007,
  name: 'Kari Moe',
  room: 'A',
  seat: '2',
  state: 'writing',
  identity: null,
  startedAt: '2026-03-02T08:00:10Z',
  endedAt: null,
  lastSavedAt: null,
  offlineSince: null,
  isConnected: true,
  helpWantedAt: null,
  pausedSince: null,
  startsAt: '2026-03-02T08:00:00Z',
  endsAt: '2026-03-02T12:00:00Z',
  extraMinutes: 0,
  addedSeconds: 0,
  machineDoubt: null,
  takeover: null,
  seatCode: null,
};
const now = Date.parse('2026-03-02T09:00:00Z');

describe('the board in the browser [D9]', () => {
  it('keeps the row objects that have not changed, so that only the others are rendered again', () => {
    const other = { ...calm, candidacyId: 'b' };
    const changed = { ...other, isConnected: false };
    const next = merged([calm, other], [changed, { ...calm, candidacyId: 'c' }]);
    expect(next[0]).toBe(calm);
    expect(next[1]).toBe(changed);
    expect(next).toHaveLength(3);
  });

  it('orders seats by their numbers', () => {
    const seats = ['A10', 'A2', 'B1'].map((seat) => ({ ...calm, seat }));
    expect(bySeat(seats).map(({ seat }) => seat)).toEqual(['A2', 'A10', 'B1']);
    expect(roomsOf([...seats, { ...calm, room: 'Aud. 10' }, { ...calm, room: 'Aud. 2' }])).toEqual([
      'A',
      'Aud. 2',
      'Aud. 10',
    ]);
  });

  it('finds a candidate by name, number or seat, in the room that is shown', () => {
    const find = (text: string, room: string | null = null) =>
      isShown(calm, { room, group: 'expected', text }, now);
    expect(['kari', '10007', 'a 2', ''].map((text) => find(text))).toEqual([true, true, true, true]);
    expect([find('ola'), find('', 'B')]).toEqual([false, false]);
    expect(isShown(calm, { room: null, group: 'handedIn', text: '' }, now)).toBe(false);
  });

  it('shows since when the candidate has had the need', () => {
    const offlineSince = '2026-03-02T08:40:00Z';
    expect(needSince({ candidate: { ...calm, offlineSince }, need: 'offline' })).toBe(offlineSince);
    expect(needSince({ candidate: calm, need: 'notOpened' })).toBe(calm.startsAt);
  });
});

describe('the candidates whom a change of time will reach [D7]', () => {
  const paused = { ...calm, candidacyId: 'p', pausedSince: '2026-03-02T08:30:00Z' };
  const all = [
    calm,
    paused,
    { ...calm, candidacyId: 'w', state: 'arrived' as const, room: 'B' },
    { ...calm, candidacyId: 'h', state: 'handedIn' as const },
    { ...calm, candidacyId: 'x', state: 'withdrawn' as const },
  ];
  it.each([
    ['extension', 3, 2],
    ['pause', 2, 3],
    ['resume', 1, 4],
    ['lateStart', 1, 4],
  ] as const)('%s', (kind, reached, skipped) => {
    expect(expectedReach(all, { kind, reach: { scope: 'exam' } })).toEqual({ reached, skipped });
  });

  it('only the room or the candidate for which it is meant', () => {
    const ofRoom = { kind: 'extension', reach: { scope: 'room', room: 'B' } } as const;
    expect(expectedReach(all, ofRoom)).toEqual({ reached: 1, skipped: 0 });
    const ofOne = { kind: 'pause', reach: { scope: 'candidate', candidacyId: 'p' } } as const;
    expect(expectedReach(all, ofOne)).toEqual({ reached: 0, skipped: 1 });
  });
});
