import type { CommissionResults } from '@karakter/domain/results/commission-results';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { orNotFound } from '../../../platform/http/actor.ts';

/** An ordinary commission with how far its results have come, and since when [P4]. */
export type ResultsOfCommission = {
  readonly id: string;
  readonly number: number;
  readonly results: CommissionResults;
  readonly since: Temporal.Instant | null;
  /** When it will be announced by itself, where a later time was chosen and it is not announced yet. */
  readonly plannedFor: Temporal.Instant | null;
};

/** The exam's ordinary commissions, by number. */
export async function commissionResults(tx: Tx, examId: string): Promise<ResultsOfCommission[]> {
  return tx
    .selectFrom('commission')
    .select(['id', 'number'])
    .select(sql<CommissionResults>`results_of(commission)`.as('results'))
    .select(sql<Temporal.Instant | null>`coalesce(announced_at, checked_at)`.as('since'))
    .select(
      sql<Temporal.Instant | null>`(select t.due_at from timer t where t.done_at is null
        and t.key = 'announceCommission:' || commission.id and commission.announced_at is null)`.as(
        'plannedFor',
      ),
    )
    .where('exam_id', '=', examId)
    .where('kind', '=', 'ordinary')
    .orderBy('number')
    .execute();
}

/** Those with these numbers, each once and in the order given; one that the exam does not have is not found. */
export async function commissionsNumbered(
  tx: Tx,
  examId: string,
  numbers: readonly number[],
): Promise<ResultsOfCommission[]> {
  const all = await commissionResults(tx, examId);
  return [...new Set(numbers)].map((number) => orNotFound(all.find((each) => each.number === number)));
}

/** Marks open commissions as checked: all of the exam's, or these. */
export async function saveChecked(
  tx: Tx,
  examId: string,
  { ids = null, at }: { ids?: readonly string[] | null; at: Temporal.Instant },
): Promise<void> {
  await sql`
    update commission set checked_at = ${at.toString()}
    where exam_id = ${examId} and kind = 'ordinary' and checked_at is null
      and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))`.execute(tx);
}

/** Marks every commission as announced that was not announced before the exam. */
export async function saveAllAnnounced(tx: Tx, examId: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update commission set checked_at = coalesce(checked_at, ${at.toString()}), announced_at = ${at.toString()}
    where exam_id = ${examId} and kind = 'ordinary' and announced_at is null`.execute(tx);
}

/** The exam's first grades are announced. */
async function saveFirstAnnounced(tx: Tx, examId: string, at: Temporal.Instant): Promise<void> {
  await sql`
    update exam set first_announced_at = ${at.toString()}, version = version + 1
    where id = ${examId} and first_announced_at is null`.execute(tx);
}

/** Marks these candidates as announced before their commission is; one who is announced stays as it was. */
export async function saveAnnouncedCandidates(
  tx: Tx,
  { examId, candidacyIds, at }: { examId: string; candidacyIds: readonly string[]; at: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into announced_candidate (candidacy_id, commission_id, announced_at)
    select distinct on (cc.candidacy_id) cc.candidacy_id, k.id, ${at.toString()}::timestamptz
    from commission_candidacy cc join commission k on k.id = cc.commission_id
    where k.exam_id = ${examId} and k.kind = 'ordinary' and cc.candidacy_id = any(${candidacyIds}::uuid[])
    order by cc.candidacy_id, k.number on conflict (candidacy_id) do nothing`.execute(tx);
  await saveFirstAnnounced(tx, examId, at);
}

/** Marks a commission as announced before the exam is, with each of its candidates, whose announcement stays. */
export async function saveAnnounced(
  tx: Tx,
  { examId, commissionId, at }: { examId: string; commissionId: string; at: Temporal.Instant },
): Promise<void> {
  await tx.updateTable('commission').set({ announced_at: at }).where('id', '=', commissionId).execute();
  await sql`
    insert into announced_candidate (candidacy_id, commission_id, announced_at)
    select candidacy_id, commission_id, ${at.toString()} from commission_candidacy
    where commission_id = ${commissionId} on conflict (candidacy_id) do nothing`.execute(tx);
  await saveFirstAnnounced(tx, examId, at);
}
