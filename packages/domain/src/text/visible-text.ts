/**
 * Invisible characters: direction marks, soft hyphens, zero-width characters, byte order marks and control
 * characters. They make two names or addresses that look alike differ, or a text appear in another order than it is
 * written.
 */
const invisible =
  /[\p{Cf}\p{Cc}\p{Noncharacter_Code_Point}\p{Variation_Selector}\u3164\uFFA0\u115F\u1160\u2800]/gu;

/** Line breaks and tabs separate words; they are not hidden characters. */
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/gu;

/** The text as it appears: composed letters, nothing invisible, one ordinary space where there is white space. */
export function visibleText(text: string): string {
  return text.normalize().replaceAll(breaks, ' ').replaceAll(invisible, '').replaceAll(/\s+/gu, ' ').trim();
}

/** Whether nothing of the text can be seen. */
export const isBlank = (text: string): boolean => visibleText(text) === '';

/** Whether the text holds invisible characters. */
export function hasInvisibleSigns(text: string): boolean {
  return text.replaceAll(breaks, ' ').search(invisible) >= 0;
}
