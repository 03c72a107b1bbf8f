import type { GraderCaseView } from '@karakter/contract/explanation/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import { overallDraft } from '@karakter/domain/explanation/content/draft';
import type { ExplanationText } from '@karakter/domain/explanation/explanation';
import type { Language } from '@karakter/domain/text/language';
import { overallDraftText } from './draft-texts.ts';

type Meanings = Readonly<Partial<Record<Grade, string>>>;

function placed(grade: Grade, language: Language): string {
  const words = overallDraftText[language];
  if (grade === 'pass' || grade === 'fail') return words[grade];
  const meaning = (words.meanings as Meanings)[grade];
  return meaning === undefined ? words.number(grade) : words.letter(grade, meaning);
}

/** A first text from guide, own comment and scale, in the language of the explanation [E5]. */
export function draftOf({ draft, grade, guide, language }: GraderCaseView): ExplanationText {
  const from = { grade: grade as Grade | null, levelText: guide?.level ?? '' };
  const { level } = overallDraftText[language];
  return { ...draft, overall: overallDraft(from, { level, placed: (given) => placed(given, language) }) };
}
