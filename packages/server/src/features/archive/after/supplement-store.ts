import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { bundleOf } from '../store.ts';

/** The facts of the supplements, in the order in which they were made, without their content. */
export async function supplementsOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('archive_supplement as s')
    .innerJoin('file', 'file.id', 's.file_id')
    .select(['s.number', 'file.name', 's.sha256', 's.made_at as madeAt'])
    .select(sql<number>`octet_length(file.bytes)`.as('bytes'))
    .where('s.exam_id', '=', examId)
    .orderBy('s.number')
    .execute();
}

export async function supplementFile(tx: Tx, examId: string, number: number) {
  return tx
    .selectFrom('archive_supplement as s')
    .innerJoin('file', 'file.id', 's.file_id')
    .select(['file.name', 'file.media_type as mediaType', 'file.bytes'])
    .where('s.exam_id', '=', examId)
    .where('s.number', '=', number)
    .executeTakeFirst();
}

/** The bundle that the next supplement comes after: the last supplement, or the archive bundle itself. */
export async function lastBundleOf(tx: Tx, examId: string) {
  const first = await bundleOf(tx, examId);
  if (!first) return undefined;
  const last = (await supplementsOf(tx, examId)).at(-1);
  const { name, sha256 } = last ?? first;
  return { number: last?.number ?? 0, name, sha256 };
}

/** Whether the letter of a decision is still being made. */
export async function awaitsLetter(tx: Tx, examId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('appeal')
    .select('id')
    .where('exam_id', '=', examId)
    .where('state', '=', 'decided')
    .where('letter_file_id', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Keeps a supplement; the bundles before it stay as they are. */
export async function saveSupplement(
  tx: Tx,
  made: {
    examId: string;
    number: number;
    name: string;
    bytes: Uint8Array;
    sha256: string;
    previous: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  const { examId: exam_id, number, name, sha256, previous, at } = made;
  const id = randomUUID();
  const kept = { media_type: 'application/zip', bytes: Buffer.from(made.bytes), sha256, created_at: at };
  await tx
    .insertInto('file')
    .values({ id, exam_id, kind: 'archive', name, ...kept })
    .execute();
  await tx
    .insertInto('archive_supplement')
    .values({ exam_id, number, file_id: id, sha256, previous_sha256: previous, made_at: at })
    .execute();
}
