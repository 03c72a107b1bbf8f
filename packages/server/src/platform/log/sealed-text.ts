import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * The institution's secret, the kind of the text, and the object to which it is bound: it can be decrypted for no
 * other.
 */
export type TextSeal = { readonly secret: string; readonly purpose: string; readonly bound: string };

function keyOf({ secret, purpose }: TextSeal): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}

/** Encrypts a text at rest by AES-256-GCM: nonce, tag, ciphertext. */
export function sealText(seal: TextSeal, text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(seal), nonce).setAAD(Buffer.from(seal.bound));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/**
 * Decrypts a sealed text; throws when the secret or the object to which it is bound differs, or a bit has changed.
 */
export function openText(seal: TextSeal, sealed: Uint8Array): string {
  const tagEnd = nonceBytes + tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(seal), sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(seal.bound))
    .setAuthTag(sealed.subarray(nonceBytes, tagEnd));
  return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]).toString('utf8');
}
