import { randomUUID } from 'node:crypto';
import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { openDismissalAppealStates } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import { closedComplaintStates } from '@karakter/domain/complaint/complaint';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** The numbers of an exam's archive, and of the obstacles that remain. */
export async function archiveCounts(tx: Tx, examId: string) {
  const { rows } = await sql<{
    answers: number;
    answers_without_pdf: number;
    explanations: number;
    open_explanations: number;
    appeals: number;
    open_appeals: number;
    open_complaints: number;
    held_grades: number;
    open_corrections: number;
    events: number;
  }>`
    select
      (select count(*) from hand_in where exam_id = ${examId}) as answers,
      (select count(*) from hand_in where exam_id = ${examId} and pdf_file_id is null) as answers_without_pdf,
      (select count(*) from explanation where exam_id = ${examId}) as explanations,
      (select count(*) from explanation where exam_id = ${examId} and sent_at is null)
        + (select count(*) from late_explanation_request where exam_id = ${examId} and state = 'requestedLate')
        as open_explanations,
      (select count(*) from appeal where exam_id = ${examId}) as appeals,
      (select count(*) from appeal where exam_id = ${examId}
        and state <> all(${closedAppealStates}::text[]))
        + (select count(*) from oral_call where exam_id = ${examId} and ended_at is null)
        + (select count(*) from dismissal_appeal where exam_id = ${examId}
          and state = any(${openDismissalAppealStates}::text[])) as open_appeals,
      (select count(*) from procedural_complaint where exam_id = ${examId}
        and state <> all(${closedComplaintStates}::text[])) as open_complaints,
      (select count(*) from grade_hold h join candidacy c on c.id = h.candidacy_id
        where c.exam_id = ${examId} and h.released_at is null) as held_grades,
      (select count(*) from rescored_grade where exam_id = ${examId} and effect = 'correction'
        and decision is null) + (select count(*) from grade_correction where exam_id = ${examId}
        and state = 'proposed') as open_corrections,
      coalesce((select number from event_head where exam_id = ${examId}), 0) as events`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('counting answered nothing');
  return {
    answers: row.answers,
    answersWithoutPdf: row.answers_without_pdf,
    explanations: row.explanations,
    openExplanations: row.open_explanations,
    appeals: row.appeals,
    openAppeals: row.open_appeals,
    openComplaints: row.open_complaints,
    heldGrades: row.held_grades,
    openCorrections: row.open_corrections,
    events: row.events,
  };
}

/** The candidates who have a grade, and so deadlines. */
export async function gradedCandidacies(tx: Tx, examId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('protocol_entry')
    .select('candidacy_id')
    .distinct()
    .where('exam_id', '=', examId)
    .execute();
  return rows.map((row) => row.candidacy_id);
}

export type ArchiveRequest = {
  requestedAt: Temporal.Instant;
  requestedBy: string;
  earlyReason: string | null;
};

/** Stores the person who requested the bundle; false when it was already requested. */
export async function saveRequest(tx: Tx, examId: string, request: ArchiveRequest): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('archive_request')
    .values({
      exam_id: examId,
      requested_at: request.requestedAt,
      requested_by: request.requestedBy,
      early_reason: request.earlyReason,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function requestOf(tx: Tx, examId: string): Promise<ArchiveRequest | undefined> {
  const row = await tx
    .selectFrom('archive_request')
    .selectAll()
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  return (
    row && { requestedAt: row.requested_at, requestedBy: row.requested_by, earlyReason: row.early_reason }
  );
}

export async function dropRequest(tx: Tx, examId: string): Promise<void> {
  await tx.deleteFrom('archive_request').where('exam_id', '=', examId).execute();
}

/** The state of the job that makes the bundle; undefined when it is done. */
export async function jobOf(tx: Tx, key: string): Promise<{ attempts: number; failed: boolean } | undefined> {
  const { rows } = await sql<{ attempts: number; failed: boolean }>`
    select attempts, last_error is not null as failed from graphile_worker.jobs where key = ${key}`.execute(
    tx,
  );
  return rows[0];
}

/** Keeps the bundle. */
export async function saveBundle(
  tx: Tx,
  bundle: {
    examId: string;
    name: string;
    bytes: Uint8Array;
    sha256: string;
    by: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  const { examId, name, bytes, sha256, by, at } = bundle;
  const id = randomUUID();
  const media_type = 'application/zip';
  await tx
    .insertInto('file')
    .values({
      id,
      exam_id: examId,
      kind: 'archive',
      name,
      media_type,
      bytes: Buffer.from(bytes),
      sha256,
      created_at: at,
    })
    .execute();
  await tx
    .insertInto('archive_bundle')
    .values({ exam_id: examId, file_id: id, sha256, made_at: at, made_by: by })
    .execute();
}

/** The facts of the bundle without its content. */
export async function bundleOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('archive_bundle')
    .innerJoin('file', 'file.id', 'archive_bundle.file_id')
    .leftJoin('person', 'person.id', 'archive_bundle.made_by')
    .select(['file.name', 'archive_bundle.made_at', 'archive_bundle.sha256', 'person.name as made_by'])
    .select(sql<number>`octet_length(file.bytes)`.as('size'))
    .where('archive_bundle.exam_id', '=', examId)
    .executeTakeFirst();
}

export async function bundleFile(tx: Tx, examId: string) {
  return tx
    .selectFrom('archive_bundle')
    .innerJoin('file', 'file.id', 'archive_bundle.file_id')
    .select(['file.name', 'file.media_type as mediaType', 'file.bytes'])
    .where('archive_bundle.exam_id', '=', examId)
    .executeTakeFirst();
}
