import type { GradingWorkflow } from '../exam/grading-workflow.ts';
import type { Assessments, Grading, GradingEvent } from './grading.ts';

/**
 * What a member sees of the assessments [G1, G2]: a shared one always; of individual ones their own alone, and once they
 * are revealed those that others have confirmed. What another wrote and never confirmed stays with its author.
 */
export function visibleAssessments(
  grading: Grading,
  by: string,
  { assessing }: Pick<GradingWorkflow, 'assessing'>,
): Assessments {
  const { assessments } = grading;
  if (assessing === 'shared') return assessments;
  const isRevealed = grading.kind !== 'assessing';
  const seen = Object.entries(assessments).filter(
    ([of, { kind }]) => of === by || (isRevealed && kind === 'confirmed'),
  );
  return Object.fromEntries(seen);
}

/** The members whose confirmation a change of the shared assessment by this member takes back [G1]. */
export function confirmationsToTakeBack(
  { assessments }: Pick<Grading, 'assessments'>,
  by: string,
  { assessing }: Pick<GradingWorkflow, 'assessing'>,
): string[] {
  if (assessing === 'individual') return [];
  return Object.entries(assessments).flatMap(([of, { kind }]) =>
    of !== by && kind === 'confirmed' ? [of] : [],
  );
}

/**
 * Which of a commission's answers are complete now: confirmed by every member, or by one where that is enough; one by
 * one, or all at once [G1]. Where members were replaced, the members are seats: a seat has confirmed when its present
 * member has, or when a predecessor's assessment stands [G19].
 */
export function answersToComplete<
  Member extends string | number,
  Answer extends { readonly confirmedBy: readonly Member[]; readonly completed: boolean },
>(
  { confirming, completing }: GradingWorkflow,
  members: readonly NoInfer<Member>[],
  answers: readonly Answer[],
): Answer[] {
  if (members.length === 0) return [];
  const isReady = ({ confirmedBy, completed }: Answer) => {
    const hasConfirmed = (member: Member) => confirmedBy.includes(member);
    return completed || (completing === 'all' ? members.every(hasConfirmed) : members.some(hasConfirmed));
  };
  if (confirming === 'allCandidates' && !answers.every(isReady)) return [];
  return answers.filter((answer) => !answer.completed && isReady(answer));
}

/**
 * What follows for an answer that is complete: individual assessments are revealed [G2], and the grade of a shared one,
 * which was never hidden, is agreed.
 */
export function completionOf(
  { assessing, completing }: GradingWorkflow,
  { assessments }: Pick<Grading, 'assessments'>,
): Extract<GradingEvent, { kind: 'assessmentsRevealed' | 'gradeAgreed' }> {
  const confirmed = Object.values(assessments).find(({ kind }) => kind === 'confirmed');
  const grade = confirmed?.entry.grade;
  return assessing === 'shared' && grade
    ? { kind: 'gradeAgreed', grade, basis: 'shared' }
    : { kind: 'assessmentsRevealed', completing };
}

/**
 * True when every answer of the commission has its agreed grade; a commission without answers has nothing to
 * complete.
 */
export function isCommissionCompleted(gradings: readonly Pick<Grading, 'kind'>[]): boolean {
  return gradings.length > 0 && gradings.every(({ kind }) => kind === 'agreed');
}
