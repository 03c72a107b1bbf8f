import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { PaperContent } from '@karakter/domain/paper';
import type pg from 'pg';

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

/** Whether the secret opens the papers that lie here; asked of the latest one, and true where there is none. */
export async function opensPapers(client: Pick<pg.Client, 'query'>, secret: string): Promise<boolean> {
  const latest = 'select exam_id, content from paper order by updated_at desc limit 1';
  const { rows } = await client.query<{ exam_id: string; content: Buffer }>(latest);
  const [paper] = rows;
  if (!paper) return true;
  try {
    openPaper({ secret, examId: paper.exam_id }, paper.content);
    return true;
  } catch {
    return false;
  }
}
