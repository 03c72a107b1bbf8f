import type { CaseLine, CaseQuery } from '@karakter/contract/complaint/cases';
import { interimReplyDue } from '@karakter/domain/appeal/interim-reply';
import { endOfDay, zone } from '@karakter/domain/calendar/calendar';
import { isInHours } from '@karakter/domain/calendar/period';
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

/** What a case is found and ordered by, with its times in milliseconds: of ten thousand cases all are compared. */
type SlimRow = {
  id: string;
  kind: CaseLine['kind'];
  state: CaseLine['state'];
  exam_id: string;
  received: number;
  open_since: number;
  /** The day of `open_since` in Oslo. */
  open_day: string;
  promised_for: string | null;
  due: number | null;
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

const milliseconds = (column: string) =>
  sql`floor(extract(epoch from ${sql.ref(`k.${column}`)}) * 1000)::float8`;
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
    select k.id, k.kind, k.state, k.exam_id, ${milliseconds('received_at')} as received,
      ${milliseconds('open_since')} as open_since, to_char(k.open_since at time zone ${zone}, 'YYYY-MM-DD') as open_day,
      k.promised_for, ${milliseconds('due_at')} as due
    from ${allCases} k where k.exam_id in (select id from seen)
      and (${optional(query.kind)}::text is null or k.kind = ${optional(query.kind)})
      and (${optional(query.state)}::text is null or k.state = ${optional(query.state)})
      and (${late}::boolean is null or k.late = ${late})
      and (${from}::timestamptz is null or k.received_at >= ${from}) and (${until}::timestamptz is null or k.received_at < ${until})
      and ${isResponsible(query.responsible, personId)}`.execute(tx);
  return rows;
}

/**
 * When an open case is due, in milliseconds: the explanation itself, or the interim reply to a candidate who has appealed
 * or complained; an upheld complaint has been answered [E2, K7]. A reply is due on the same day for all cases of an exam
 * that were opened, or promised an answer for, on one day: it is computed once for them.
 */
function dueIn(rulesOf: ReadonlyMap<string, RuleSet>): (row: SlimRow) => number | null {
  const known = new Map<string, number>();
  return (row) => {
    if (row.kind === 'explanation') return row.due;
    const rules = rulesOf.get(row.exam_id);
    if (heldBy[row.state] === null || row.state === 'upheld' || rules === undefined) return null;
    const opened = isInHours(rules.preliminaryReply.period) ? row.open_since : row.open_day;
    const key = `${row.exam_id} ${row.promised_for ?? opened}`;
    const due = known.get(key) ?? replyDue(row, rules);
    known.set(key, due);
    return due;
  };
}

function replyDue({ open_since, promised_for }: SlimRow, rules: RuleSet): number {
  const filed_at = Temporal.Instant.fromEpochMilliseconds(open_since);
  return interimReplyDue(waitingIn({ filed_at, reopened_at: null, promised_for }), rules).at
    .epochMilliseconds;
}

/** A case with the time at which it is due, in milliseconds; null where it is not. */
export type ChosenCase = Pick<SlimRow, 'id' | 'kind'> & { readonly due: number | null };

type Ordered = SlimRow & { readonly isOpen: boolean };

/** Open cases come first, by their due dates, and then the closed ones, the latest first. */
function inOrder(a: Ordered, b: Ordered): number {
  if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
  const order = a.isOpen ? (a.due ?? Infinity) - (b.due ?? Infinity) : b.received - a.received;
  // Two that are not due differ by no number.
  return order || (a.id < b.id ? -1 : 1);
}

/** The chosen cases in the order in which they are to be handled, each with its due date. */
export async function chosenCases(
  tx: Tx,
  by: { personId: string; unitIds: readonly string[]; now: Temporal.Instant },
  query: CaseQuery,
): Promise<ChosenCase[]> {
  const now = by.now.epochMilliseconds;
  const rows = (await chosen(tx, by.personId, by.unitIds, query))
    .map((row) => ({ ...row, isOpen: heldBy[row.state] !== null }))
    .filter(({ isOpen }) => query.open === undefined || isOpen === (query.open === 'true'));
  const examIds = [...new Set(rows.flatMap((row) => (row.isOpen ? row.exam_id : [])))];
  const exams = await examsAmong(tx, { unitIds: [], examIds });
  const dueOf = dueIn(new Map(exams.map(({ id, rules }) => [id, rules])));
  const isOverdue = (due: number | null) => due !== null && now >= due;
  return rows
    .map((row) => ({ ...row, due: dueOf(row) }))
    .filter(({ due }) => query.overdue === undefined || isOverdue(due) === (query.overdue === 'true'))
    .toSorted(inOrder);
}
