import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

/** In SQL: the person was declared ill or away in a commission of the explanation's exam. */
const isAwayIn = (explanation: RawBuilder<unknown>, person: RawBuilder<unknown>) => sql<boolean>`exists (
  select from away_grader o join commission oc on oc.id = o.commission_id
  where oc.exam_id = ${explanation}.exam_id and o.person_id = ${person} and o.ended_at is null)`;

/** In SQL: the person has a ground against the candidate of the explanation [U6]. */
const hasGroundIn = (explanation: RawBuilder<unknown>, person: RawBuilder<unknown>) => sql<boolean>`exists (
  select from impartiality_case i where i.person_id = ${person} and i.state <> 'impartial'
    and (i.candidacy_id = ${explanation}.candidacy_id
      or (i.candidacy_id is null and i.commission_id = ${explanation}.commission_id)))`;

/**
 * In SQL, of a row of `explanation`: who can write it. The grader to whom it was given, and else the members of its commission
 * who are there, without those who are ill or away or have a ground against this candidate [G19, U6]. Not for blind transactions.
 */
export const writersIn = (explanation: RawBuilder<unknown>) => sql`
  select w.person_id from (
    select g.person_id from explanation_writer g
    where g.explanation_id = ${explanation}.id and g.ended_at is null
    union
    select m.person_id from commission_member m
    where m.commission_id = ${explanation}.commission_id and m.ended_at is null and not exists (
      select from explanation_writer g where g.explanation_id = ${explanation}.id and g.ended_at is null)) w
  where not ${isAwayIn(explanation, sql.ref('w.person_id'))}
    and not ${hasGroundIn(explanation, sql.ref('w.person_id'))}
  order by w.person_id`;

export const hasWriterIn = (explanation: RawBuilder<unknown>) =>
  sql<boolean>`exists (${writersIn(explanation)})`;

export async function hasWriter(tx: Tx, explanationId: string): Promise<boolean> {
  const { rows } = await sql<{ can: boolean }>`
    select ${hasWriterIn(sql.ref('x'))} as can from explanation x where x.id = ${explanationId}`.execute(tx);
  return rows[0]?.can === true;
}

/** A grader of the exam to whom an explanation can be given. */
export type PossibleWriter = {
  readonly personId: string;
  readonly name: string;
  /** A member of the commission that graded. */
  readonly isMember: boolean;
  readonly isAway: boolean;
};

/**
 * The graders of the exam who may write an explanation: present in a commission of the same kind, or as the third grader of an
 * ordinary one. Left out are those with a ground against the candidate, and those who grade the candidate's appeal and
 * must not see the first assessment (uhl. § 11-11(2)) [E3, K3]. Not for blind transactions.
 */
export async function possibleWriters(tx: Tx, explanationId: string): Promise<PossibleWriter[]> {
  const x = sql.ref('x');
  const person = sql.ref('m.person_id');
  const { rows } = await sql<PossibleWriter>`
    select m.person_id as "personId", min(m.display_name) as name,
      bool_or(m.commission_id = x.commission_id) as "isMember", bool_or(${isAwayIn(x, person)}) as "isAway"
    from explanation x
    join commission own on own.id = x.commission_id
    join commission c on c.exam_id = x.exam_id
    left join commission parent on parent.id = c.parent_id
    join commission_member m on m.commission_id = c.id and m.ended_at is null
    where x.id = ${explanationId}
      and (c.kind = own.kind or (own.kind = 'ordinary' and c.kind = 'third' and parent.kind = 'ordinary'))
      and not ${hasGroundIn(x, person)}
      and (own.kind = 'appeal' or not exists (
        select from commission_member am join commission ac on ac.id = am.commission_id and ac.kind = 'appeal'
        join commission_candidacy cc on cc.commission_id = ac.id and cc.candidacy_id = x.candidacy_id
        where am.person_id = m.person_id))
    group by m.person_id
    order by 3 desc, 2, 1`.execute(tx);
  return rows;
}
