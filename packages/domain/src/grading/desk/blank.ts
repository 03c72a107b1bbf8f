import { type Grade, type GradeScale, gradeScales } from '../../exam/grades.ts';
import type { Question } from '../../papers/paper.ts';
import { isClosedQuestion } from '../../papers/question-kinds.ts';
import type { Choices } from '../../sitting/answer.ts';
import type { AssessmentEntry, Points } from '../assessment.ts';
import { type Counted, withNoPoints } from './gaps.ts';

/** True for an answer in which no word is written and no option is chosen [G21]. */
export function isBlankAnswer(words: number, choices: Choices): boolean {
  return words === 0 && Object.values(choices).every((chosen) => chosen === null);
}

/** How many words are written in each essay of one answer, by question id. */
export type EssayWords = Readonly<Record<string, number>>;

/** True for a question that is not answered: no word is written, or no option is chosen [G16, G21]. */
export const isBlankQuestion = (
  question: Pick<Question, 'id' | 'kind'>,
  { choices, words }: { readonly choices: Choices; readonly words: EssayWords },
): boolean => (isClosedQuestion(question) ? choices[question.id] === null : words[question.id] === 0);

/** How all blank answers are marked at once: with no points, or with no points and the scale's lowest grade. */
export const blankMarks = ['noPoints', 'lowestGrade'] as const;
export type BlankMark = (typeof blankMarks)[number];

/** The scale's lowest grade: F, fail or 1. */
export function lowestGrade(scale: GradeScale): Grade {
  return gradeScales[scale].at(-1) as Grade;
}

/** The assessment of a blank answer; points and a comment that the grader has given stay [G21]. */
export function markedAsBlank(
  entry: AssessmentEntry,
  mark: BlankMark,
  facts: Counted & { readonly suggested: Points; readonly scale: GradeScale },
): AssessmentEntry {
  const marked = withNoPoints(entry, facts.suggested, facts);
  return mark === 'lowestGrade' ? { ...marked, grade: lowestGrade(facts.scale) } : marked;
}
