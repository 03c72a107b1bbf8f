import type { GraderCaseView } from '@karakter/contract/explanation/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import { overallDraft } from '@karakter/domain/explanation/content/draft';
import type { ExplanationText } from '@karakter/domain/explanation/explanation';
import { overallDraftText } from './draft-texts.ts';

/** A first text from guide, own comment and scale, in the language of the explanation [E5]. */
export function draftOf({ draft, grade, scale, guide, language }: GraderCaseView): ExplanationText {
  const from = { grade: grade as Grade | null, scale, levelText: guide?.level ?? '' };
  return { ...draft, overall: overallDraft(from, overallDraftText[language]) };
}
