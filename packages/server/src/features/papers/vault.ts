import type { PaperContent } from '@karakter/domain/paper';
import { openText, sealText } from '../../platform/sealed-text.ts';

/** The institution's secret, and the exam the paper is bound to: its bytes open under no other exam. */
export type PaperKey = { readonly secret: string; readonly examId: string };

const sealOf = ({ secret, examId }: PaperKey) => ({ secret, purpose: 'karakter paper', bound: examId });

/** Encrypts a paper at rest [A4]. */
export function sealPaper(key: PaperKey, content: PaperContent): Buffer {
  return sealText(sealOf(key), JSON.stringify(content));
}

/** Decrypts a sealed paper; throws when the secret or the exam is another, or a bit has changed. */
export function openPaper(key: PaperKey, sealed: Uint8Array): PaperContent {
  return JSON.parse(openText(sealOf(key), sealed)) as PaperContent;
}
