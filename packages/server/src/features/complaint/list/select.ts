import type { CaseLine, CaseQuery } from '@karakter/contract/complaint/cases';
import { interimReplyDue } from '@karakter/domain/appeal/interim-reply';
import { endOfDay } from '@karakter/domain/calendar/calendar';
import { complaintHolders } from '@karakter/domain/complaint/complaint';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { waitingIn } from '../../appeal/store.ts';
import { responsibleIn } from '../../cases/store.ts';
import { examsAmong } from '../../exam/store.ts';
import { isKeptFrom } from '../../people/kept-from.ts';

type Holder = CaseLine['heldBy'];
export const heldBy: Readonly<Record<CaseLine['state'], Holder>> = {
  requested: 'graders',
  requestedLate: 'office',
  draft: 'graders',
  ready: 'office',
  // The law closes it on sending, read or not (uhl. § 11-8) [E6].
  sent: null,
  read: null,
  inGrading: 'graders',
  graded: 'office',
  needsNewAssessment: 'office',
  decided: null,
  // Those that an appeal has in common with a complaint are held alike.
  ...complaintHolders,
};

/** What a case is found and ordered by. */
type SlimRow = {
  id: string;
  kind: CaseLine['kind'];
  state: CaseLine['state'];
  exam_id: string;
  received_at: Temporal.Instant;
  open_since: Temporal.Instant;
  promised_for: string | null;
  due_at: Temporal.Instant | null;
};

/** All cases; the caller chooses which. */
const allCases = sql`(
  select id, 'explanation' as kind, state, exam_id, candidacy_id, commission_id, requested_at as received_at,
    requested_at as open_since, null as promised_for, case when sent_at is null then due_at end as due_at, false as late
    from explanation
  union all
  select id, 'lateRequest', state, exam_id, candidacy_id, null, requested_at, requested_at, null, null, true
    from late_explanation_request where state <> 'takenUp'
  union all
  select id, 'appeal', state, exam_id, candidacy_id, commission_id, filed_at, coalesce(reopened_at, filed_at), promised_for,
    null, late from appeal
  union all
  select id, 'complaint', state, exam_id, candidacy_id, null, filed_at, waiting_since, null, null, late
    from procedural_complaint)`;

const responsible = responsibleIn({
  kind: sql.ref('k.kind'),
  id: sql.ref('k.id'),
  examId: sql.ref('k.exam_id'),
});

function isResponsible(asked: CaseQuery['responsible'], self: string) {
  if (asked === undefined) return sql`true`;
  return asked === 'none'
    ? sql`${responsible} is null`
    : sql`${responsible} = ${asked === 'me' ? self : asked}`;
}

const day = (text: string) => Temporal.PlainDate.from(text);
const optional = <Value>(value: Value | undefined) => value ?? null;

/** The cases of these units that the filters choose, except those of exams that the person grades or sits [U7, V1]. */
async function chosen(
  tx: Tx,
  personId: string,
  unitIds: readonly string[],
  query: CaseQuery,
): Promise<SlimRow[]> {
  const course = query.course?.replace(/%$/, '');
  const late = query.late === undefined ? null : query.late === 'true';
  const from = query.from === undefined ? null : endOfDay(day(query.from).subtract({ days: 1 })).toString();
  const until = query.until === undefined ? null : endOfDay(day(query.until)).toString();
  const { rows } = await sql<SlimRow>`
    with recursive below (id) as (
      select id from unit where id = any(${unitIds}::uuid[]) and (${optional(query.unit)}::uuid is null or id = ${optional(query.unit)})
      union select u.id from unit u join below b on u.parent_id = b.id where u.id = any(${unitIds}::uuid[])
    ), seen as materialized (
      select e.id from exam e join course co on co.id = e.course_id
      where e.unit_id in (select id from below) and not ${isKeptFrom(personId, 'e.id')}
        and (${optional(query.examId)}::uuid is null or e.id = ${optional(query.examId)})
        and (${optional(course)}::text is null or starts_with(lower(co.code), lower(${optional(course)})))
    )
    select k.id, k.kind, k.state, k.exam_id, k.received_at, k.open_since, k.promised_for, k.due_at
    from ${allCases} k where k.exam_id in (select id from seen)
      and (${optional(query.kind)}::text is null or k.kind = ${optional(query.kind)})
      and (${optional(query.state)}::text is null or k.state = ${optional(query.state)})
      and (${late}::boolean is null or k.late = ${late})
      and (${from}::timestamptz is null or k.received_at >= ${from}) and (${until}::timestamptz is null or k.received_at < ${until})
      and ${isResponsible(query.responsible, personId)}`.execute(tx);
  return rows;
}

/**
 * When an open case is due: the explanation itself, or the interim reply to a candidate who has appealed or complained; an
 * upheld complaint has been answered [E2, K7].
 */
function dueOf(row: SlimRow, rules: RuleSet | undefined): Temporal.Instant | null {
  if (row.kind === 'explanation') return row.due_at;
  if (heldBy[row.state] === null || row.state === 'upheld' || rules === undefined) return null;
  return interimReplyDue(waitingIn({ ...row, reopened_at: null, filed_at: row.open_since }), rules).at;
}

export type ChosenCase = Pick<SlimRow, 'id' | 'kind'> & { readonly dueAt: Temporal.Instant | null };

const last = '9999';
/** Open cases come first, by their due dates, and then the closed ones, the latest first. */
function inOrder(a: SlimRow & ChosenCase, b: SlimRow & ChosenCase): number {
  const [isOpenA, isOpenB] = [heldBy[a.state] !== null, heldBy[b.state] !== null];
  if (isOpenA !== isOpenB) return isOpenA ? -1 : 1;
  if (!isOpenA) return Temporal.Instant.compare(b.received_at, a.received_at) || a.id.localeCompare(b.id);
  return (a.dueAt?.toString() ?? last).localeCompare(b.dueAt?.toString() ?? last) || a.id.localeCompare(b.id);
}

/** The chosen cases in the order in which they are to be handled, each with its due date. */
export async function chosenCases(
  tx: Tx,
  by: { personId: string; unitIds: readonly string[]; now: Temporal.Instant },
  query: CaseQuery,
): Promise<ChosenCase[]> {
  const rows = await chosen(tx, by.personId, by.unitIds, query);
  const open = rows.filter(({ state }) => heldBy[state] !== null);
  const exams = await examsAmong(tx, { unitIds: [], examIds: [...new Set(open.map((row) => row.exam_id))] });
  const rules = new Map(exams.map((exam) => [exam.id, exam.rules]));
  const isOverdue = (at: Temporal.Instant | null) => at !== null && Temporal.Instant.compare(by.now, at) >= 0;
  return rows
    .map((row) => ({ ...row, dueAt: dueOf(row, rules.get(row.exam_id)) }))
    .filter(({ state }) => query.open === undefined || (heldBy[state] !== null) === (query.open === 'true'))
    .filter(({ dueAt }) => query.overdue === undefined || isOverdue(dueAt) === (query.overdue === 'true'))
    .toSorted(inOrder);
}
