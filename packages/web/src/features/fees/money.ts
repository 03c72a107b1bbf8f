import type { Language } from '@karakter/domain/text/language';
import { writtenHundredths } from '@karakter/domain/text/wording';

/** Øre as kroner with two decimals, as people write them in the language. */
export const writtenKroner = (ore: number, language: Language): string =>
  `${writtenHundredths[language](ore / 100)}\u00a0kr`;

/** Minutes as hours and minutes: 1 t 30 min. */
export function writtenHours(minutes: number, hour: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} ${hour}`, (rest > 0 || hours === 0) && `${rest} min`]
    .filter(Boolean)
    .join(' ');
}

/** Digits, which spaces may divide into thousands, and at most two decimals. */
const numberShape = /^(\d+|\d{1,3}(\s\d{3})+)([,.]\d{1,2})?$/;

/** A number as it is typed, with a comma or a point; null where it is none, and 0 where nothing is typed. */
export function typedNumber(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return 0;
  return numberShape.test(typed) ? Number(typed.replaceAll(/\s/g, '').replace(',', '.')) : null;
}
