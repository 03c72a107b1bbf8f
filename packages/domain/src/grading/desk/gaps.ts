import type { Question } from '../../papers/paper.ts';
import { type AssessmentEntry, type Points, pointsRange } from '../assessment.ts';
import type { ScoringFacts } from '../scoring.ts';

/** The questions with the way they count now. */
export type Counted = Omit<ScoringFacts, 'scale'>;

/**
 * The questions that have no points, neither set by hand nor automatic, in the paper's order [G3]. A question that is
 * withdrawn needs none.
 */
export function questionsWithoutPoints(
  { points }: Pick<AssessmentEntry, 'points'>,
  suggested: Points,
  { questions, scoring }: Counted,
): Question[] {
  const needsPoints = (id: string) => (scoring.questions[id]?.withdrawn ?? null) === null;
  return questions.filter(
    ({ id }) => needsPoints(id) && points[id] === undefined && suggested[id] === undefined,
  );
}

/** Every question without points gets the fewest that an unanswered one can have: none. */
export function withNoPoints(entry: AssessmentEntry, suggested: Points, counted: Counted): AssessmentEntry {
  const missing = questionsWithoutPoints(entry, suggested, counted);
  const none = missing.map((question) => [question.id, Math.max(0, pointsRange(question).least)] as const);
  return { ...entry, points: { ...entry.points, ...Object.fromEntries(none) } };
}
