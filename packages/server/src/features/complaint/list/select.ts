import type { CaseLine, CaseQuery } from '@karakter/contract/complaint/cases';
import { interimReplyDue } from '@karakter/domain/appeal/interim-reply';
import { endOfDay, zone } from '@karakter/domain/calendar/calendar';
import { isInHours } from '@karakter/domain/calendar/period';
import { dismissalAppealHolders } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
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
  ...dismissalAppealHolders,
};

/** What an open case is ordered by, with its times in milliseconds: of ten thousand cases all are compared. */
type SlimRow = {
  id: string;
  kind: CaseLine['kind'];
  state: CaseLine['state'];
  exam_id: string;
  open_since: number;
  /** The day of `open_since` in Oslo. */
  open_day: string;
  promised_for: string | null;
  due: number | null;
};

/** A case with the time at which it is due, in milliseconds; null where it is not. */
export type ChosenCase = Pick<SlimRow, 'id' | 'kind'> & { readonly due: number | null };

const openStates = Object.entries(heldBy).flatMap(([state, holder]) => (holder === null ? [] : [state]));

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
    from procedural_complaint
  union all
  select id, 'dismissalAppeal', state, exam_id, candidacy_id, null, filed_at, waiting_since, null, null, late
    from dismissal_appeal)`;

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

/** In SQL: an appeal that is or must be assessed anew; a new assessment that was taken back leaves its appeal in that state. */
export const isNewAssessment = sql`(k.kind = 'appeal' and (k.state = 'needsNewAssessment'
  or exists (select from reassessment r where r.appeal_id = k.id and r.state <> 'cancelled')))`;

function isOfKind(kind: CaseQuery['kind']) {
  if (kind === undefined) return sql`true`;
  return kind === 'newAssessment' ? isNewAssessment : sql`k.kind = ${kind}`;
}

type By = { readonly personId: string; readonly unitIds: readonly string[]; readonly now: Temporal.Instant };

/** In SQL: the cases of these units that the filters choose, except those of exams that the person grades or sits [U7, V1]. */
function chosen({ personId, unitIds }: By, query: CaseQuery) {
  const course = query.course?.replace(/%$/, '');
  const late = query.late === undefined ? null : query.late === 'true';
  const from = query.from === undefined ? null : endOfDay(day(query.from).subtract({ days: 1 })).toString();
  const until = query.until === undefined ? null : endOfDay(day(query.until)).toString();
  return sql`
    with recursive below (id) as (
      select id from unit where id = any(${unitIds}::uuid[]) and (${optional(query.unit)}::uuid is null or id = ${optional(query.unit)})
      union select u.id from unit u join below b on u.parent_id = b.id where u.id = any(${unitIds}::uuid[])
    ), seen as materialized (
      select e.id from exam e join course co on co.id = e.course_id
      where e.unit_id in (select id from below) and not ${isKeptFrom(personId, 'e.id')}
        and (${optional(query.examId)}::uuid is null or e.id = ${optional(query.examId)})
        and (${optional(course)}::text is null or starts_with(lower(co.code), lower(${optional(course)})))
    ), k as not materialized (
      select k.*, k.state = any(${openStates}::text[]) as is_open from ${allCases} k where k.exam_id in (select id from seen)
        and ${isOfKind(query.kind)}
        and (${optional(query.state)}::text is null or k.state = ${optional(query.state)})
        and (${late}::boolean is null or k.late = ${late})
        and (${from}::timestamptz is null or k.received_at >= ${from}) and (${until}::timestamptz is null or k.received_at < ${until})
        and ${isResponsible(query.responsible, personId)}
    )`;
}

/** The open ones, each with its due date, in the order in which they are to be handled. */
async function openCases(tx: Tx, by: By, query: CaseQuery): Promise<ChosenCase[]> {
  if (query.open === 'false') return [];
  const { rows } = await sql<SlimRow>`${chosen(by, query)}
    select k.id, k.kind, k.state, k.exam_id, ${milliseconds('open_since')} as open_since,
      to_char(k.open_since at time zone ${zone}, 'YYYY-MM-DD') as open_day, k.promised_for, ${milliseconds('due_at')} as due
    from k where k.is_open`.execute(tx);
  const exams = await examsAmong(tx, {
    unitIds: [],
    examIds: [...new Set(rows.map((row) => row.exam_id))],
  });
  const dueOf = dueIn(new Map(exams.map(({ id, rules }) => [id, rules])));
  const isOverdue = (due: number | null) => due !== null && by.now.epochMilliseconds >= due;
  return (
    rows
      .map((row) => ({ id: row.id, kind: row.kind, due: dueOf(row) }))
      .filter(({ due }) => query.overdue === undefined || isOverdue(due) === (query.overdue === 'true'))
      // Two that are not due differ by no number.
      .toSorted((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity) || (a.id < b.id ? -1 : 1))
  );
}

/** The closed ones that were received last, no more than asked for, and how many there are. None of them is overdue. */
async function closedCases(tx: Tx, by: By, query: CaseQuery, most: number) {
  if (query.open === 'true' || query.overdue === 'true') return { cases: [], total: 0 };
  type Closed = { readonly id: string | null; readonly kind: CaseLine['kind']; readonly total: number };
  const { rows } = await sql<Closed>`${chosen(by, query)}
    select total.n as total, closed.* from (select count(*)::int as n from k where not k.is_open) total
    left join lateral (
      select k.id, k.kind from k where not k.is_open
      order by date_trunc('milliseconds', k.received_at) desc, k.id limit ${most}
    ) closed on true`.execute(tx);
  const cases = rows.flatMap(({ id, kind }): ChosenCase[] => (id === null ? [] : [{ id, kind, due: null }]));
  return { cases, total: rows[0]?.total ?? 0 };
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
    if (row.state === 'upheld' || rules === undefined) return null;
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

/** The first of the chosen cases, open ones by due date and then closed ones, and how many there are of all. */
export async function chosenCases(
  tx: Tx,
  by: By,
  query: CaseQuery,
): Promise<{ cases: ChosenCase[]; total: number }> {
  const open = await openCases(tx, by, query);
  const closed = await closedCases(tx, by, query, Math.max(0, query.shown - open.length));
  return {
    cases: [...open.slice(0, query.shown), ...closed.cases],
    total: open.length + closed.total,
  };
}
