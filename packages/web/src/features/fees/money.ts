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

/** A number as it is typed, with a comma or a point; null where it is none, and 0 where nothing is typed. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replaceAll(/\s/g, '').replace(',', '.');
  if (plain === '') return 0;
  return /^\d+(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}
