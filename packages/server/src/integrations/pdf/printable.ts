import { hasGlyph } from './glyphs.ts';

/**
 * Fonts and PDF/A each have characters that they cannot handle. No text of a candidate may stop a hand-in, so only
 * characters of the fonts reach the compiler. A character without a glyph is printed as its number, as in
 * `[U+1F600]`; the answer inside the PDF keeps the character itself.
 */

const lineSeparators = /\r\n|[\r\u2028\u2029]/gu;
/** No font has a glyph for a tab, and words must not run together. */
const tab = '    ';
/** Only characters of ordinary European keyboards; other text is checked character by character. */
const unusual = /[^\t\n\x20-\x7e\xa1-\xac\xae-\xff]/u;
/** Only these characters are set when all else has failed. */
const plain = /[\t\n\x20-\x7e\xa1-\xac\xae-\xff]/u;
/**
 * Characters that are invisible on the screen are omitted in print: joiners, variation selectors, soft hyphens,
 * U+FEFF. A font sets such a character as an empty glyph, and PDF/A then refuses the glyph's meaning. Characters that
 * hide or reverse the text around them (tags, bidirectional overrides) are not among them: they are printed.
 */
const invisible =
  /[\p{Default_Ignorable_Code_Point}--[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\p{Cn}]]/v;

/** The characters that the compiler refused after all; `everythingUnusual` keeps only western European text. */
export type Unprintable = { readonly characters: ReadonlySet<string>; readonly everythingUnusual: boolean };

export const nothingUnprintable: Unprintable = { characters: new Set(), everythingUnusual: false };
export const unusualUnprintable: Unprintable = { characters: new Set(), everythingUnusual: true };

/** The text as it can be printed; a character without a glyph becomes its number, as in `[U+1F600]`. */
export function printable(text: string, unprintable: Unprintable): string {
  const lines = text.replace(lineSeparators, '\n').replaceAll('\t', tab);
  const isPlain = unprintable.characters.size === 0 && !unusual.test(lines);
  return isPlain ? lines : Array.from(lines, (character) => printed(character, unprintable)).join('');
}

function printed(character: string, { characters, everythingUnusual }: Unprintable): string {
  if (plain.test(character) && !characters.has(character)) return character;
  if (invisible.test(character)) return '';
  const isKnown = !everythingUnusual && !characters.has(character) && hasGlyph(character);
  return isKnown ? character : codePointName(character);
}

const widest = 1.9;
const wideSigns = /[mwMW\u00c6\u0152\u00e6\u0153@%&\u2014\u2026]/u;
const ordinarySigns = /[\p{Ll}\p{Nd}\p{P}\p{M}]/u;

/** Its printed width, in widths of an ordinary letter: an `m` counts almost two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (wideSigns.test(sign)) width += widest;
    else if (ordinarySigns.test(sign)) width += 1;
    else width += /\p{Lu}/u.test(sign) ? 1.4 : widest;
  }
  return width;
}

/** A place to break in every run too long for a line of this many letters, so that no text leaves the page. */
export function breakable(text: string, longest: number): string {
  const atLeast = Math.max(1, Math.floor(longest / widest));
  if (text.length <= atLeast) return text;
  const runs = new RegExp(`[^\\s\\u200b-]{${atLeast},}`, 'gu');
  return text
    .replaceAll('][U+', ']\u200b[U+')
    .replace(runs, (run) => (widthOf(run) > longest ? inPieces(run, longest).join('\u200b') : run));
}

function inPieces(run: string, longest: number): string[] {
  const pieces: string[] = [];
  let [piece, width] = ['', 0];
  for (const character of run) {
    const wider = width + widthOf(character);
    // A combining character stays with the letter before it.
    if (piece !== '' && wider > longest && !/\p{M}/u.test(character)) {
      pieces.push(piece);
      [piece, width] = [character, widthOf(character)];
    } else [piece, width] = [piece + character, wider];
  }
  return [...pieces, piece];
}

function codePointName(character: string): string {
  return `[U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
}
