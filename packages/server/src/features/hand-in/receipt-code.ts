import { randomInt } from 'node:crypto';

/** Without 0, O, 1, I and L, so that no character is misheard over a telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const codeLength = 8;

/** A receipt's short code, such as `K7QX-M3PA`: one of 31⁸, so that no code can be guessed. */
export function newReceiptCode(): string {
  const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${four()}-${four()}`;
}

/** The code in a typed text, however it is spaced and written; null where it cannot be a code of Karakter's. */
export function readReceiptCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (signs.length !== codeLength || ![...signs].every((sign) => alphabet.includes(sign))) return null;
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
