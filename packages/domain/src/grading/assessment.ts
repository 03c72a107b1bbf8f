import type { Grade, GradeScale } from '../exam/grades.ts';
import { isGradeOn } from '../exam/grades.ts';
import type { Question } from '../papers/paper.ts';
import { byQuestionKind, isClosedQuestion } from '../papers/question-kinds.ts';
import { isBlank } from '../text/visible-text.ts';

/** Points by question id; a question left out has none set by hand. */
export type Points = Readonly<Record<string, number>>;

/** A grader's entry for one answer: points and comment during the grading, the grade when it is decided. */
export type AssessmentEntry = {
  readonly points: Points;
  readonly comment: string;
  readonly grade: Grade | null;
  /** Why the points of a closed question are others than the automatic ones, by question id. */
  readonly reasons?: Reasons | undefined;
};

/** The reasons for points set by hand in closed questions, by question id. */
export type Reasons = Readonly<Record<string, string>>;

export const emptyAssessment: AssessmentEntry = { points: {}, comment: '', grade: null };

/** Whether an entry holds nothing: all was emptied, or undone, so that the script is as one that was not begun. */
export const isNothing = ({ points, comment, grade }: AssessmentEntry): boolean =>
  Object.keys(points).length === 0 && comment === '' && grade === null;

export type AssessmentFault =
  | 'unknownQuestion'
  | 'pointsOutOfRange'
  | 'gradeNotOnScale'
  | 'overrideReasonMissing';

/** The fewest and most points a question can give; only a wrong choice can give less than none. */
export function pointsRange(question: Question): { least: number; most: number } {
  const least = byQuestionKind<Question, number>(question, {
    essay: () => 0,
    multipleChoice: ({ pointsForWrong }) => pointsForWrong,
  });
  return { least, most: question.points };
}

/** Whether a question can give these points: within its range, in hundredths at the finest. */
export function arePossible(question: Question, points: number): boolean {
  const { least, most } = pointsRange(question);
  const isInHundredths = Math.round(points * 100) / 100 === points;
  return isInHundredths && points >= least && points <= most;
}

/** Whether other points of a closed question than the automatic ones are set by hand without a reason. */
function lacksReason(
  { points, reasons }: AssessmentEntry,
  questions: readonly Question[],
  automatic: Points,
): boolean {
  const isOverridden = ({ id }: Question) => points[id] !== undefined && points[id] !== automatic[id];
  return questions.some((q) => isClosedQuestion(q) && isOverridden(q) && isBlank(reasons?.[q.id] ?? ''));
}

/**
 * What is wrong with an entry, if anything [G3]: points are in hundredths at the finest and within the question's
 * range, and, once it is confirmed, have a reason where they replace automatic ones.
 */
export function faultIn(
  entry: AssessmentEntry,
  questions: readonly Question[],
  scale: GradeScale,
  purpose: 'save' | 'confirm' = 'save',
  automatic: Points = {},
): AssessmentFault | undefined {
  for (const [id, points] of Object.entries(entry.points)) {
    const question = questions.find((q) => q.id === id);
    if (question === undefined) return 'unknownQuestion';
    if (!arePossible(question, points)) return 'pointsOutOfRange';
  }
  if (entry.grade !== null && !isGradeOn(scale, entry.grade)) return 'gradeNotOnScale';
  return purpose === 'confirm' && lacksReason(entry, questions, automatic)
    ? 'overrideReasonMissing'
    : undefined;
}

/** The reasons that belong to points set by hand; setting the automatic points back takes the reason away [G3]. */
export function reasonsThatCount(
  { points, reasons }: AssessmentEntry,
  questions: readonly Question[],
): Reasons {
  const overridden = questions.filter((q) => isClosedQuestion(q) && points[q.id] !== undefined);
  return Object.fromEntries(
    overridden.flatMap(({ id }) => {
      const reason = reasons?.[id] ?? '';
      return reason === '' ? [] : [[id, reason]];
    }),
  );
}
