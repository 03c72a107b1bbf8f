import type { BoardCandidate, MoveTime, TimeReach } from '@karakter/contract/invigilation/routes';
import {
  type BoardGroup,
  type BoardNeed,
  type BoardSnapshot,
  isInGroup,
} from '@karakter/domain/invigilation/board';
import { isExpectedToReach } from '@karakter/domain/invigilation/time-change';

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
    startsAt: Date.parse(candidate.startsAt),
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

const words = new Intl.Collator('nb', { numeric: true });

/** By room and seat number, then by name. */
export function bySeat(candidates: readonly BoardCandidate[]): BoardCandidate[] {
  return candidates.toSorted(
    (a, b) => words.compare(a.room, b.room) || words.compare(a.seat, b.seat) || words.compare(a.name, b.name),
  );
}

export function roomsOf(candidates: readonly BoardCandidate[]): string[] {
  return [...new Set(candidates.map(({ room }) => room))].sort(words.compare);
}

export type BoardFilter = { readonly room: string | null; readonly group: BoardGroup; readonly text: string };

/** Whether the candidate is in the room, the group and the search; null is every room. */
export function isShown(candidate: BoardCandidate, { room, group, text }: BoardFilter, now: number): boolean {
  if (room !== null && candidate.room !== room) return false;
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
  };
  return instants[need] ?? candidate.startsAt;
}

const isIn = (candidate: BoardCandidate, reach: TimeReach) => {
  if (reach.scope === 'exam') return true;
  return reach.scope === 'room' ? candidate.room === reach.room : candidate.candidacyId === reach.candidacyId;
};

/**
 * The candidates whom a change of time is expected to reach, as far as the board knows; the server counts for itself.
 */
export function expectedReach(
  candidates: readonly BoardCandidate[],
  { kind, reach }: { kind: MoveTime['kind']; reach: TimeReach },
): { reached: number; skipped: number } {
  const meant = candidates.filter((candidate) => isIn(candidate, reach));
  const reached = meant.filter(({ state, pausedSince }) =>
    isExpectedToReach(kind, { state, isPaused: pausedSince !== null }),
  );
  return { reached: reached.length, skipped: meant.length - reached.length };
}
