import type { ExamState } from '../exam/exam.ts';

export type HoldRefusal = 'gradesAlreadyAnnounced' | 'examCancelled' | 'gradeHeldAlready';

/**
 * Why the exam office can't hold a grade back, or undefined when it can. What a candidate has seen is not taken away, so
 * it is until the announcement only [R2].
 */
export function holdRefusal(state: ExamState, isHeld: boolean): HoldRefusal | undefined {
  if (state === 'cancelled') return 'examCancelled';
  if (state === 'announced' || state === 'archived') return 'gradesAlreadyAnnounced';
  return isHeld ? 'gradeHeldAlready' : undefined;
}

export type ReleaseRefusal = 'gradeNotHeld' | 'archivedAlready';

/** Why a grade can't be released, or undefined when it can: after the announcement too, and then it is announced alone [R2]. */
export function releaseRefusal(state: ExamState, isHeld: boolean): ReleaseRefusal | undefined {
  if (state === 'archived') return 'archivedAlready';
  return isHeld ? undefined : 'gradeNotHeld';
}
