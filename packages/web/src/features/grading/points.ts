import type { Language } from '@karakter/domain/text/language';
import { typedNumber } from '@karakter/domain/text/wording';

/** Points as people write them: a comma in Norwegian, a point in English, no needless zeros. */
export function writtenPoints(points: number, language: Language): string {
  return typedNumber[language](Math.round(points * 100) / 100).replace('-', '−');
}

/** Reads points typed with comma or point: null for an empty field, undefined for text that is no number. */
export function readPoints(text: string): number | null | undefined {
  const typed = text.trim().replace('−', '-').replace(',', '.');
  if (typed === '') return null;
  return /^-?\d+(\.\d{0,2})?$|^-?\.\d{1,2}$/.test(typed) ? Number(typed) || 0 : undefined;
}
