import type { Grade, GradeScale } from '../exam/grades.ts';
import { isGradeOn } from '../exam/grades.ts';
import { type Question, scoreClosedQuestion } from '../papers/paper.ts';
import { byQuestionKind } from '../papers/question-kinds.ts';

/** Points by question id; a question left out has none set by hand. */
export type Points = Readonly<Record<string, number>>;

/** A grader's entry for one answer: points and comment during the grading, the grade when it is decided. */
export type AssessmentEntry = {
  readonly points: Points;
  readonly comment: string;
  readonly grade: Grade | null;
};

export const emptyAssessment: AssessmentEntry = { points: {}, comment: '', grade: null };

export type AssessmentFault = 'unknownQuestion' | 'pointsOutOfRange' | 'gradeNotOnScale';

/** The fewest and most points a question can give; only a wrong choice can give less than none. */
export function pointsRange(question: Question): { least: number; most: number } {
  const least = byQuestionKind<Question, number>(question, {
    essay: () => 0,
    multipleChoice: ({ pointsForWrong }) => pointsForWrong,
  });
  return { least, most: question.points };
}

function isPossible(question: Question, points: number): boolean {
  const { least, most } = pointsRange(question);
  const isInHundredths = Math.round(points * 100) / 100 === points;
  return isInHundredths && points >= least && points <= most;
}

/**
 * What is wrong with an entry, if anything [G3]: points are in hundredths at the finest and within the question's
 * range.
 */
export function faultIn(
  entry: AssessmentEntry,
  questions: readonly Question[],
  scale: GradeScale,
): AssessmentFault | undefined {
  for (const [id, points] of Object.entries(entry.points)) {
    const question = questions.find((q) => q.id === id);
    if (question === undefined) return 'unknownQuestion';
    if (!isPossible(question, points)) return 'pointsOutOfRange';
  }
  return entry.grade === null || isGradeOn(scale, entry.grade) ? undefined : 'gradeNotOnScale';
}

/** The automatic points of closed questions, by question id, given the chosen option in each [G3]. */
export function suggestedPoints(
  questions: readonly Question[],
  choices: Readonly<Record<string, string | null>>,
): Points {
  return Object.fromEntries(
    questions.flatMap((question) =>
      byQuestionKind<Question, [string, number][]>(question, {
        essay: () => [],
        multipleChoice: (closed) => [[closed.id, scoreClosedQuestion(closed, choices[closed.id] ?? null)]],
      }),
    ),
  );
}

/** The sum of points: points set by hand override the automatic points of a closed question [G3]. */
export function sumOfPoints(points: Points, suggested: Points): number {
  const sum = Object.values({ ...suggested, ...points }).reduce((total, each) => total + each, 0);
  return Math.round(sum * 100) / 100;
}
