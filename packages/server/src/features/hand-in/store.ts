import { randomUUID } from 'node:crypto';
import type { Choices } from '@karakter/domain/sitting/answer';
import type { HandInKind } from '@karakter/domain/sitting/sitting';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

export type NewHandIn = {
  candidacyId: string;
  examId: string;
  at: Temporal.Instant;
  kind: HandInKind;
  answer: string;
  sha256: string;
  words: number;
  choices: Choices;
  receiptCode: string;
};

export async function insertHandIns(tx: Tx, handIns: readonly NewHandIn[]): Promise<void> {
  const rows = handIns.map(({ candidacyId, examId, receiptCode, choices, ...rest }) => ({
    candidacy_id: candidacyId,
    exam_id: examId,
    receipt_code: receiptCode,
    choices: JSON.stringify(choices),
    ...rest,
  }));
  if (rows.length > 0) await tx.insertInto('hand_in').values(rows).execute();
}

/** The record of a hand-in with the candidate's number, and the SHA-256 of its sealed PDF once that is made. */
export async function handInOf(tx: Tx, candidacyId: string) {
  return (await handInsOf(tx, [candidacyId]))[0];
}

/** As `handInOf`, for many. */
export async function handInsOf(tx: Tx, candidacyIds: readonly string[]) {
  return tx
    .selectFrom('hand_in')
    .innerJoin('candidacy', 'candidacy.id', 'hand_in.candidacy_id')
    .leftJoin('file', 'file.id', 'hand_in.pdf_file_id')
    .selectAll('hand_in')
    .select(['candidate_number', 'file.sha256 as pdf_sha256'])
    .where('candidacy_id', '=', sql<string>`any(${candidacyIds}::uuid[])`)
    .execute();
}

/** The hand-in that still lacks its PDF, locked until the transaction ends; undefined when the PDF is made. */
export async function lockHandInWithoutPdf(tx: Tx, candidacyId: string) {
  return tx
    .selectFrom('hand_in')
    .innerJoin('candidacy', 'candidacy.id', 'hand_in.candidacy_id')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'hand_in.candidacy_id')
    .selectAll('hand_in')
    .innerJoin('exam', 'exam.id', 'hand_in.exam_id')
    .select(['candidate_number', 'language', 'person_id', 'exam.starts_at as exam_starts_at'])
    .where('hand_in.candidacy_id', '=', candidacyId)
    .where('pdf_file_id', 'is', null)
    .forUpdate('hand_in')
    .executeTakeFirst();
}

type AnswerFile = {
  candidacyId: string;
  examId: string;
  name: string;
  bytes: Uint8Array;
  sha256: string;
  /** The graders' copy of it. */
  unsealed: { length: number; sha256: string };
};

/** Stores the PDF of an answer; the file's name contains the candidate number and nothing more [U7]. */
export async function saveAnswerPdf(tx: Tx, file: AnswerFile, at: Temporal.Instant): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('file')
    .values({
      id,
      exam_id: file.examId,
      kind: 'answer',
      name: file.name,
      media_type: 'application/pdf',
      bytes: Buffer.from(file.bytes),
      sha256: file.sha256,
      unsealed_length: file.unsealed.length,
      unsealed_sha256: file.unsealed.sha256,
      created_at: at,
    })
    .execute();
  await tx
    .updateTable('hand_in')
    .set({ pdf_file_id: id })
    .where('candidacy_id', '=', file.candidacyId)
    .execute();
  return id;
}

/** Makes the words by which graders find the answer: after the hand-in, so that no hand-in waits for it [G15]. */
export async function makeAnswerWords(tx: Tx, candidacyId: string): Promise<void> {
  await sql`select make_answer_words(array[${candidacyId}::uuid])`.execute(tx);
}

/** Records that the receipt was sent without its PDF; false when it already was. */
export async function noteDelayedPdf(tx: Tx, candidacyId: string, at: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('hand_in')
    .set({ pdf_delayed_at: at })
    .where('candidacy_id', '=', candidacyId)
    .where('pdf_delayed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function answerPdfOf(tx: Tx, candidacyId: string) {
  return tx
    .selectFrom('hand_in')
    .innerJoin('file', 'file.id', 'hand_in.pdf_file_id')
    .select(['file.name', 'file.media_type as mediaType', 'file.bytes'])
    .where('hand_in.candidacy_id', '=', candidacyId)
    .executeTakeFirst();
}
