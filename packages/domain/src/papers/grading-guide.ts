import type { ExamScale } from '../exam/exam.ts';
import { type Grade, gradeScales } from '../exam/grades.ts';
import { isBlank } from '../text/visible-text.ts';

/**
 * The grading guide (sensorveiledning): what each grade looks like, the learning outcomes, a suggested solution.
 * Mandatory for every exam and open to the candidates once the grade is set (uhl. § 11-7(3)) [A3].
 */
export type GuideContent = {
  readonly learningOutcomes: string;
  readonly suggestedSolution: string;
  readonly levels: Readonly<Partial<Record<Grade, string>>>;
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
