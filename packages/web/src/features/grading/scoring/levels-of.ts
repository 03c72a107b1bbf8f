import type { GuideContent, RubricLevel } from '@karakter/domain/papers/grading-guide';

/** The rubric levels of one question, the highest points first; empty where the authors have written none. */
export function levelsOf({ rubric = [] }: GuideContent, question: number): RubricLevel[] {
  return rubric.filter((level) => level.question === question).toSorted((a, b) => b.points - a.points);
}
