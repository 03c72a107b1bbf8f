import type { BranchDecision, BranchFacts, BranchKind } from '@karakter/domain/quarantine/late-change';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { Sitting } from '../sitting/store.ts';

function branchRows(tx: Tx, examId: string) {
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
          // Never after it was received, whatever the machine said before that was looked at.
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
    .select(['b.id', 'b.kind', 's.candidacy_id', 'c.candidate_number', 'p.name', 's.handed_in_at'])
    .select(['u.written_from', 'u.written_to', 'u.received_from', 'u.received_to', 'u.updates'])
    .select(['b.decision', 'b.decided_at', 'b.decision_reason', 'd.name as decided_by'])
    .where('s.exam_id', '=', examId);
}

export type BranchRecord = Awaited<ReturnType<ReturnType<typeof branchRows>['executeTakeFirstOrThrow']>>;

/** The exam's branches: undecided first, then the latest decided. */
export async function branchesOf(tx: Tx, examId: string): Promise<BranchRecord[]> {
  return branchRows(tx, examId)
    .orderBy('b.decided_at', (order) => order.desc().nullsFirst())
    .orderBy('u.received_from')
    .execute();
}

export async function branchOf(tx: Tx, examId: string, branchId: string): Promise<BranchRecord | undefined> {
  return branchRows(tx, examId).where('b.id', '=', branchId).executeTakeFirst();
}

/** Whether it is decided and how much it holds, both held until the transaction ends. Lock the sitting first. */
export async function lockBranch(
  tx: Tx,
  branchId: string,
): Promise<{ decision: BranchDecision | null; updates: number }> {
  const row = await tx
    .selectFrom('answer_branch')
    .select('decision')
    .where('id', '=', branchId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  // Counted once it is held: what came in while it was waited for is seen.
  const { updates } = await tx
    .selectFrom('answer_branch_update')
    .select(({ fn }) => fn.countAll<number>().as('updates'))
    .where('branch_id', '=', branchId)
    .executeTakeFirstOrThrow();
  return { decision: row.decision as BranchDecision | null, updates };
}

/** What was kept apart, in the writer's own order. */
export async function branchContents(tx: Tx, branchId: string): Promise<Uint8Array[]> {
  const rows = await tx
    .selectFrom('answer_branch_update')
    .select('content')
    .where('branch_id', '=', branchId)
    .orderBy('number')
    .execute();
  return rows.map(({ content }) => content);
}

/** All that was ever kept apart of an attempt, decided or not. */
export async function allBranchContents(tx: Tx, attempt: number): Promise<Uint8Array[]> {
  const rows = await tx
    .selectFrom('answer_branch')
    .innerJoin('answer_branch_update', 'branch_id', 'answer_branch.id')
    .select('content')
    .where('attempt', '=', attempt)
    .orderBy('branch_id')
    .orderBy('number')
    .execute();
  return rows.map(({ content }) => content);
}

/** The last number in the branch of this kind that is still open for this writer; 0 when there is none. */
export async function lastInOpenBranch(
  tx: Tx,
  of: { attempt: number; kind: BranchKind; writer: string },
): Promise<number> {
  const row = await tx
    .selectFrom('answer_branch')
    .innerJoin('answer_branch_update', 'branch_id', 'answer_branch.id')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('attempt', '=', of.attempt)
    .where('kind', '=', of.kind)
    .where('writer', '=', of.writer)
    .where('decision', 'is', null)
    .executeTakeFirst();
  return row?.last ?? 0;
}

export async function saveDecision(
  tx: Tx,
  branchId: string,
  made: { decision: BranchDecision; at: Temporal.Instant; by: string; reason: string },
): Promise<void> {
  await tx
    .updateTable('answer_branch')
    .set({ decision: made.decision, decided_at: made.at, decided_by: made.by, decision_reason: made.reason })
    .where('id', '=', branchId)
    .execute();
}

async function graderHasConfirmed(tx: Tx, candidacyId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('assessment')
    .select('person_id')
    .where('candidacy_id', '=', candidacyId)
    .where('state', '=', 'confirmed')
    .executeTakeFirst();
  return row !== undefined;
}

async function areResultsChecked(tx: Tx, examId: string): Promise<boolean> {
  const { checked_at } = await tx
    .selectFrom('exam')
    .select('checked_at')
    .where('id', '=', examId)
    .executeTakeFirstOrThrow();
  return checked_at !== null;
}

/** What decides on a branch of the sitting besides what was decided before. Hold the exam and the sitting to decide. */
export async function branchFacts(tx: Tx, sitting: Sitting): Promise<Omit<BranchFacts, 'decided'>> {
  return {
    sitting: sitting.state.kind,
    graderHasConfirmed: await graderHasConfirmed(tx, sitting.candidacyId),
    resultsChecked: await areResultsChecked(tx, sitting.examId),
  };
}

/**
 * Moves the graders' drafts on by a version: one who has the old answer open is told to look again before saving or
 * confirming. Holds the drafts, so that none is confirmed meanwhile.
 */
export async function touchDrafts(tx: Tx, candidacyId: string): Promise<void> {
  await tx
    .updateTable('assessment')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('candidacy_id', '=', candidacyId)
    .where('state', '=', 'draft')
    .execute();
}
