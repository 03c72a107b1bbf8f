import type { ExamState } from '../../exam/exam.ts';
import type { CandidateResultState } from '../candidate-result.ts';

/** What the announcement of a single candidate depends on [R1]. */
export type AloneFacts = {
  readonly exam: ExamState;
  readonly state: CandidateResultState;
  readonly isAnnounced: boolean;
  /** A stop was found in the candidate's commission now [P5]. */
  readonly isUnlawful: boolean;
  /** A changed scoring speaks against the grade, which its commission has not decided on [G4]. */
  readonly isRescored: boolean;
};

/**
 * Whether a candidate's grade can be announced now, before those of the others in the same commission: once it is agreed,
 * it waits for no one else's [R1].
 */
export function mayAnnounceAlone({ exam, state, isAnnounced, isUnlawful, isRescored }: AloneFacts): boolean {
  const isOpen = exam === 'published' || exam === 'checked';
  const isGraded = state === 'agreed' || state === 'entered';
  return isOpen && isGraded && !isAnnounced && !isUnlawful && !isRescored;
}

export type AloneRefusal = 'examCancelled' | 'candidatesNotReady';

/** Why these candidates are not announced before the others, or undefined where all of them may be. */
export function aloneRefusal(
  exam: ExamState,
  chosen: readonly { readonly mayAnnounce: boolean }[],
): AloneRefusal | undefined {
  if (exam === 'cancelled') return 'examCancelled';
  return chosen.every(({ mayAnnounce }) => mayAnnounce) ? undefined : 'candidatesNotReady';
}
