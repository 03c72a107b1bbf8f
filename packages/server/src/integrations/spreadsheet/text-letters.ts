import { UnreadableSpreadsheet } from './unreadable.ts';

/** The letters among the bytes from 0x80 on in the text files of MS-DOS (code page 850). */
const dosLetters = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑ';

function fromDos(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (dosLetters[byte - 0x80] ?? '\uFFFD'),
  );
  return text.join('');
}

/** The eight-bit encodings of a text file, likeliest first. */
const waysOfWriting = [
  { name: 'Windows-1252', read: (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes) },
  { name: 'Mac Roman', read: (bytes: Uint8Array) => new TextDecoder('macintosh').decode(bytes) },
  { name: 'MS-DOS (850)', read: fromDos },
] as const;

const norwegian = /[æøåÆØÅ]/gu;
const western = /[éèêëöäüÖÄÜÉóòôáàâíìïçñšžŠŽ]/gu;
/** Punctuation that may occur anywhere, but most of it not between two letters. */
const printed = /[’‘“”«»–—…´`· §°½\u00A0]/gu;

/** Whether letters have the case of a word: all lower case, all capitals, or one capital first. */
const hasCaseOfAWord = (word: string) => /^(?:\p{Lu}?[\p{Ll}\p{M}]*|[\p{Lu}\p{M}]+)$/u.test(word);

/** The number of words and characters that no person would have written. */
function oddities(text: string): number {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const oddWords = words.filter((word) => /[^\x20-\x7e]/u.test(word) && !hasCaseOfAWord(word)).length;
  const others = text.match(/[^\p{L}\p{M}\t\r\n\x20-\x7e]/gu)?.join('') ?? '';
  const between = text.match(/(?<=\p{L})[^\p{L}\p{M}’·\p{ASCII}](?=\p{L})/gu)?.length ?? 0;
  return oddWords + between + others.replaceAll(printed, '').length;
}

/** Whether most letters are beyond a–z, as where the text is of another alphabet: in Norwegian it is one in twenty. */
function isOtherAlphabet(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => letter > 'z').length > letters.length / 2;
}

function likelihood(text: string): number {
  return 3 * (text.match(norwegian)?.length ?? 0) + (text.match(western)?.length ?? 0) - 4 * oddities(text);
}

/**
 * The text of bytes that are not Unicode, decoded in the way that gives the likeliest words: the same byte is ø to
 * Windows and ¯ to an old Macintosh. Where two encodings are equally likely, or all give symbols within words, the
 * encoding cannot be known.
 */
export function readEightBits(bytes: Uint8Array): { text: string; writtenAs: string } {
  const read = waysOfWriting.map((way) => {
    const text = way.read(bytes);
    return { text, writtenAs: way.name, likelihood: likelihood(text) };
  });
  const [best, second] = read.toSorted((a, b) => b.likelihood - a.likelihood);
  if (!best || !second || oddities(best.text) > 0 || isOtherAlphabet(best.text)) {
    throw new UnreadableSpreadsheet('unknownLetters');
  }
  if (best.likelihood === second.likelihood && best.text !== second.text) {
    throw new UnreadableSpreadsheet('unknownLetters');
  }
  return best;
}
