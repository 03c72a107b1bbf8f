import type { Language } from '@karakter/domain/text/language';
import { writtenList } from '@karakter/domain/text/wording';
import { leftOutKinds, type PasteReport } from './left-out.ts';
import { leftOutText } from './left-out-texts.ts';

/** What a paste left out, by kind and count. */
export function leftOutSentence({ leftOut, isRestPut }: PasteReport, language: Language): string {
  const text = leftOutText[language];
  const found = leftOutKinds.filter((kind) => leftOut[kind] > 0);
  const count = found.reduce((sum, kind) => sum + leftOut[kind], 0);
  const kinds = writtenList[language](found.map((kind) => text.kinds[kind](leftOut[kind])));
  const sentence = text.leftOut(kinds, count);
  return isRestPut ? `${sentence} ${text.rest}` : sentence;
}
