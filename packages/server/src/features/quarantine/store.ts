import type {
  QuarantineFacts,
  QuarantineKind,
  QuarantineOutcome,
  QuarantineState,
} from '@karakter/domain/quarantine/quarantined-updates';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { Sitting } from '../sitting/store.ts';

function quarantineRows(tx: Tx, examId: string) {
  return tx
    .selectFrom('answer_branch as b')
    .innerJoin('sitting as s', 's.attempt', 'b.attempt')
    .innerJoin('candidacy as c', 'c.id', 's.candidacy_id')
    .innerJoin('candidacy_person as cp', 'cp.candidacy_id', 's.candidacy_id')
    .innerJoin('person as p', 'p.id', 'cp.person_id')
    .leftJoin('person as d', 'd.id', 'b.decided_by')
    .innerJoin(
      (db) =>
        db
          .selectFrom('answer_branch_update')
          .select('branch_id')
          // Never after it was received, though rows from before that was checked may claim so.
          .select(sql<Temporal.Instant>`min(least(written_at, received_at))`.as('written_from'))
          .select(sql<Temporal.Instant>`max(least(written_at, received_at))`.as('written_to'))
          .select(({ fn }) => [
            fn.min('received_at').as('received_from'),
            fn.max('received_at').as('received_to'),
            fn.countAll<number>().as('updates'),
          ])
          .groupBy('branch_id')
          .as('u'),
      (join) => join.onRef('u.branch_id', '=', 'b.id'),
    )
    .select(['b.id', 'b.kind', 's.candidacy_id', 'c.candidate_number', 'p.name', 's.state'])
    .select(['u.written_from', 'u.written_to', 'u.received_from', 'u.received_to', 'u.updates'])
    .select(['b.decision', 'b.decided_at', 'b.decision_reason', 'd.name as decided_by'])
    .where('s.exam_id', '=', examId);
}

export type QuarantineRecord = Awaited<
  ReturnType<ReturnType<typeof quarantineRows>['executeTakeFirstOrThrow']>
>;

/** The exam's quarantined updates: undecided first, then the latest decided. */
export async function quarantinesOf(tx: Tx, examId: string): Promise<QuarantineRecord[]> {
  return quarantineRows(tx, examId)
    .orderBy('b.decided_at', (order) => order.desc().nullsFirst())
    .orderBy('u.received_from')
    .execute();
}

export async function quarantineOf(
  tx: Tx,
  examId: string,
  quarantineId: string,
): Promise<QuarantineRecord | undefined> {
  return quarantineRows(tx, examId).where('b.id', '=', quarantineId).executeTakeFirst();
}

/** The decision and the number of updates, both locked until the transaction ends. Lock the sitting first. */
export async function lockQuarantine(
  tx: Tx,
  quarantineId: string,
): Promise<{ state: QuarantineState; updates: number }> {
  const row = await tx
    .selectFrom('answer_branch')
    .select('decision')
    .where('id', '=', quarantineId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Counted once the row is locked, so that updates that arrived during the wait are included.
  const { updates } = await tx
    .selectFrom('answer_branch_update')
    .select(({ fn }) => fn.countAll<number>().as('updates'))
    .where('branch_id', '=', quarantineId)
    .executeTakeFirstOrThrow();
  return { state: (row.decision as QuarantineOutcome | null) ?? 'undecided', updates };
}

/** The content of quarantined updates, in the writer's own order. */
export async function quarantinedContents(tx: Tx, quarantineId: string): Promise<Uint8Array[]> {
  const rows = await tx
    .selectFrom('answer_branch_update')
    .select('content')
    .where('branch_id', '=', quarantineId)
    .orderBy('number')
    .execute();
  return rows.map(({ content }) => content);
}

/** All content that was ever quarantined of a sitting, decided or not. */
export async function allQuarantinedContents(tx: Tx, attemptId: number): Promise<Uint8Array[]> {
  const rows = await tx
    .selectFrom('answer_branch')
    .innerJoin('answer_branch_update', 'branch_id', 'answer_branch.id')
    .select('content')
    .where('attempt', '=', attemptId)
    .orderBy('branch_id')
    .orderBy('number')
    .execute();
  return rows.map(({ content }) => content);
}

/** The last number in this writer's undecided quarantine of this kind; 0 when there is none. */
export async function lastInOpenQuarantine(
  tx: Tx,
  of: { attemptId: number; kind: QuarantineKind; writer: string },
): Promise<number> {
  const row = await tx
    .selectFrom('answer_branch')
    .innerJoin('answer_branch_update', 'branch_id', 'answer_branch.id')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('attempt', '=', of.attemptId)
    .where('kind', '=', of.kind)
    .where('writer', '=', of.writer)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export async function saveDecision(
  tx: Tx,
  quarantineId: string,
  made: { outcome: QuarantineOutcome; at: Temporal.Instant; by: string; reason: string },
): Promise<void> {
  await tx
    .updateTable('answer_branch')
    .set({ decision: made.outcome, decided_at: made.at, decided_by: made.by, decision_reason: made.reason })
    .where('id', '=', quarantineId)
    .execute();
}

async function graderHasConfirmed(tx: Tx, candidacyId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('assessment')
    .select('person_id')
    .where('candidacy_id', '=', candidacyId)
    .where('state', '=', 'confirmed')
    // Work that was set aside counts for nothing.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('assessment_set_aside as s')
            .select('s.person_id')
            .whereRef('s.commission_id', '=', 'assessment.commission_id')
            .whereRef('s.candidacy_id', '=', 'assessment.candidacy_id')
            .whereRef('s.person_id', '=', 'assessment.person_id'),
        ),
      ),
    )
    .union(
      tx
        .selectFrom('shared_confirmation')
        .select('person_id')
        .where('candidacy_id', '=', candidacyId)
        .where('taken_back_at', 'is', null),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Those of the candidate, which may be checked before other commissions' [P4]. */
async function areResultsChecked(tx: Tx, { examId, candidacyId }: Sitting): Promise<boolean> {
  const { is_checked } = await tx
    .selectFrom('exam')
    .select(
      sql<boolean>`(checked_at is not null or candidate_results(${candidacyId}) <> 'open')`.as('is_checked'),
    )
    .where('id', '=', examId)
    .executeTakeFirstOrThrow();
  return is_checked;
}

/** The facts a decision depends on, besides an earlier decision. Lock the exam and the sitting before deciding. */
export async function quarantineFacts(tx: Tx, sitting: Sitting): Promise<QuarantineFacts> {
  return {
    sitting: sitting.state.kind,
    graderHasConfirmed: await graderHasConfirmed(tx, sitting.candidacyId),
    resultsChecked: await areResultsChecked(tx, sitting),
  };
}

/**
 * Raises the version of the graders' drafts, so that a grader with the old answer open must look again before saving or
 * confirming. Locks the drafts, so that none is confirmed meanwhile.
 */
export async function touchDrafts(tx: Tx, candidacyId: string): Promise<void> {
  await tx
    .updateTable('assessment')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('candidacy_id', '=', candidacyId)
    .where('state', '=', 'draft')
    .execute();
  await tx
    .updateTable('shared_assessment')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('candidacy_id', '=', candidacyId)
    .execute();
}
