import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { openDismissalAppealStates } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import type { CaseKind } from '@karakter/domain/cases/responsible';
import { closedComplaintStates } from '@karakter/domain/complaint/complaint';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { holdersNotKept } from '../exam/exam-office.ts';
import { isKeptFromBy } from '../people/kept-from.ts';

export type CaseRef = { readonly kind: CaseKind; readonly caseId: string };
type Case = {
  readonly examId: string;
  readonly candidacyId: string;
  readonly candidateNumber: number;
  readonly isClosed: boolean;
};

/** The table of each kind, and when a case of it is closed. */
const kinds = {
  explanation: { table: 'explanation', isClosed: sql<boolean>`k.sent_at is not null` },
  lateRequest: { table: 'late_explanation_request', isClosed: sql<boolean>`k.state <> 'requestedLate'` },
  appeal: { table: 'appeal', isClosed: sql<boolean>`k.state = any(${closedAppealStates}::text[])` },
  complaint: {
    table: 'procedural_complaint',
    isClosed: sql<boolean>`k.state = any(${closedComplaintStates}::text[])`,
  },
  dismissalAppeal: {
    table: 'dismissal_appeal',
    isClosed: sql<boolean>`k.state <> all(${openDismissalAppealStates}::text[])`,
  },
} as const satisfies Readonly<Record<CaseKind, object>>;

/** A case, locked until the transaction ends where it will be changed. */
export async function caseOf(tx: Tx, { kind, caseId }: CaseRef, lock?: 'lock'): Promise<Case | undefined> {
  const { table, isClosed } = kinds[kind];
  const { rows } = await sql<Case>`
    select k.exam_id as "examId", k.candidacy_id as "candidacyId", c.candidate_number as "candidateNumber", ${isClosed} as "isClosed"
    from ${sql.table(table)} k join candidacy c on c.id = k.candidacy_id where k.id = ${caseId}
    ${lock ? sql`for update of k` : sql``}`.execute(tx);
  return rows[0];
}

type Handler = { readonly personId: string; readonly name: string };

/** The people who may handle the exam's cases, by name; no one who grades or sits it [U7]. */
export async function handlersOf(tx: Tx, examId: string): Promise<Handler[]> {
  const ids = [
    ...(await holdersNotKept(tx, examId, 'caseworker')),
    ...(await holdersNotKept(tx, examId, 'examOffice')),
  ];
  // There may be none: then the operator is asked to find someone.
  const { rows } = await sql<Handler>`
    select id as "personId", name from person where id = any(${ids}::uuid[]) order by name, id`.execute(tx);
  return rows;
}

/** Who is responsible for a case, and how often that was set; whether they still may is for the caller. */
export async function lastResponsible(tx: Tx, { kind, caseId }: CaseRef) {
  const row = await tx
    .selectFrom('case_responsible as r')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .select(['r.number', 'r.person_id as personId', 'p.name', 'r.set_at as since'])
    .where('case_kind', '=', kind)
    .where('case_id', '=', caseId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row ?? { number: 0, personId: null, name: null, since: null };
}

type CaseColumns = Readonly<Record<'kind' | 'id' | 'examId', RawBuilder<unknown>>>;

/**
 * In SQL: the caseworker of the case in these columns; null where it is with all, or where the last one may no longer
 * handle the exam's cases, by the rule of `handlersOf` [K12, U7]. Not for blind transactions.
 */
export const responsibleIn = ({ kind, id, examId }: CaseColumns) => sql<string | null>`(
  select r.person_id from case_responsible r
  where r.case_kind = ${kind} and r.case_id = ${id}
    and r.number = (select max(number) from case_responsible l where l.case_kind = ${kind} and l.case_id = ${id})
    and exists (
      with recursive above (id) as (
        select e.unit_id from exam e where e.id = ${examId}
        union
        select u.parent_id from above join unit u on u.id = above.id where u.parent_id is not null
      )
      select from role_grant g
      where g.person_id = r.person_id and g.role in ('caseworker', 'examOffice') and g.revoked_at is null
        and (g.exam_id = ${examId} or g.unit_id in (select id from above)))
    and not ${isKeptFromBy(sql.ref('r.person_id'), sql`${examId}`)})`;

/** Stores the next change of a case that is locked. */
export async function insertResponsible(
  tx: Tx,
  { kind, caseId }: CaseRef,
  change: { number: number; personId: string | null; by: string; at: Temporal.Instant },
): Promise<void> {
  const { number, personId: person_id, by: set_by, at: set_at } = change;
  const of = { case_kind: kind, case_id: caseId };
  await tx
    .insertInto('case_responsible')
    .values({ ...of, number, person_id, set_by, set_at })
    .execute();
}

/**
 * The name of the caseworker whom the candidate of an open case is told of (the coming Public Administration Act, § 59(2));
 * null where all handle it, or where the responsible one no longer may.
 */
export async function namedCaseworker(tx: Tx, ref: CaseRef): Promise<string | null> {
  const found = await caseOf(tx, ref);
  if (!found || found.isClosed) return null;
  const { personId, name } = await lastResponsible(tx, ref);
  const handlers = await handlersOf(tx, found.examId);
  return handlers.some((each) => each.personId === personId) ? name : null;
}
