import { hkdfSync } from 'node:crypto';

const version = 1;

/**
 * The key with which a device seals what it stores for a person. Derived from the secret each time and never stored,
 * so that the same person can decrypt it at the next sign-in, and no one can without a sign-in.
 */
export function storeKeyOf(secret: string, personId: string): string {
  const info = `karakter device store ${version} ${personId}`;
  return Buffer.from(hkdfSync('sha256', secret, '', info, 32)).toString('base64');
}
