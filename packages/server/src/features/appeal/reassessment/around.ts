import type { AroundAnswer, PossibleMember } from '@karakter/domain/appeal/reassessment/composition';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { holdersAround } from '../../exam/exam-office.ts';
import { holdersOf } from '../../exam/exam-roles.ts';
import type { AppealRecord } from '../store.ts';

type Row = PossibleMember & { name: string; part: 'ordinary' | 'appeal' | 'other' };
export type NamedPossible = PossibleMember & { name: string };

/**
 * Everyone who declared a ground about the exam or this answer, in whatever commission, and was not found impartial
 * (fvl. § 6) [U6].
 */
export async function disqualifiedFrom(
  tx: Tx,
  { examId, candidacyId }: Pick<AppealRecord, 'examId' | 'candidacyId'>,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct i.person_id as id from impartiality_case i join commission c on c.id = i.commission_id
    where i.state <> 'impartial' and c.exam_id = ${examId}
      and (i.candidacy_id is null or i.candidacy_id = ${candidacyId})`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The present graders of the exam, by what they have to do with this answer. */
async function gradersAround(tx: Tx, { examId, candidacyId, commissionId }: AppealRecord): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select m.person_id as "personId", m.display_name as name, m.external, m.teaches,
      case when coalesce(k.parent_id, k.id) = ${commissionId}::uuid then 'appeal'
        when array[k.kind, parent.kind] && array['ordinary', 'newGrading'] and exists (select from commission_candidacy cc
          where cc.commission_id = k.id and cc.candidacy_id = ${candidacyId}) then 'ordinary'
        else 'other' end as part
    from commission_member m
    join commission k on k.id = m.commission_id
    left join commission parent on parent.id = k.parent_id
    where k.exam_id = ${examId} and m.ended_at is null and k.kind <> 'newAssessment'
      and (k.kind <> 'third' or exists (select from commission_candidacy cc
        where cc.commission_id = k.id and cc.candidacy_id = ${candidacyId}))
    order by array_position(array['ordinary', 'newGrading', 'appeal', 'third'], k.kind), k.number,
      m.seat <> k.leader_seat, m.seat`.execute(tx);
  return rows;
}

/** The exam's own course coordinators, or else those of its unit, as members who teach the course. */
async function coordinatorsOf(tx: Tx, examId: string): Promise<NamedPossible[]> {
  const own = (await holdersOf(tx, examId, 'courseCoordinator')).map(({ personId }) => personId);
  const ids = own.length > 0 ? own : await holdersAround(tx, examId, 'courseCoordinator');
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('name')
    .execute();
  return people.map(({ id: personId, name }) => ({ personId, name, external: false, teaches: true }));
}

async function assessorsOf(tx: Tx, candidacyId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from assessment where candidacy_id = ${candidacyId} and state = 'confirmed'
    union select person_id from shared_confirmation where candidacy_id = ${candidacyId}`.execute(tx);
  return rows.map(({ id }) => id);
}

const withoutPart = ({ part: _, ...member }: Row): NamedPossible => member;

/** Who may be chosen for the new assessment of an appeal; those with a ground are left out. */
export async function aroundAppeal(
  tx: Tx,
  record: AppealRecord,
): Promise<AroundAnswer & { readonly named: readonly NamedPossible[] }> {
  const disqualified = await disqualifiedFrom(tx, record);
  const isFree = ({ personId }: PossibleMember) => !disqualified.includes(personId);
  const graders = (await gradersAround(tx, record)).filter(isFree);
  const coordinators = (await coordinatorsOf(tx, record.examId)).filter(isFree);
  const inPart = (part: Row['part']) => graders.filter((row) => row.part === part).map(withoutPart);
  const [ordinary, appeal] = [inPart('ordinary'), inPart('appeal')];
  const assessedBy = await assessorsOf(tx, record.candidacyId);
  const known = new Set([...[...ordinary, ...appeal].map(({ personId }) => personId), ...assessedBy]);
  const others = inPart('other').filter(({ personId }) => !known.has(personId));
  return {
    ordinary,
    appeal,
    others,
    coordinators,
    assessedBy,
    named: [...graders.map(withoutPart), ...coordinators],
  };
}
