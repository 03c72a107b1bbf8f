import type { BoardCandidate } from '@karakter/contract/invigilation/routes';

export type BoardNews = {
  readonly kind: 'board' | 'changed';
  readonly candidates: readonly BoardCandidate[];
};

/** What the boards of an exam have been told, and what is new since. */
export type BoardChanges = {
  /** All that has been told, to begin with; null before anything was. */
  told(): readonly BoardCandidate[] | null;
  /** What to tell of the board as it is now: the whole where candidates have gone, else those that have changed. */
  next(candidates: readonly BoardCandidate[]): BoardNews;
};

type Told = { readonly candidate: BoardCandidate; readonly words: string };

export function boardChanges(): BoardChanges {
  let known: Map<string, Told> | null = null;

  /** Whether a candidate that was told of is there no longer. */
  function hasGone(candidates: readonly BoardCandidate[]): boolean {
    const present = new Set(candidates.map(({ candidacyId }) => candidacyId));
    return [...(known?.keys() ?? [])].some((candidacyId) => !present.has(candidacyId));
  }

  return {
    told: () => known && [...known.values()].map(({ candidate }) => candidate),
    next(candidates) {
      const isWhole = known === null || hasGone(candidates);
      const before = isWhole || known === null ? new Map<string, Told>() : known;
      const changed = candidates
        .map((candidate) => ({ candidate, words: JSON.stringify(candidate) }))
        .filter(({ candidate, words }) => before.get(candidate.candidacyId)?.words !== words);
      for (const now of changed) before.set(now.candidate.candidacyId, now);
      known = before;
      return { kind: isWhole ? 'board' : 'changed', candidates: changed.map(({ candidate }) => candidate) };
    },
  };
}
