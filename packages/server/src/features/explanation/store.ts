import { randomUUID } from 'node:crypto';
import type { ExplanationState, ExplanationText } from '@karakter/domain/explanation/explanation';
import type { ManualReason } from '@karakter/domain/explanation/intake/manual';
import type { RequestArrival } from '@karakter/domain/explanation/intake/registration';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** An explanation with its candidate's number. Works in a blind transaction, where row security narrows it [U7]. */
export type ExplanationRecord = {
  id: string;
  examId: string;
  candidacyId: string;
  candidateNumber: number;
  language: 'nb' | 'nn';
  commissionId: string;
  commissionNumber: number;
  state: ExplanationState;
  /** The grade it explains: the valid one while it is owed, and afterwards the one valid then. */
  grade: string | null;
  requestedAt: Temporal.Instant;
  dueAt: Temporal.Instant;
  text: ExplanationText;
  givenOrally: boolean;
  givenOutside: boolean;
  forAll: boolean;
  manual: ManualReason | null;
  arrivedBy: RequestArrival;
  version: number;
  sentAt: Temporal.Instant | null;
  readAt: Temporal.Instant | null;
};

function selectExplanations(tx: Tx) {
  return tx
    .selectFrom('explanation as e')
    .innerJoin('candidacy as c', 'c.id', 'e.candidacy_id')
    .innerJoin('commission as k', 'k.id', 'e.commission_id')
    .selectAll('e')
    .select(['c.candidate_number', 'c.language', 'k.number as commission_number'])
    .orderBy('e.due_at')
    .orderBy('c.candidate_number');
}

type Row = Awaited<ReturnType<ReturnType<typeof selectExplanations>['executeTakeFirstOrThrow']>>;

function recordOf(row: Row): ExplanationRecord {
  return {
    id: row.id,
    examId: row.exam_id,
    candidacyId: row.candidacy_id,
    candidateNumber: row.candidate_number,
    language: row.language === 'nn' ? 'nn' : 'nb',
    commissionId: row.commission_id,
    commissionNumber: row.commission_number,
    state: row.state as ExplanationState,
    grade: row.grade,
    requestedAt: row.requested_at,
    dueAt: row.due_at,
    text: { guidelines: row.guidelines, assessment: row.assessment, overall: row.overall },
    givenOrally: row.given_orally,
    givenOutside: row.given_outside,
    forAll: row.for_all,
    manual: row.manual as ManualReason | null,
    arrivedBy: row.arrived_by as RequestArrival,
    version: row.version,
    sentAt: row.sent_at,
    readAt: row.read_at,
  };
}

/** Every explanation the transaction may see, or those of one exam; the first due first. */
export async function explanationsAmong(tx: Tx, examId?: string): Promise<ExplanationRecord[]> {
  const all = selectExplanations(tx);
  const rows = await (examId === undefined ? all : all.where('e.exam_id', '=', examId)).execute();
  return rows.map(recordOf);
}

/** As the actor may see it: by the commission, or because it was given to the actor. */
export async function explanationOf(tx: Tx, id: string): Promise<ExplanationRecord | undefined> {
  const row = await selectExplanations(tx).where('e.id', '=', id).executeTakeFirst();
  return row ? recordOf(row) : (await givenExplanations(tx)).find((given) => given.id === id);
}

/** The explanations that were given to the actor of a blind transaction; to no one else any. */
export async function givenExplanations(tx: Tx): Promise<ExplanationRecord[]> {
  const { rows } = await sql<Row>`
    select e.*, g.candidate_number, g.language, g.commission_number
    from my_given_explanations() g join explanation e on e.id = g.explanation_id
    order by e.due_at, g.candidate_number`.execute(tx);
  return rows.map(recordOf);
}

/** The explanation, locked until the transaction ends, so that two windows act one after the other. */
export async function lockExplanation(tx: Tx, id: string): Promise<ExplanationRecord | undefined> {
  await tx.selectFrom('explanation').select('id').where('id', '=', id).forUpdate().execute();
  return explanationOf(tx, id);
}

/** An explanation to be stored. */
export type NewExplanation = {
  examId: string;
  candidacyId: string;
  commissionId: string;
  requestedAt: Temporal.Instant;
  dueAt: Temporal.Instant;
  manual: ManualReason | null;
  arrivedBy: RequestArrival;
};

/** Stores a request for explanation and returns its id. */
export async function addExplanation(tx: Tx, request: NewExplanation, at: Temporal.Instant): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('explanation')
    .values({
      id,
      exam_id: request.examId,
      candidacy_id: request.candidacyId,
      commission_id: request.commissionId,
      state: 'requested' satisfies ExplanationState,
      requested_at: request.requestedAt,
      due_at: request.dueAt,
      manual: request.manual,
      arrived_by: request.arrivedBy,
      updated_at: at,
    })
    .execute();
  return id;
}

/** Saves the text and returns its new version. */
export async function saveText(
  tx: Tx,
  explanation: ExplanationRecord,
  written: ExplanationText & { state: ExplanationState },
  by: { actorId: string; at: Temporal.Instant },
): Promise<number> {
  const version = explanation.version + 1;
  await tx
    .updateTable('explanation')
    .set({ ...written, version, written_by: by.actorId, updated_at: by.at })
    .where('id', '=', explanation.id)
    .execute();
  return version;
}

/** Saves the facts besides the text: that it is ready, sent, given orally or read. */
export async function saveState(
  tx: Tx,
  id: string,
  change: {
    state: ExplanationState;
    sent_at?: Temporal.Instant;
    read_at?: Temporal.Instant;
    given_orally?: boolean;
    given_outside?: true;
  },
): Promise<void> {
  await tx.updateTable('explanation').set(change).where('id', '=', id).execute();
}
