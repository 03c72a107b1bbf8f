import type { ExamStep } from '../exam/exam-steps.ts';
import type { CandidateResultState } from '../results/candidate-result.ts';
import type { CaseKind } from './responsible.ts';

/** The standard lists of an exam's candidates: all, and those that somebody asks for [V2]. */
export const candidateLists = ['all', 'appeals', 'late', 'overdue', 'held'] as const;
export type CandidateListName = (typeof candidateLists)[number];

/** What is known of one candidate when the lists are made. */
export type ListedCandidate = {
  readonly state: CandidateResultState;
  readonly isAnnounced: boolean;
  readonly isHeld: boolean;
  readonly cases: readonly { readonly kind: CaseKind; readonly late: boolean; readonly overdue: boolean }[];
};

/** The steps of the exam whose day has passed while they are not done. */
export const lateSteps = (
  steps: readonly Pick<ExamStep, 'step' | 'state'>[],
): ReadonlySet<ExamStep['step']> =>
  new Set(steps.filter(({ state }) => state === 'late').map(({ step }) => step));

/** The grade should have been set, or announced, by now; one that is held back is kept on purpose. */
function isGradeOverdue(candidate: ListedCandidate, late: ReadonlySet<ExamStep['step']>): boolean {
  if (candidate.state === 'inGrading') return late.has('grading');
  const hasGrade = candidate.state === 'agreed' || candidate.state === 'entered';
  return hasGrade && !candidate.isAnnounced && !candidate.isHeld && late.has('results');
}

/**
 * Whether the candidate stands in a standard list [V2]. A case that came after its deadline is late; a grade or a case whose day
 * has passed is overdue: the one is the candidate's, the other the institution's.
 */
export function isListed(
  list: CandidateListName,
  candidate: ListedCandidate,
  late: ReadonlySet<ExamStep['step']>,
): boolean {
  const { cases } = candidate;
  const rules: Readonly<Record<CandidateListName, () => boolean>> = {
    all: () => true,
    appeals: () => cases.some(({ kind }) => kind === 'appeal' || kind === 'dismissalAppeal'),
    late: () => cases.some((each) => each.late),
    overdue: () => cases.some((each) => each.overdue) || isGradeOverdue(candidate, late),
    held: () => candidate.isHeld,
  };
  return rules[list]();
}
