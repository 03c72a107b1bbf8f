import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { PaperContent } from '@karakter/domain/paper';

const nonceBytes = 12;
const tagBytes = 16;

/** The institution's secret, and the exam the paper is bound to: its bytes open under no other exam. */
export type PaperKey = { readonly secret: string; readonly examId: string };

function keyOf(secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', 'karakter paper', 32));
}

/** Encrypts a paper at rest by AES-256-GCM [A4]: nonce, tag, ciphertext. */
export function sealPaper({ secret, examId }: PaperKey, content: PaperContent): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(examId));
  const text = Buffer.concat([cipher.update(JSON.stringify(content), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/** Decrypts a sealed paper; throws when the secret or the exam is another, or a bit has changed. */
export function openPaper({ secret, examId }: PaperKey, sealed: Uint8Array): PaperContent {
  const tagEnd = nonceBytes + tagBytes;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(examId))
    .setAuthTag(sealed.subarray(nonceBytes, tagEnd));
  const text = Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]);
  return JSON.parse(text.toString('utf8')) as PaperContent;
}
