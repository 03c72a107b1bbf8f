import { accepted, type Decision, refused } from '../process/decision.ts';
import type { CommissionKind, RuleSet } from '../rules/rule-set.ts';

/** Whether the graders of a commission write reasons for the candidate; those of an appeal do where its rules say so [K5]. */
export const givesReasons = (kind: CommissionKind, { decisionLetter }: Pick<RuleSet, 'decisionLetter'>) =>
  kind === 'appeal' && decisionLetter.withReasons;

export type ReasonsFacts = {
  /** From givesReasons. */
  readonly areAsked: boolean;
  readonly isAgreed: boolean;
  /** The appeal has no decision yet. */
  readonly isOpen: boolean;
};

export type ReasonsRefusal = 'reasonsNotAsked' | 'reasonsBeforeGrade' | 'reasonsTooLate';

/**
 * Decides whether reasons can be given: once the grade is agreed, so that they are of that grade, and until the appeal is
 * decided, since the letter then has them [K5].
 */
export function decideReasons({
  areAsked,
  isAgreed,
  isOpen,
}: ReasonsFacts): Decision<{ readonly kind: 'appealReasonsGiven' }, ReasonsRefusal> {
  if (!areAsked) return refused('reasonsNotAsked');
  if (!isAgreed) return refused('reasonsBeforeGrade');
  return isOpen ? accepted({ kind: 'appealReasonsGiven' }) : refused('reasonsTooLate');
}

/** Whether the grade of an appeal's graders is complete: agreed, and with reasons where they are asked for [K5]. */
export const isGradeComplete = (areAsked: boolean, hasReasons: boolean): boolean => !areAsked || hasReasons;
