import type { BoardCandidate } from '@karakter/contract/invigilation/routes';

export type BoardNews = {
  readonly kind: 'board' | 'changed';
  readonly candidates: readonly BoardCandidate[];
};

/** What has been sent to the boards of an exam, and the changes since then. */
export type BoardChanges = {
  /** The whole board as last sent, for a board that connects; null before the first reading. */
  sent(): readonly BoardCandidate[] | null;
  /** The message about the current board: the whole board where candidates are gone, otherwise the changed ones. */
  next(candidates: readonly BoardCandidate[]): BoardNews;
};

type SentCandidate = { readonly candidate: BoardCandidate; readonly words: string };

export function boardChanges(): BoardChanges {
  let known: Map<string, SentCandidate> | null = null;

  /** Whether a candidate that was sent is no longer on the board. */
  function hasGone(candidates: readonly BoardCandidate[]): boolean {
    const present = new Set(candidates.map(({ candidacyId }) => candidacyId));
    return [...(known?.keys() ?? [])].some((candidacyId) => !present.has(candidacyId));
  }

  return {
    sent: () => known && [...known.values()].map(({ candidate }) => candidate),
    next(candidates) {
      const isWhole = known === null || hasGone(candidates);
      const before = isWhole || known === null ? new Map<string, SentCandidate>() : known;
      const changed = candidates
        .map((candidate) => ({ candidate, words: JSON.stringify(candidate) }))
        .filter(({ candidate, words }) => before.get(candidate.candidacyId)?.words !== words);
      for (const now of changed) before.set(now.candidate.candidacyId, now);
      known = before;
      return { kind: isWhole ? 'board' : 'changed', candidates: changed.map(({ candidate }) => candidate) };
    },
  };
}
