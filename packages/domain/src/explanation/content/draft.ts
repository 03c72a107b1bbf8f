import type { Grade } from '../../exam/grades.ts';
import { isBlank } from '../../text/visible-text.ts';
import { type ExplanationText, explanationParts } from '../explanation.ts';

/**
 * A first draft of the principles and the assessment: the guide's words for the grade, and the grader's own comment. Nothing
 * from another grader is added automatically [G11].
 */
export function explanationDraft(from: {
  readonly levelText: string;
  readonly ownComment: string;
}): ExplanationText {
  return { guidelines: from.levelText.trim(), assessment: from.ownComment.trim(), overall: '' };
}

/** The words of a draft of the whole, in the language of the explanation. */
export type OverallWords = {
  /** Where on its scale the grade is. */
  readonly placed: (grade: Grade) => string;
  /** What the grading guide says of the level. */
  readonly level: (said: string) => string;
};

const fewestWords = 4;

/** The first sentences of the first line, as many as say something: «God.» alone does not. */
export function firstWords(text: string): string {
  const [line = ''] = text.trim().split('\n');
  let said = '';
  for (const [sentence] of line.matchAll(/.+?(?:[.!?](?=\s|$)|$)/gu)) {
    said += sentence;
    if (said.trim().split(/\s+/u).length >= fewestWords) break;
  }
  return said.trim();
}

/** A draft of the performance as a whole: where the grade is on the scale, and the guide's first words on that level [E5]. */
export function overallDraft(
  from: { readonly grade: Grade | null; readonly levelText: string },
  { placed, level }: OverallWords,
): string {
  if (from.grade === null) return '';
  const said = firstWords(from.levelText).replace(/[.\s]+$/u, '');
  return [placed(from.grade), ...(said === '' ? [] : [level(said)])].join(' ');
}

/** The text whose empty parts take the draft's; what is written stays as it is. */
export function filledWith(text: ExplanationText, draft: ExplanationText): ExplanationText {
  const of = (part: keyof ExplanationText) => (isBlank(text[part]) ? draft[part] : text[part]);
  return { guidelines: of('guidelines'), assessment: of('assessment'), overall: of('overall') };
}

/** Whether the draft has something for a part that is empty. */
export const canBeFilled = (text: ExplanationText, draft: ExplanationText): boolean =>
  explanationParts.some((part) => isBlank(text[part]) && !isBlank(draft[part]));
