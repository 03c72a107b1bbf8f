import { randomInt } from 'node:crypto';

/** Without 0, O, 1, I and L: read aloud over a telephone, nothing is mistaken for another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const codeLength = 8;

/** A receipt's short code, such as `K7QX-M3PA`: 31⁸ of them, so that none is guessed. */
export function newReceiptCode(): string {
  const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${four()}-${four()}`;
}

/** The code in what somebody typed, however they spaced and wrote it; null where it can be none of ours. */
export function readReceiptCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (signs.length !== codeLength || ![...signs].every((sign) => alphabet.includes(sign))) return null;
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
