import { hkdfSync } from 'node:crypto';

const version = 1;

/**
 * What a device seals with whatever it keeps for a person. Derived again from the secret and never stored, so that the
 * same person opens it again at the next sign-in, and no one can without one.
 */
export function storeKeyOf(secret: string, personId: string): string {
  const info = `karakter device store ${version} ${personId}`;
  return Buffer.from(hkdfSync('sha256', secret, '', info, 32)).toString('base64');
}
