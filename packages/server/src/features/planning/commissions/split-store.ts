import { splitCandidates } from '@karakter/domain/planning/commissions/split';
import type { CommissionResults } from '@karakter/domain/results/commission-results';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { chance } from '../chance.ts';

/** The exam's ordinary commissions with how many candidates each has, and the groups it grades. */
export async function takingCommissions(tx: Tx, examId: string) {
  const { rows } = await sql<{
    id: string;
    number: number;
    candidates: number;
    groups: string[];
    results: CommissionResults;
  }>`
    select c.id, c.number, results_of(c) as results,
      (select count(*)::int from commission_candidacy cc where cc.commission_id = c.id) as candidates,
      array(select g.group_name from commission_group g where g.commission_id = c.id order by g.group_name) as groups
    from commission c where c.exam_id = ${examId} and c.kind = 'ordinary' order by c.number`.execute(tx);
  return rows;
}

/** Puts candidates in commissions; `byHand` where a person chose the commission. */
export async function placeCandidates(
  tx: Tx,
  shares: Iterable<readonly [candidacyId: string, commissionId: string]>,
  byHand: boolean,
): Promise<void> {
  const rows = [...shares].map(([candidacy_id, commission_id]) => ({
    candidacy_id,
    commission_id,
    by_hand: byHand,
  }));
  if (rows.length > 0) await tx.insertInto('commission_candidacy').values(rows).execute();
}

/** By candidate the ordinary commissions with a member who declared a ground about them, unless found impartial [U6]. */
export async function barringCommissions(tx: Tx, examId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ candidacy_id: string; commission_id: string }>`
    select distinct i.candidacy_id, m.commission_id from impartiality_case i
    join commission_member m on m.person_id = i.person_id and m.ended_at is null
    join commission c on c.id = m.commission_id and c.kind = 'ordinary'
    where c.exam_id = ${examId} and i.candidacy_id is not null and i.state <> 'impartial'`.execute(tx);
  const barring = new Map<string, string[]>();
  for (const { candidacy_id, commission_id } of rows) {
    barring.set(candidacy_id, [...(barring.get(candidacy_id) ?? []), commission_id]);
  }
  return barring;
}

/** The shares of these candidates: by their groups, the others at random and evenly [P4]. */
export async function sharesOf(tx: Tx, examId: string, candidacyIds: readonly string[]) {
  if (candidacyIds.length === 0) return new Map<string, string>();
  const groups = await tx
    .selectFrom('candidacy_person')
    .select(['candidacy_id as candidacyId', 'group_name as group'])
    .where('candidacy_id', 'in', candidacyIds)
    .execute();
  const barring = await barringCommissions(tx, examId);
  const unplaced = groups.map((each) => ({ ...each, barred: barring.get(each.candidacyId) ?? [] }));
  const commissions = await takingCommissions(tx, examId);
  // A commission whose results are checked has finished [P4].
  const taking = commissions.filter(({ results }) => results === 'open');
  return splitCandidates(unplaced, taking, chance);
}

/** Distributes candidates who have no commission to the exam's ordinary ones. */
export async function shareOutTo(tx: Tx, examId: string, candidacyIds: readonly string[]): Promise<void> {
  await placeCandidates(tx, await sharesOf(tx, examId, candidacyIds), false);
}

/**
 * Distributes all of the exam's candidates again, except those who are withdrawn, whom a person placed, or whose answer
 * a grader has begun.
 */
export async function shareOutAll(tx: Tx, examId: string): Promise<void> {
  await sql`
    delete from commission_candidacy cc using commission c
    where c.id = cc.commission_id and c.exam_id = ${examId} and c.kind = 'ordinary' and not cc.by_hand
      and not exists (select from assessment a
        where a.commission_id = cc.commission_id and a.candidacy_id = cc.candidacy_id)
      and not exists (select from shared_assessment a
        where a.commission_id = cc.commission_id and a.candidacy_id = cc.candidacy_id)`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    select c.id from candidacy c left join sitting s on s.candidacy_id = c.id
    where c.exam_id = ${examId} and s.state is distinct from 'withdrawn'
      and not exists (select from commission_candidacy cc join commission k on k.id = cc.commission_id
        where cc.candidacy_id = c.id and k.kind = 'ordinary')`.execute(tx);
  await shareOutTo(
    tx,
    examId,
    rows.map(({ id }) => id),
  );
}
