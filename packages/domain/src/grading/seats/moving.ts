import type { GradingState } from '../grading.ts';

/** How far an answer has come in the commission that its candidate would leave. */
export type AnswerToMove = {
  readonly state: GradingState;
  /** Whether a member has written anything about it. */
  readonly isBegun: boolean;
};

export const moveConsequences = ['free', 'setAside', 'gradeAgreed'] as const;
/**
 * What a move to another commission does: nothing is lost of an answer that no one has begun; of others the
 * assessments are kept aside; an agreed grade must first be sent back [G19].
 */
export type MoveConsequence = (typeof moveConsequences)[number];

export function moveConsequence({ state, isBegun }: AnswerToMove): MoveConsequence {
  if (state === 'agreed') return 'gradeAgreed';
  return isBegun || state !== 'assessing' ? 'setAside' : 'free';
}
