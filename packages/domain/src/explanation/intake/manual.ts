import type { AssessedExam } from '../../rules/deadlines.ts';

/** Why an explanation is not given digitally: a person arranges how, and the case is kept here all the same [E1]. */
export const manualReasons = ['groupAnswer', 'notAnonymous', 'portalClosed'] as const;
export type ManualReason = (typeof manualReasons)[number];

/** The facts of an exam on which the course of its explanations depends [E1]. */
export type ExplainedExam = Pick<AssessedExam, 'form'> & {
  readonly individual: boolean;
  /** The exam's setting: explanations have the digital course. */
  readonly explanationOpen: boolean;
};

/** Candidates of these forms are known to their graders. */
export const isSeenByGraders = (form: AssessedExam['form']): boolean =>
  form === 'oral' || form === 'practical';

/**
 * Why explanations of the exam are manual cases, or null for the digital course, which needs individual and anonymous
 * answers [E1]. A manual case is a case like any other: it is only said that a person decides how it is given.
 */
export function manualReason({ form, individual, explanationOpen }: ExplainedExam): ManualReason | null {
  if (!individual) return 'groupAnswer';
  if (isSeenByGraders(form)) return 'notAnonymous';
  return explanationOpen ? null : 'portalClosed';
}
