import type { ExamScale } from '../exam/exam.ts';
import { type Grade, gradeScales } from '../exam/grades.ts';
import { isBlank } from '../text/visible-text.ts';
import type { InBoth, Question } from './paper.ts';

/**
 * What an answer to one question at a certain level looks like, and the points it gives. An author names the question by
 * its number; its id keeps the level with it when questions are moved or taken out. The guide is kept apart from the
 * paper and holds none of it.
 */
export type RubricLevel = {
  readonly id: string;
  readonly question: number;
  /** Absent until the paper has a question of that number. */
  readonly questionId?: string | undefined;
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

type Numbered = readonly Pick<Question, 'id'>[];

/** The guide whose levels have the ids of the questions that their numbers name in this paper [G3]. */
export function withQuestionIds(guide: GuideContent, questions: Numbered): GuideContent {
  if (guide.rubric === undefined) return guide;
  const rubric = guide.rubric.map((level) => {
    const questionId = level.questionId ?? questions[level.question - 1]?.id;
    return questionId === undefined ? level : { ...level, questionId };
  });
  return { ...guide, rubric };
}

/** The guide with the numbers that its levels' questions have in this paper now; of one that is gone, its last. */
export function withQuestionNumbers(guide: GuideContent, questions: Numbered): GuideContent {
  if (guide.rubric === undefined) return guide;
  const rubric = guide.rubric.map((level) => {
    const at = questions.findIndex(({ id }) => id === level.questionId);
    return at < 0 ? level : { ...level, question: at + 1 };
  });
  return { ...guide, rubric };
}

/**
 * The rubric levels of one question, the highest points first; empty where the authors have written none. A level with
 * an id belongs to that question, wherever it stands in the paper.
 */
export function levelsOf(
  { rubric = [] }: GuideContent,
  { id, number }: { readonly id: string; readonly number: number },
): RubricLevel[] {
  const isOf = ({ question, questionId }: RubricLevel) =>
    questionId === undefined ? question === number : questionId === id;
  return rubric.filter(isOf).toSorted((a, b) => b.points - a.points);
}
