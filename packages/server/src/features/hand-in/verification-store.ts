import type { Tx } from '../../platform/database/db.ts';

/** The facts of a hand-in that do not identify the candidate; nothing else is read [U7]. */
export type VerifiedHandIn = {
  exam_id: string;
  at: Temporal.Instant;
  words: number;
  sha256: string;
  pdf_sha256: string | null;
  isReplaced: boolean;
};

/** Hand-ins, and those that a later one has replaced or that were opened again, are verified alike, each by its own table. */
const standing = (tx: Tx) =>
  tx
    .selectFrom('hand_in')
    .leftJoin('file', 'file.id', 'hand_in.pdf_file_id')
    .select(['hand_in.exam_id', 'at', 'words', 'hand_in.sha256', 'file.sha256 as pdf_sha256']);

const replaced = (tx: Tx) =>
  tx
    .selectFrom('hand_in_replaced')
    .innerJoin('candidacy', 'candidacy.id', 'hand_in_replaced.candidacy_id')
    .leftJoin('file', 'file.id', 'hand_in_replaced.pdf_file_id')
    .select(['candidacy.exam_id', 'at', 'words', 'hand_in_replaced.sha256', 'file.sha256 as pdf_sha256']);

const reopened = (tx: Tx) =>
  tx
    .selectFrom('hand_in_reopened')
    .innerJoin('candidacy', 'candidacy.id', 'hand_in_reopened.candidacy_id')
    .leftJoin('file', 'file.id', 'hand_in_reopened.pdf_file_id')
    .select(['candidacy.exam_id', 'at', 'words', 'hand_in_reopened.sha256', 'file.sha256 as pdf_sha256']);

type Row = Omit<VerifiedHandIn, 'isReplaced'>;

/** The first that exists: the present hand-in comes before an earlier one. */
async function firstOf(
  found: Promise<Row | undefined>,
  ...older: readonly (() => Promise<Row | undefined>)[]
): Promise<VerifiedHandIn | undefined> {
  const row = await found;
  if (row) return { ...row, isReplaced: false };
  for (const each of older) {
    const earlier = await each();
    if (earlier) return { ...earlier, isReplaced: true };
  }
  return undefined;
}

export function handInByCode(tx: Tx, receiptCode: string): Promise<VerifiedHandIn | undefined> {
  return firstOf(standing(tx).where('receipt_code', '=', receiptCode).executeTakeFirst(), () =>
    reopened(tx).where('receipt_code', '=', receiptCode).executeTakeFirst(),
  );
}

/** By the SHA-256 of the canonical answer. */
export function handInByAnswer(tx: Tx, sha256: string): Promise<VerifiedHandIn | undefined> {
  return firstOf(
    standing(tx).where('hand_in.sha256', '=', sha256).executeTakeFirst(),
    () => replaced(tx).where('hand_in_replaced.sha256', '=', sha256).executeTakeFirst(),
    () => reopened(tx).where('hand_in_reopened.sha256', '=', sha256).executeTakeFirst(),
  );
}

/** By the SHA-256 of the sealed PDF, or of the copy without its seal that graders have. */
export async function handInByPdf(tx: Tx, sha256: string): Promise<VerifiedHandIn | undefined> {
  const files = await tx
    .selectFrom('file')
    .select('id')
    .where('kind', '=', 'answer')
    .where(({ or, eb }) => or([eb('sha256', '=', sha256), eb('unsealed_sha256', '=', sha256)]))
    .execute();
  const [file] = files;
  if (!file) return undefined;
  return firstOf(
    standing(tx).where('pdf_file_id', '=', file.id).executeTakeFirst(),
    () => replaced(tx).where('pdf_file_id', '=', file.id).executeTakeFirst(),
    () => reopened(tx).where('pdf_file_id', '=', file.id).executeTakeFirst(),
  );
}
