import type { ExamScale } from '../exam/exam.ts';
import { type Grade, gradeScales } from '../exam/grades.ts';
import { isBlank } from '../text/visible-text.ts';
import type { InBoth } from './paper.ts';

/**
 * What an answer to one question at a certain level looks like, and the points it gives. The question is named by its
 * number: the guide is kept apart from the paper and holds none of it.
 */
export type RubricLevel = {
  readonly id: string;
  readonly question: number;
  readonly title: InBoth<string>;
  readonly description: InBoth<string>;
  readonly points: number;
};

/**
 * The grading guide (sensorveiledning): what each grade looks like, the learning outcomes, a suggested solution.
 * Mandatory for every exam and open to the candidates once the grade is set (uhl. § 11-7(3)) [A3].
 */
export type GuideContent = {
  readonly learningOutcomes: string;
  readonly suggestedSolution: string;
  readonly levels: Readonly<Partial<Record<Grade, string>>>;
  /** The rubric levels of questions, where the authors have written any [G3]. */
  readonly rubric?: readonly RubricLevel[] | undefined;
};

/** Whether the guide is complete: learning outcomes, a solution, and every level described. */
export function isGuideComplete(guide: GuideContent, scale: ExamScale): boolean {
  const texts = [
    guide.learningOutcomes,
    guide.suggestedSolution,
    ...gradeScales[scale].map((g: Grade) => guide.levels[g] ?? ''),
  ];
  return texts.every((text) => !isBlank(text));
}
