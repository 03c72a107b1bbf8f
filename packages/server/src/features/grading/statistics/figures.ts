import type { AgreementView, QuestionFiguresView } from '@karakter/contract/grading/statistics/views';
import type { Grade, GradeScale } from '@karakter/domain/exam/grades';
import { type EssayWords, isBlankQuestion } from '@karakter/domain/grading/desk/blank';
import { type ScoringFacts, scoreWith } from '@karakter/domain/grading/scoring';
import { agreementOf, pairsOf } from '@karakter/domain/grading/statistics/agreement';
import {
  meanPoints,
  questionFigures,
  type ScriptPoints,
} from '@karakter/domain/grading/statistics/question-figures';
import type { Work } from '../scoring/works.ts';

/** The seat of each person of each commission, present and former. */
export type Seats = ReadonlyMap<string, number>;
export const seatKey = (commissionId: string, personId: string) => `${commissionId} ${personId}`;

/** The graders' own grades of one work, as far as they are revealed; a shared assessment has no pair. */
function gradesBySeat({ commissionId, isRevealed, marks }: Work, seats: Seats) {
  if (!isRevealed) return [];
  return marks.flatMap(({ personId, grade, isConfirmed }) => {
    const seat = personId === null ? undefined : seats.get(seatKey(commissionId, personId));
    return seat === undefined || grade === null || !isConfirmed ? [] : [{ seat, grade }];
  });
}

/** How far the graders of these works agreed before they saw each other's grades [G16]. */
export function agreementIn(scale: GradeScale, works: readonly Work[], seats: Seats): AgreementView {
  const { matrix, ...figures } = agreementOf(
    scale,
    works.flatMap((work) => pairsOf(gradesBySeat(work, seats))),
  );
  return { ...figures, matrix: matrix.map((row) => [...row]) };
}

/** How many of the works got each grade that was agreed. */
export function agreedIn(works: readonly Work[]): { grade: Grade; count: number }[] {
  const byGrade = Map.groupBy(works, ({ agreed }) => agreed);
  return [...byGrade].flatMap(([grade, own]) => (grade === null ? [] : [{ grade, count: own.length }]));
}

/** The points of one work by question: each grader's, or the automatic ones, and the mean of them. */
function pointsOf({ choices, marks }: Work, facts: ScoringFacts): ScriptPoints {
  const { suggested } = scoreWith(facts, { points: {}, choices });
  return facts.questions.map(({ id }) =>
    meanPoints(marks.flatMap(({ points }) => points[id] ?? suggested[id] ?? [])),
  );
}

/**
 * What these works say about each question of the paper; works without marks are left out [G16]. `words`: what is written
 * in the essays of each, by candidacy.
 */
export function questionsIn(
  facts: ScoringFacts,
  works: readonly Work[],
  words: ReadonlyMap<string, EssayWords>,
): QuestionFiguresView[] {
  const marked = works.filter(({ marks }) => marks.length > 0);
  const counted = facts.questions.map(({ id, points }) => ({
    questionId: id,
    most: points,
    isWithdrawn: (facts.scoring.questions[id]?.withdrawn ?? null) !== null,
  }));
  const figures = questionFigures(
    counted,
    marked.map((work) => pointsOf(work, facts)),
  );
  return facts.questions.flatMap((question, place) => {
    const own = figures[place];
    if (own === undefined) return [];
    const { kind } = question;
    const left = marked.filter(({ candidacyId, choices }) =>
      isBlankQuestion(question, { choices, words: words.get(candidacyId) ?? {} }),
    );
    const blank = left.length;
    return [{ ...own, number: place + 1, kind, isWithdrawn: counted[place]?.isWithdrawn === true, blank }];
  });
}
