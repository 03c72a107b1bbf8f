import type { Question } from '@karakter/domain/papers/paper';
import { isClosedQuestion } from '@karakter/domain/papers/question-kinds';

type Words = {
  readonly candidateNumber: string;
  readonly most: (number: number, points: string) => string;
  readonly grade: string;
};

/**
 * The cells of a commission's template [G7]: candidate numbers alone, in the order of the numbers, which are random; and
 * a column for each question that is marked by hand.
 */
export function templateCells(
  candidateNumbers: readonly number[],
  {
    questions,
    words,
    written,
  }: {
    readonly questions: readonly Question[];
    readonly words: Words;
    readonly written: (points: number) => string;
  },
): (string | number)[][] {
  const byHand = questions.flatMap((question, index) =>
    isClosedQuestion(question) ? [] : [words.most(index + 1, written(question.points))],
  );
  const headings = [words.candidateNumber, ...byHand, words.grade];
  const empty = headings.slice(1).map(() => '');
  return [headings, ...candidateNumbers.toSorted((a, b) => a - b).map((number) => [number, ...empty])];
}
