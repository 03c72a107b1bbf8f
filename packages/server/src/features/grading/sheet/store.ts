import type { GradeSheet } from '@karakter/domain/grading/sheet/read-sheet';
import type { AppliedChange, NotUndone } from '@karakter/domain/grading/sheet/undo-sheet';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { refuse } from '../../../platform/http/refusals.ts';

/** Whose sheet of which commission. */
export type SheetOwner = { readonly commissionId: string; readonly personId: string };

/** A sheet as it is stored: of the faults no more than are listed. */
export type StoredSheet = GradeSheet & { readonly faultCount: number };

export type PendingSheet = {
  readonly id: string;
  readonly uploadedAt: Temporal.Instant;
  readonly sheet: StoredSheet;
};
export type AppliedSheet = {
  readonly id: string;
  readonly appliedAt: Temporal.Instant;
  readonly changes: readonly AppliedChange[];
  readonly undone: { readonly at: Temporal.Instant; readonly kept: readonly NotUndone[] } | null;
};

const ofOwner = (tx: Tx, { commissionId, personId }: SheetOwner) =>
  tx
    .selectFrom('grade_sheet')
    .selectAll()
    .where('commission_id', '=', commissionId)
    .where('person_id', '=', personId);

/** The grader's sheet that waits. */
export async function pendingSheetOf(tx: Tx, owner: SheetOwner): Promise<PendingSheet | undefined> {
  const row = await ofOwner(tx, owner).where('state', '=', 'pending').executeTakeFirst();
  if (!row) return undefined;
  return { id: row.id, uploadedAt: row.uploaded_at, sheet: row.content as unknown as StoredSheet };
}

/** The grader's sheet that was applied last, undone or not. */
export async function appliedSheetOf(tx: Tx, owner: SheetOwner): Promise<AppliedSheet | undefined> {
  const row = await ofOwner(tx, owner).where('state', '=', 'applied').executeTakeFirst();
  if (!row?.applied_at) return undefined;
  const { id, applied_at: appliedAt, undone_at: at } = row;
  const changes = row.changes as unknown as readonly AppliedChange[];
  const undone = at && { at, kept: row.kept as unknown as readonly NotUndone[] };
  return { id, appliedAt, changes, undone };
}

/** Stores a sheet that waits, in the place of an earlier one. */
export async function savePending(
  tx: Tx,
  { commissionId, personId }: SheetOwner,
  { id, uploadedAt, sheet }: PendingSheet,
): Promise<void> {
  const saved = { id, uploaded_at: uploadedAt, content: JSON.stringify(sheet) };
  await tx
    .insertInto('grade_sheet')
    .values({ commission_id: commissionId, person_id: personId, state: 'pending', ...saved })
    .onConflict((c) => c.columns(['commission_id', 'person_id', 'state']).doUpdateSet(saved))
    .execute();
}

async function drop(tx: Tx, { commissionId, personId }: SheetOwner, state: 'pending' | 'applied') {
  await tx
    .deleteFrom('grade_sheet')
    .where('commission_id', '=', commissionId)
    .where('person_id', '=', personId)
    .where('state', '=', state)
    .execute();
}

export const dropPending = (tx: Tx, owner: SheetOwner): Promise<void> => drop(tx, owner, 'pending');

/** The waiting sheet becomes the one that was applied last, in the place of an earlier one. */
export async function saveApplied(
  tx: Tx,
  owner: SheetOwner,
  { id }: Pick<PendingSheet, 'id'>,
  applied: { readonly at: Temporal.Instant; readonly changes: readonly AppliedChange[] },
): Promise<void> {
  await drop(tx, owner, 'applied');
  const { numUpdatedRows } = await tx
    .updateTable('grade_sheet')
    .set({
      state: 'applied',
      content: null,
      applied_at: applied.at,
      changes: JSON.stringify(applied.changes),
    })
    .where('id', '=', id)
    .executeTakeFirst();
  // Another window has uploaded a new one meanwhile.
  if (numUpdatedRows !== 1n) refuse('sheetReplaced');
}

export async function saveUndone(
  tx: Tx,
  id: string,
  { at, kept }: { readonly at: Temporal.Instant; readonly kept: readonly NotUndone[] },
): Promise<void> {
  await tx
    .updateTable('grade_sheet')
    .set({ undone_at: at, kept: JSON.stringify(kept) })
    .where('id', '=', id)
    .execute();
}

/** The commission's candidates without work to grade, by number, as far as the grader may know of them. */
export async function numbersWithoutWork(tx: Tx, commissionId: string): Promise<Set<number>> {
  const { rows } = await sql<{ number: number }>`
    select c.candidate_number as number
    from commission_candidacy cc join candidacy c on c.id = cc.candidacy_id
    left join work_to_grade w on w.candidacy_id = cc.candidacy_id
    where cc.commission_id = ${commissionId} and w.candidacy_id is null`.execute(tx);
  return new Set(rows.map(({ number }) => number));
}
