/**
 * Fonts, PDF/A and people each have characters that they cannot take. Nothing a candidate typed may stop a
 * hand-in, so what cannot be printed is replaced, visibly where something would be lost.
 */

/** Controls (but tab and newline), bidirectional overrides that make text lie, and noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const unwanted = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;
const lineSeparators = /\r\n|[\r\u2028\u2029]/gu;
const privateUse = /\p{Co}/gu;
const joiners = /^[\u200d\ufe0e\ufe0f]$/u;
/** No font of ours is asked for more than this when all else has failed. */
const outsideEuropean = /[^\t\n\x20-\u017f\u0391-\u03c9\u0410-\u044f\u2013\u2014\u2018-\u201d\u2022\u2026]/gu;
const longRun = /[^\s\u00ad\u200b-]{40}(?=[^\s\u00ad\u200b-]{8})/gu;

/** Which characters the fonts turned out to lack; `everythingUnusual` gives up on all but European text. */
export type Unprintable = { readonly characters: ReadonlySet<string>; readonly everythingUnusual: boolean };

export const nothingUnprintable: Unprintable = { characters: new Set(), everythingUnusual: false };

/** The text as it can be printed; a character without a glyph becomes its number, as in `[U+1F600]`. */
export function printable(text: string, unprintable: Unprintable): string {
  const clean = text.toWellFormed().replace(lineSeparators, '\n').replace(unwanted, '');
  const known = clean.replace(privateUse, codePointName);
  if (unprintable.everythingUnusual) return known.replace(outsideEuropean, codePointName);
  if (unprintable.characters.size === 0) return known;
  return Array.from(known, (character) =>
    unprintable.characters.has(character) ? codePointName(character) : character,
  ).join('');
}

/** A place to break in every run too long for a line, so that no text leaves the page. */
export function breakable(text: string): string {
  return text.replace(longRun, '$&\u200b');
}

function codePointName(character: string): string {
  if (joiners.test(character)) return '';
  return `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
}
