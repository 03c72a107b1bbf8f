import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { describe, expect, it } from 'vitest';
import { expectedReach, inOrder, isCancelled, isShown, merged, needSince, roomsOf } from './board-rows.ts';

const calm: BoardCandidate = {
  candidacyId: 'a',
  examId: 'e',
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

  it.each([
    [['cancelled', 'handedIn', 'withdrawn'], true],
    [['handedIn', 'absent'], false],
    [['cancelled', 'writing'], false],
    [['cancelled', 'expected'], false],
  ] as const)('offers nothing to all of an exam that is cancelled: %j [P14]', (states, cancelled) => {
    expect(isCancelled(states.map((state) => ({ ...calm, state })))).toBe(cancelled);
  });

  it('orders seats by their numbers', () => {
    const seats = ['A10', 'A2', 'B1'].map((seat) => ({ ...calm, seat }));
    expect(inOrder(seats, 'seat').map(({ seat }) => seat)).toEqual(['A2', 'A10', 'B1']);
    expect(roomsOf([...seats, { ...calm, room: 'Aud. 10' }, { ...calm, room: 'Aud. 2' }])).toEqual([
      'A',
      'Aud. 2',
      'Aud. 10',
    ]);
  });

  it('orders by family name, and by candidate number', () => {
    const [kari, ola] = [calm, { ...calm, name: 'Åse Vik', candidateNumber: 10_001, seat: '1' }];
    expect(inOrder([ola, kari], 'name')).toEqual([kari, ola]);
    expect(inOrder([kari, ola], 'number')).toEqual([ola, kari]);
  });

  it('finds a candidate by name, number or seat, in the room that is shown', () => {
    const find = (text: string, room: string | null = null) =>
      isShown(calm, { room, exam: null, group: 'expected', text }, now);
    expect(['kari', '10007', 'a 2', ''].map((text) => find(text))).toEqual([true, true, true, true]);
    expect([find('ola'), find('', 'B')]).toEqual([false, false]);
    expect(isShown(calm, { room: null, exam: null, group: 'handedIn', text: '' }, now)).toBe(false);
  });

  it('shows one exam of a room with several', () => {
    const ofExam = (exam: string | null) =>
      isShown(calm, { room: 'A', exam, group: 'expected', text: '' }, now);
    expect([ofExam(null), ofExam('e'), ofExam('other')]).toEqual([true, true, false]);
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
  const reachOf = (change: Parameters<typeof expectedReach>[1]) => {
    const { reached, skipped } = expectedReach(all, change);
    return [reached.map(({ candidacyId }) => candidacyId).join(''), skipped];
  };

  it.each([
    ['extension', 'apw', 2],
    ['pause', 'aw', 3],
    ['resume', 'p', 4],
    ['lateStart', 'w', 4],
  ] as const)('%s', (kind, reached, skipped) => {
    expect(reachOf({ kind, reach: { scope: 'exam' } })).toEqual([reached, skipped]);
  });

  it('only the room, the candidate or the candidates for whom it is meant', () => {
    expect(reachOf({ kind: 'extension', reach: { scope: 'room', room: 'B' } })).toEqual(['w', 0]);
    expect(reachOf({ kind: 'pause', reach: { scope: 'candidate', candidacyId: 'p' } })).toEqual(['', 1]);
    const chosen = { scope: 'candidates', candidacyIds: ['a', 'h'] } as const;
    expect(
      reachOf({ kind: 'extension', reach: { ...chosen, candidacyIds: [...chosen.candidacyIds] } }),
    ).toEqual(['a', 1]);
  });
});
