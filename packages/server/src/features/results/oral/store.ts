import type { NewOral } from '@karakter/contract/results/oral/routes';
import { type NewOralState, openNewOralStates } from '@karakter/domain/results/oral/new-oral';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/** Whether an oral part follows the exam, which adjusts its grade. */
export async function oralFollows(tx: Tx, examId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('exam')
    .select('oral_follows')
    .where('id', '=', examId)
    .executeTakeFirstOrThrow();
  return row.oral_follows;
}

/** The new oral exams of an exam, those that are still to be held first. */
export async function newOralsOf(tx: Tx, examId: string): Promise<NewOral[]> {
  const { rows } = await sql<Omit<NewOral, 'calledAt'> & { calledAt: Temporal.Instant }>`
    select c.candidate_number as "candidateNumber", p.name, o.state, o.called_at as "calledAt", o.arrangement,
      o.held_on::text as "heldOn", o.cancel_reason as "cancelReason"
    from oral_call o join candidacy c on c.id = o.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id join person p on p.id = cp.person_id
    where o.exam_id = ${examId} order by o.ended_at is not null, o.called_at, o.entry`.execute(tx);
  return rows.map((row) => ({ ...row, calledAt: row.calledAt.toString() }));
}

/** The latest new oral exam of a candidate, as the candidate sees it; undefined where none was called. */
export async function latestNewOral(tx: Tx, candidacyId: string) {
  const row = await tx
    .selectFrom('oral_call')
    .select(['entry', 'state', 'called_at as calledAt', 'arrangement'])
    .where('candidacy_id', '=', candidacyId)
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, state: row.state as NewOralState };
}

/** Opens one for the candidate's latest entry in the protocol. False where one is to be held already. */
export async function insertNewOral(
  tx: Tx,
  of: { entry: number; examId: string; candidacyId: string },
  at: Temporal.Instant,
): Promise<boolean> {
  const state: NewOralState = 'called';
  const { rows } = await sql<{ entry: number }>`
    insert into oral_call (entry, exam_id, candidacy_id, called_at, state)
    values (${of.entry}, ${of.examId}, ${of.candidacyId}, ${at.toString()}, ${state})
    on conflict do nothing returning entry`.execute(tx);
  return rows.length > 0;
}

type Saved = {
  state: NewOralState;
  arrangement?: { text: string; by: string };
  heldOn?: string;
  cancelReason?: string;
};

/** Stores the state that an event led to, with what was said. */
export async function saveNewOral(tx: Tx, entry: number, saved: Saved, at: Temporal.Instant): Promise<void> {
  const { state, arrangement, heldOn, cancelReason } = saved;
  const isOpen = openNewOralStates.some((open) => open === state);
  await tx
    .updateTable('oral_call')
    .set({
      state,
      ...(arrangement && { arrangement: arrangement.text, arranged_by: arrangement.by, arranged_at: at }),
      ...(heldOn && { held_on: sql<string>`${heldOn}::date` }),
      ...(cancelReason && { cancel_reason: cancelReason }),
      ...(!isOpen && { ended_at: at }),
    })
    .where('entry', '=', entry)
    .execute();
}
