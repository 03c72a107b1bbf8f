import { createCipheriv, createHash, hkdfSync } from 'node:crypto';
import { type PaperLanguage, sittingPaper } from '@karakter/domain/papers/paper';
import type { Database, Tx } from '../../platform/database/db.ts';
import { approvedContent } from '../exam/approved-paper.ts';
import { withImages } from '../papers/images/store.ts';
import { openPaper } from '../papers/vault.ts';

/** A paper that can be handed out before the start: it cannot be read without the key. */
export type SealedPaper = {
  /** AES-256-GCM: 12 bytes nonce, the ciphertext, 16 bytes tag, as a browser's WebCrypto takes them. */
  readonly bytes: Uint8Array;
  /** In base64; sent at each candidate's own start and not before [D2]. */
  readonly key: string;
};

const nonceBytes = 12;

/**
 * The same content gives the same bytes and the same key, on every server: both are derived from the secret and the
 * stored paper. No two contents share a key, and an image never changes, so the nonce can be derived in the same way.
 */
function seal(secret: string, stored: Uint8Array, language: PaperLanguage, text: string): SealedPaper {
  const salt = createHash('sha256').update(stored).digest();
  const drawn = Buffer.from(
    hkdfSync('sha256', secret, salt, `karakter paper to sit ${language}`, 32 + nonceBytes),
  );
  const nonce = drawn.subarray(32);
  const cipher = createCipheriv('aes-256-gcm', drawn.subarray(0, 32), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    bytes: Buffer.concat([nonce, sealed, cipher.getAuthTag()]),
    key: drawn.subarray(0, 32).toString('base64'),
  };
}

type Of = { readonly examId: string; readonly language: PaperLanguage };

async function sealedFrom(
  db: Database | Tx,
  secret: string,
  { examId, language }: Of,
): Promise<SealedPaper | null> {
  const stored = await approvedContent(db, examId);
  if (!stored) return null;
  const key = { secret, examId };
  const content = openPaper(key, stored);
  const paper = await withImages(db, key, { paper: sittingPaper(content, language), content });
  return seal(secret, stored, language, JSON.stringify(paper));
}

/** The sealed papers of the exams that candidates wait for; each is made once for all of them [D14]. */
export type SealedPapers = {
  /** Null while no paper is approved. */
  of(db: Database | Tx, exam: Of): Promise<SealedPaper | null>;
  /** Call it when the exam's paper has been corrected or approved: it is read again. */
  forget(examId: string): void;
};

export function createSealedPapers(secret: string): SealedPapers {
  const made = new Map<string, Promise<SealedPaper | null>>();
  const keyOf = ({ examId, language }: Of) => `${examId}:${language}`;
  return {
    of(db, exam) {
      const key = keyOf(exam);
      const known = made.get(key);
      if (known) return known;
      const sealed = sealedFrom(db, secret, exam);
      made.set(key, sealed);
      // Only what exists is kept: a paper approved a moment later is found, and a failure is tried again.
      const drop = () => made.get(key) === sealed && made.delete(key);
      sealed.then((found) => found ?? drop(), drop);
      return sealed;
    },
    forget(examId) {
      for (const language of ['nb', 'nn'] as const) made.delete(keyOf({ examId, language }));
    },
  };
}
