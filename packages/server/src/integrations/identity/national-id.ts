import { createHash, createHmac } from 'node:crypto';

/**
 * What Karakter stores of a national identity number: a keyed hash, so that the number can be recognised with the
 * institution's secret, but neither read nor guessed without it. The number itself is stored nowhere [U2].
 */
export function hashNationalId(nationalId: string, secret: string): string {
  return createHmac('sha256', secret).update(`national-id:${nationalId}`).digest('hex');
}

/**
 * The invented national identity number of a demonstration person, the same each time. As in the national test
 * population 80 is added to the month, so that it can belong to no one.
 */
export function demonstrationNationalId(personId: string): string {
  const digest = createHash('sha256').update(personId).digest();
  const two = (number: number) => String(number).padStart(2, '0');
  const [day = 0, month = 0, year = 0] = digest;
  const rest = String(digest.readUInt32BE(4) % 100_000).padStart(5, '0');
  return `${two((day % 28) + 1)}${two((month % 12) + 81)}${two(year % 100)}${rest}`;
}
