import { expect, it } from 'vitest';
import type { NeedingCandidate } from './board-rows.ts';
import { newCalls } from './spoken-needs.ts';

const calling = (candidacyId: string, need: NeedingCandidate['need'], at: string) => {
  const candidate = {
    candidacyId,
    helpWantedAt: at,
    offlineSince: at,
    startsAt: at,
    takeover: { requestedAt: at },
  };
  return { candidate, need } as unknown as NeedingCandidate;
};
const first = '2026-05-22T09:00:00Z';
const later = '2026-05-22T09:20:00Z';
const names = (calls: readonly NeedingCandidate[]) => calls.map(({ candidate }) => candidate.candidacyId);

it('a call for help is announced once, however often the board is rendered, and the next one of the same candidate again [D9]', () => {
  const one = newCalls([calling('maja', 'help', first)], new Set());
  expect(names(one.calls)).toEqual(['maja']);
  const drawn = newCalls([calling('maja', 'help', first), calling('ali', 'takeover', later)], one.known);
  expect(names(drawn.calls)).toEqual(['ali']);
  const answered = newCalls([], drawn.known);
  expect(names(newCalls([calling('maja', 'help', later)], answered.known).calls)).toEqual(['maja']);
});

it('a lost connection, and a paper that is not opened, are shown and not announced: no candidate has asked [D9]', () => {
  const calls = [calling('maja', 'offline', first), calling('ali', 'notOpened', first)];
  expect(newCalls(calls, new Set()).calls).toEqual([]);
});
