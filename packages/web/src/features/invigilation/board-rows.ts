import type { BoardCandidate, MoveTime, TimeReach } from '@karakter/contract/invigilation/routes';
import {
  type BoardGroup,
  type BoardNeed,
  type BoardSnapshot,
  isInGroup,
} from '@karakter/domain/invigilation/board';
import { isExpectedToReach } from '@karakter/domain/invigilation/time-change';
import { familyNameFirst } from '@karakter/domain/people/name-order';
import { inWordOrder } from '@karakter/domain/text/word-order';
import type { KeptBoardView } from './view/kept-board-view.ts';

const ms = (instant: string | null) => (instant === null ? null : Date.parse(instant));

/** A candidate from the wire in the form of the board's rules. */
export function snapshotOf(candidate: BoardCandidate): BoardSnapshot {
  return {
    state: candidate.state,
    offlineSince: candidate.isConnected ? null : ms(candidate.offlineSince),
    wantsHelp: candidate.helpWantedAt !== null,
    awaitsTakeover: candidate.takeover !== null,
    isPaused: candidate.pausedSince !== null,
    hasOpened: candidate.startedAt !== null,
    isSignInShared: candidate.isConnected && candidate.machineDoubt === 'shared',
    startsAt: Date.parse(candidate.startsAt),
    endsAt: Date.parse(candidate.endsAt),
  };
}

/** Merges the changes into the rows; a candidate who has not changed stays the same object. */
export function merged(
  before: readonly BoardCandidate[],
  changed: readonly BoardCandidate[],
): readonly BoardCandidate[] {
  const byId = new Map(changed.map((candidate) => [candidate.candidacyId, candidate]));
  const known = new Set(before.map(({ candidacyId }) => candidacyId));
  const added = changed.filter(({ candidacyId }) => !known.has(candidacyId));
  return [...before.map((candidate) => byId.get(candidate.candidacyId) ?? candidate), ...added];
}

type Compare = (a: BoardCandidate, b: BoardCandidate) => number;

const bySeat: Compare = (a, b) =>
  inWordOrder(a.room, b.room) || inWordOrder(a.seat, b.seat) || inWordOrder(a.name, b.name);
const compares: Readonly<Record<KeptBoardView['order'], Compare>> = {
  seat: bySeat,
  name: (a, b) => inWordOrder(familyNameFirst(a.name), familyNameFirst(b.name)) || bySeat(a, b),
  number: (a, b) => a.candidateNumber - b.candidateNumber || bySeat(a, b),
};

/** By room and seat, by family name, or by candidate number. */
export function inOrder(
  candidates: readonly BoardCandidate[],
  order: KeptBoardView['order'],
): readonly BoardCandidate[] {
  return candidates.toSorted(compares[order]);
}

export function roomsOf(candidates: readonly BoardCandidate[]): string[] {
  return [...new Set(candidates.map(({ room }) => room))].sort(inWordOrder);
}

const over: readonly BoardCandidate['state'][] = ['handedIn', 'absent', 'withdrawn', 'cancelled'];

/** Whether the exam of the board is cancelled: no one can be given time, told anything or added any more [P14]. */
export function isCancelled(candidates: readonly BoardCandidate[]): boolean {
  const states = candidates.map(({ state }) => state);
  return states.includes('cancelled') && states.every((state) => over.includes(state));
}

/** Null is every room, and every exam. */
export type BoardFilter = {
  readonly room: string | null;
  readonly exam: string | null;
  readonly group: BoardGroup;
  readonly text: string;
};

/** Whether the candidate is in the room and the exam. */
export function isWithin(
  candidate: BoardCandidate,
  { room, exam }: Pick<BoardFilter, 'room' | 'exam'>,
): boolean {
  return (room === null || candidate.room === room) && (exam === null || candidate.examId === exam);
}

/** Whether the candidate is in the room, the exam, the group and the search. */
export function isShown(candidate: BoardCandidate, filter: BoardFilter, now: number): boolean {
  const { group, text } = filter;
  if (!isWithin(candidate, filter)) return false;
  if (!isInGroup(group, snapshotOf(candidate), now)) return false;
  const searched = `${candidate.name} ${candidate.candidateNumber} ${candidate.room} ${candidate.seat}`;
  return searched.toLowerCase().includes(text.trim().toLowerCase());
}

export type NeedingCandidate = { readonly candidate: BoardCandidate; readonly need: BoardNeed };

/** Since when the candidate has had the need. */
export function needSince({ candidate, need }: NeedingCandidate): string {
  const instants = {
    takeover: candidate.takeover?.askedAt,
    help: candidate.helpWantedAt,
    offline: candidate.offlineSince,
    notOpened: candidate.startsAt,
    sharedSignIn: candidate.startsAt,
    notCome: candidate.startsAt,
  };
  return instants[need] ?? candidate.startsAt;
}

const isIn = ({ room, candidacyId }: BoardCandidate, reach: TimeReach) => {
  if (reach.scope === 'exam') return true;
  if (reach.scope === 'room') return room === reach.room;
  const chosen = reach.scope === 'candidate' ? [reach.candidacyId] : reach.candidacyIds;
  return chosen.includes(candidacyId);
};

/**
 * The candidates whom a change of time is expected to reach, as far as the board knows, and how many it passes over;
 * the server counts for itself.
 */
export function expectedReach(
  candidates: readonly BoardCandidate[],
  { kind, reach }: { kind: MoveTime['kind']; reach: TimeReach },
): { reached: BoardCandidate[]; skipped: number } {
  const meant = candidates.filter((candidate) => isIn(candidate, reach));
  const reached = meant.filter(({ state, pausedSince }) =>
    isExpectedToReach(kind, { state, isPaused: pausedSince !== null }),
  );
  return { reached, skipped: meant.length - reached.length };
}
