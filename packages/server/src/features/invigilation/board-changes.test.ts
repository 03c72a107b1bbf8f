import type { BoardCandidate } from '@karakter/contract/invigilation/routes';
import { expect, test } from 'vitest';
import { boardChanges } from './board-changes.ts';

const calm: BoardCandidate = {
  examId: 'e',
  candidacyId: 'a',
  candidateNumber: 10_007,
  name: 'Kandidat',
  room: 'A',
  seat: '1',
  state: 'writing',
  identity: null,
  startedAt: null,
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
const other = { ...calm, candidacyId: 'b' };

test('a board first receives all candidates, then only those that have changed [D9]', () => {
  const changes = boardChanges();
  expect(changes.sent()).toBeNull();
  expect(changes.next([calm, other])).toEqual({ kind: 'board', candidates: [calm, other] });
  expect(changes.next([{ ...calm }, { ...other }])).toEqual({ kind: 'changed', candidates: [] });
  const away = { ...other, isConnected: false, offlineSince: '2026-03-02T09:00:00Z' };
  expect(changes.next([calm, away])).toEqual({ kind: 'changed', candidates: [away] });
  expect(changes.sent()).toEqual([calm, away]);
});

test('a late registration is a change; when a candidate is taken off the list the whole board is sent again [D9]', () => {
  const changes = boardChanges();
  changes.next([calm]);
  expect(changes.next([calm, other])).toEqual({ kind: 'changed', candidates: [other] });
  expect(changes.next([other])).toEqual({ kind: 'board', candidates: [other] });
  expect(changes.sent()).toEqual([other]);
});
