import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

export type ForAll = { readonly dueOn: string | null };
export type ForAllChoice = ForAll & { readonly setAt: Temporal.Instant };

/** The choice of an exam to give explanations to all; undefined where candidates ask. */
export async function forAllOf(tx: Tx, examId: string): Promise<ForAllChoice | undefined> {
  const row = await tx
    .selectFrom('explanation_for_all')
    .select(['due_on', 'set_at'])
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  return row && { dueOn: row.due_on, setAt: row.set_at };
}

/** Stores the choice; null lets the candidates ask again. */
export async function saveForAll(
  tx: Tx,
  examId: string,
  choice: ForAll | null,
  { actorId, at }: { actorId: string; at: Temporal.Instant },
): Promise<void> {
  if (choice === null) {
    await tx.deleteFrom('explanation_for_all').where('exam_id', '=', examId).execute();
    return;
  }
  const values = { due_on: choice.dueOn, set_by: actorId, set_at: at };
  await tx
    .insertInto('explanation_for_all')
    .values({ exam_id: examId, ...values })
    .onConflict((conflict) => conflict.column('exam_id').doUpdateSet(values))
    .execute();
}

/** A candidate whose announced grade has no explanation. */
export type Unexplained = {
  candidacyId: string;
  candidateNumber: number;
  personId: string;
  commissionId: string;
  announcedAt: Temporal.Instant;
};

/**
 * The candidates of an exam with an announced grade of their ordinary commission that has no explanation, and about which
 * no request is open or was dismissed: the right does not start twice [E7].
 */
export async function unexplainedIn(tx: Tx, examId: string): Promise<Unexplained[]> {
  const { rows } = await sql<Unexplained>`
    select c.id as "candidacyId", c.candidate_number as "candidateNumber", cp.person_id as "personId",
      k.id as "commissionId", a.announced_at as "announcedAt"
    from candidacy c
    join candidate_announcement a on a.candidacy_id = c.id and a.announced_at is not null
    join candidacy_person cp on cp.candidacy_id = c.id
    join commission_candidacy cc on cc.candidacy_id = c.id
    join commission k on k.id = cc.commission_id and k.kind = 'ordinary'
    where c.exam_id = ${examId}
      and exists (select from protocol_entry p where p.candidacy_id = c.id and p.grade is not null)
      and not exists (select from explanation x where x.candidacy_id = c.id
        and (x.sent_at is null or x.about_entry = standing_entry(c.id)))
      and not exists (select from late_explanation_request r where r.candidacy_id = c.id
        and r.about_entry = standing_entry(c.id) and r.state <> 'takenUp')
      and not exists (select from appeal p where p.candidacy_id = c.id and p.state = 'decided')
    order by k.number, c.candidate_number for update of c`.execute(tx);
  return rows;
}
