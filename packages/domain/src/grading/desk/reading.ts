import { isClosedQuestion } from '../../papers/question-kinds.ts';
import type { AssessmentEntry, Points } from '../assessment.ts';
import type { Counted } from './gaps.ts';

/** When a grader sees the automatic points of a script's closed questions: the commission's choice. */
export const automaticPointsWays = ['shown', 'afterReading'] as const;
export type AutomaticPointsWay = (typeof automaticPointsWays)[number];

/** The questions that take a grader's judgement: those that are not closed, and count. */
const questionsToJudge = ({ questions, scoring }: Counted) =>
  questions.filter(
    (question) => !isClosedQuestion(question) && (scoring.questions[question.id]?.withdrawn ?? null) === null,
  );

/**
 * Whether the grader has read a script by what they have given: points to every question that takes judgement. A paper
 * of closed questions alone has nothing to read first.
 */
export const isJudged = ({ points }: Pick<AssessmentEntry, 'points'>, counted: Counted): boolean =>
  questionsToJudge(counted).every(({ id }) => points[id] !== undefined);

/** What is known of a grader and a script, where automatic points may have to wait. */
export type ReadingFacts = {
  readonly way: AutomaticPointsWay;
  /** It was noted that the grader has read it: the grader said so, or had judged every question. */
  readonly hasRead: boolean;
  /** The points that the grader has given alone; null where none are, and in a shared assessment, which others write too. */
  readonly ownPoints: Points | null;
  /** The grader has confirmed it. */
  readonly isConfirmed: boolean;
  readonly isRevealed: boolean;
  /** A predecessor's assessment counts for the grader's seat, who has nothing to assess then. */
  readonly predecessorStands: boolean;
};

/** Whether the automatic points of a script are still hidden from its grader, so that they colour no judgement. */
export function areAutomaticPointsHidden(counted: Counted, facts: ReadingFacts): boolean {
  const { way, hasRead, ownPoints } = facts;
  const isOpen = !facts.isConfirmed && !facts.isRevealed && !facts.predecessorStands;
  if (way === 'shown' || !isOpen || hasRead || questionsToJudge(counted).length === 0) return false;
  return ownPoints === null || !isJudged({ points: ownPoints }, counted);
}

/** Automatic points with none for the questions whose points are hidden: these are no gaps. */
export const withHidden = (suggested: Points, hidden: readonly string[] = []): Points => ({
  ...Object.fromEntries(hidden.map((id) => [id, 0])),
  ...suggested,
});
