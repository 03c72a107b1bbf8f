import { randomInt } from 'node:crypto';

/** Without 0, O, 1, I and L: read aloud over a telephone, nothing is mistaken for another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A receipt's short code, such as `K7QX-M3PA`: 31⁸ of them, so that none is guessed. */
export function newReceiptCode(): string {
  const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${four()}-${four()}`;
}
