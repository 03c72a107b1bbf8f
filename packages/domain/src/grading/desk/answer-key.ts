import { visibleText } from '../../text/visible-text.ts';

const dashes = /[\u2010-\u2015\u2212]/gu;
/** Quotation marks; after a number or a single letter they may be inches or a second derivative. */
const quotes = /(?<!\p{N}|(?<!\p{L})\p{L})["«»„“”‟‹›]/gu;
/** What makes an answer more than words: then a bracket or a comma may change what it says. */
const symbols = /[\p{N}\p{Sm}\p{Sc}%‰°^_|&@#*/\\~"[\]{}]/u;
/** A function, a factorial or an order of single letters: `f(x)`, `n!`, `a:b`. */
const formulas = /\p{L}\(|(?<!\p{L})\p{L}(?:!|[.,:;]\p{L}(?!\p{L}))/u;
/** Words so short that a capital letter may make another unit or element of them keep it, except these. */
const plainShortWords: ReadonlySet<string> = new Set(
  'ja nei jo det den de der han hun jeg eg vi du dei ein eit et og på av til for fra frå med som var kan man ble har the and yes'.split(
    ' ',
  ),
);
const negations: ReadonlySet<string> = new Set(
  'ikke ikkje ei ingen inga inkje intet aldri nei not no never none cannot uten utan without verken korkje hverken neither nor'.split(
    ' ',
  ),
);
const shortestFolded = 4;

/** Capital letters of ordinary words are dropped; `mW` and `MW`, `Co` and `CO`, `NaOH` stay what they are. */
function withoutCapitals(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const small = word.toLowerCase();
    const isPlain = word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase();
    return (word.length >= shortestFolded && isPlain) || plainShortWords.has(small) ? small : word;
  });
}

/** `1 000` with a hard space is `1000`; with an ordinary one it may be two numbers. */
const withoutHardSpaces = (text: string) => text.replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/gu, '');

/**
 * `0,5` and `0.5` are one number. `1.000` may be a thousand or one, and zeros at the end may be meant: these stay as they
 * are written.
 */
const withOnePoint = (text: string) =>
  text.replace(/(?<![\d.,])(\d+)[.,](\d+)(?![.,]?\d)/gu, (whole, before: string, after: string) =>
    after.length === 3 && before !== '0' && before.length <= 3 ? whole : `${before}.${after}`,
  );

const tight = (text: string) =>
  text.replace(/(?<=\d) (?=[\p{L}%‰°])/gu, '').replace(/ ?([=<>≤≥≠≈×·÷*/+]) ?/gu, '$1');

/** Punctuation between words says nothing by itself; a hyphen inside a word, and a sign before one, do. */
const wordsAlone = (text: string) => text.replace(/[.,;:!?()[\]{}…]+| - /gu, ' ');

/** «Heng ham ikke, vent» is not «Heng ham, ikke vent»: beside a negation a comma may decide. */
const isTurnedByComma = (text: string) =>
  /[,;:]/u.test(text) && (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((each) => negations.has(each));

/**
 * What equal answers have in common [G21]: capital letters, spaces, quotation marks, full stops and ways of writing a
 * number are left out, whatever may matter is not: digits, signs, units, raised and lowered letters, a negation.
 */
export function answerKey(text: string): string {
  const seen = visibleText(withoutHardSpaces(text));
  const plain = withOnePoint(seen)
    .replace(dashes, '-')
    .replace(/[’ʼ´`]/gu, "'")
    .replace(quotes, '');
  const isMoreThanWords =
    symbols.test(plain) || formulas.test(plain) || /(?:^|[\s(])-\S/u.test(plain) || isTurnedByComma(plain);
  const words = isMoreThanWords ? tight(plain) : wordsAlone(plain);
  const key = withoutCapitals(words)
    .replace(/(?:[.,;:\s]|(?<=\p{L}[\p{L}\p{M}])!+)+$/u, '')
    .replace(/ +/gu, ' ')
    .trim();
  // An answer of nothing but signs, such as `?`, is what it is.
  return key === '' ? seen : key;
}

const word = /^\p{L}[\p{L}\p{M}']*(?:-[\p{L}\p{M}']+)*$/u;

/** A word may be misspelt, unless it is a negation or as short as a unit or the name of a quantity. */
const mayDiffer = (part: string) =>
  word.test(part) &&
  part.length > 2 &&
  !part
    .toLowerCase()
    .split('-')
    .some((each) => negations.has(each));

/**
 * What must be the same for two answers to be called nearly equal: every number with its sign and unit, every other
 * sign, every unit and every negation, in their order.
 */
export function decidingParts(key: string): string {
  return key
    .split(' ')
    .map((part) => part.replace(/[.,;:]+$/u, ''))
    .filter((part) => !mayDiffer(part))
    .join(' ');
}

/** The words of a key without capital letters, as nearly equal ones are compared. */
export const comparedWords = (key: string): string => key.toLowerCase();
