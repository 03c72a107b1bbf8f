import type { PaperContent } from '@karakter/domain/papers/paper';
import type pg from 'pg';
import { openText, sealText } from '../../platform/log/sealed-text.ts';

/** The institution's secret, and the exam to which the paper is bound: it can be decrypted for no other exam. */
export type PaperKey = { readonly secret: string; readonly examId: string };

const sealOf = ({ secret, examId }: PaperKey) => ({ secret, purpose: 'karakter paper', bound: examId });

/** Encrypts a paper at rest [A4]. */
export function sealPaper(key: PaperKey, content: PaperContent): Buffer {
  return sealText(sealOf(key), JSON.stringify(content));
}

/** Decrypts a sealed paper; throws when the secret or the exam differs, or a bit has changed. */
export function openPaper(key: PaperKey, sealed: Uint8Array): PaperContent {
  return JSON.parse(openText(sealOf(key), sealed)) as PaperContent;
}

/** Whether the secret decrypts the stored papers; tried on the latest one, and true where there is none. */
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
