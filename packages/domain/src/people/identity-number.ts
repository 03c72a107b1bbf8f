/** Eleven digits as people write them, including `010199 12345` and `01.01.99-12345`, with no digit beside them. */
const elevenDigits = /(?<!\d)\d{2}[ .]?\d{2}[ .]?\d{2}[ .–-]?\d{5}(?!\d)/gu;

/** Whether the text contains what looks like a national identity number: eleven digits, whatever they add up to. */
export function hasIdentityNumber(text: string): boolean {
  return text.search(elevenDigits) >= 0;
}

/** The text without what looks like a national identity number, which is never shown again, stored or logged. */
export function withoutIdentityNumbers(text: string): string {
  return text.replaceAll(elevenDigits, '…');
}

/**
 * Whether a whole value is an identity number, also one whose leading zero was lost where a spreadsheet stored it as a
 * number: ten digits that begin with a day and a month. Their check digits prove nothing: from 2032 some numbers have none, and test numbers never had any. Months are counted from 1, 41, 66 or 81, as D-numbers of help and tests are.
 */
export function isIdentityNumber(value: string): boolean {
  const digits = value.replace(/[.,]0+$/u, '').replaceAll(/[ .–-]/gu, '');
  if (/^\d{11}$/u.test(digits)) return true;
  return /^[1-9](?:0[1-9]|1[0-2]|4[1-9]|5[0-2]|6[6-9]|7[0-7]|8[1-9]|9[0-2])\d{7}$/u.test(digits);
}
