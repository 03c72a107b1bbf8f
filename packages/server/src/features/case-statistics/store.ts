import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { zone } from '@karakter/domain/calendar/calendar';
import type { AppealEnd } from '@karakter/domain/case-statistics/figures';
import type { CaseStep } from '@karakter/domain/case-statistics/steps';
import { openDismissalAppealStates } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import { closedComplaintStates } from '@karakter/domain/complaint/complaint';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { isKeptFrom } from '../people/kept-from.ts';

/** The exams that are counted: of these units, and for a person who handles cases none that they grade or sit [U7]. */
export type Counted = { readonly unitIds: readonly string[]; readonly notKeptFrom: string | null };

const examsOf = ({ unitIds, notKeptFrom }: Counted) => sql`
  select e.id, e.unit_id, e.course_id, extract(year from e.starts_at at time zone ${zone})::integer as year, e.starts_at
  from exam e where e.unit_id = any(${unitIds}::uuid[])
    and ${notKeptFrom === null ? sql`true` : sql`not ${isKeptFrom(notKeptFrom, 'e.id')}`}`;

export type CourseYear = {
  readonly unit_id: string;
  readonly unit_nb: string;
  readonly unit_nn: string;
  readonly unit_en: string;
  readonly code: string;
  readonly title_nb: string;
  readonly title_nn: string;
  readonly title_en: string;
  readonly year: number;
  readonly candidates: number;
  readonly asked: number;
  readonly appealed: number;
  readonly complained: number;
  readonly assessed_again: number;
} & Readonly<Record<Exclude<AppealEnd, 'notDecided'>, number>>;

/** What is counted of each course and year: candidates whose grades are announced, each once. */
export async function courseYears(tx: Tx, of: Counted): Promise<CourseYear[]> {
  const { rows } = await sql<CourseYear>`
    with seen as materialized (${examsOf(of)}),
    asked as (
      select candidacy_id from explanation where exam_id in (select id from seen)
      union select candidacy_id from late_explanation_request where exam_id in (select id from seen)),
    last_appeal as (
      select distinct on (a.candidacy_id) a.candidacy_id, case when a.state = 'decided' then a.outcome end as outcome
      from appeal a where a.exam_id in (select id from seen) order by a.candidacy_id, a.number desc),
    again as (
      select distinct a.candidacy_id from appeal a where a.exam_id in (select id from seen) and a.state = 'decided'
        and (exists (select from reassessment r where r.appeal_id = a.id) or exists (select from new_assessment n where n.appeal_id = a.id))),
    complained as (select distinct candidacy_id from procedural_complaint where exam_id in (select id from seen))
    select s.unit_id, u.name_nb as unit_nb, u.name_nn as unit_nn, u.name_en as unit_en,
      co.code, co.title_nb, co.title_nn, co.title_en, s.year, count(*)::int as candidates,
      count(asked.candidacy_id)::int as asked, count(l.candidacy_id)::int as appealed,
      count(complained.candidacy_id)::int as complained, count(again.candidacy_id)::int as assessed_again,
      count(*) filter (where l.outcome = 'inFavour')::int as up, count(*) filter (where l.outcome = 'unchanged')::int as unchanged,
      count(*) filter (where l.outcome = 'toDisadvantage')::int as down
    from seen s
    join candidacy c on c.exam_id = s.id
    join candidate_announcement an on an.candidacy_id = c.id and an.announced_at is not null
    join course co on co.id = s.course_id
    join unit u on u.id = s.unit_id
    left join asked on asked.candidacy_id = c.id
    left join last_appeal l on l.candidacy_id = c.id
    left join again on again.candidacy_id = c.id and l.outcome is not null
    left join complained on complained.candidacy_id = c.id
    where exists (select from protocol_entry p where p.candidacy_id = c.id)
    group by s.unit_id, u.id, co.id, s.year
    order by s.year desc, u.name_nb, s.unit_id, co.code`.execute(tx);
  return rows;
}

/** A step of cases that began and ended alike: `due` is null where the law or the rules of the exam say it. */
export type StepRow = {
  readonly step: CaseStep;
  readonly exam_id: string;
  readonly unit_id: string;
  readonly code: string;
  readonly year: number;
  readonly started: Temporal.Instant;
  readonly ended: Temporal.Instant | null;
  readonly due: Temporal.Instant | null;
  /** The last day that was set for it, or to which the grades’ due date was extended. */
  readonly due_on: string | null;
  readonly cases: number;
};

const step = (
  name: CaseStep,
  {
    from,
    started,
    ended,
    due = sql`null::timestamptz`,
    dueOn = sql`null::text`,
  }: {
    from: RawBuilder<unknown>;
    started: RawBuilder<unknown>;
    ended: RawBuilder<unknown>;
    due?: RawBuilder<unknown>;
    dueOn?: RawBuilder<unknown>;
  },
) => sql`
  select ${name}::text as step, s.id as exam_id, s.unit_id, s.course_id, s.year,
    ${started} as started, ${ended} as ended, ${due} as due, ${dueOn} as due_on
  from seen s ${from}`;

const steps = [
  step('grades', {
    from: sql`join candidacy c on c.exam_id = s.id
      join candidate_announcement an on an.candidacy_id = c.id and an.results_at is not null
      left join extended x on x.candidacy_id = c.id where exists (select from protocol_entry p where p.candidacy_id = c.id)`,
    started: sql`exam_ends_at(s.id)`,
    ended: sql`an.results_at`,
    dueOn: sql`x.until::text`,
  }),
  step('explanation', {
    from: sql`join explanation k on k.exam_id = s.id`,
    started: sql`k.requested_at`,
    ended: sql`k.sent_at`,
    due: sql`k.due_at`,
  }),
  step('reply', {
    from: sql`join appeal k on k.exam_id = s.id where k.state not in ('withdrawn', 'lapsed')`,
    started: sql`k.filed_at`,
    ended: sql`least(k.decided_at, (select min(r.sent_at) from interim_reply r where r.appeal_id = k.id))`,
  }),
  step('appeal', {
    from: sql`join appeal k on k.exam_id = s.id where k.state = 'decided'`,
    started: sql`k.filed_at`,
    ended: sql`k.decided_at`,
  }),
  step('newAssessment', {
    from: sql`join appeal k on k.exam_id = s.id join reassessment r on r.appeal_id = k.id where k.state = 'decided'`,
    started: sql`r.opened_at`,
    ended: sql`coalesce(r.closed_at, k.decided_at)`,
    dueOn: sql`r.due_on`,
  }),
  step('complaint', {
    from: sql`join procedural_complaint k on k.exam_id = s.id where k.ended_at is not null and k.state <> 'withdrawn'`,
    started: sql`k.filed_at`,
    ended: sql`k.ended_at`,
  }),
  step('whole', {
    from: sql`join appeal k on k.exam_id = s.id where k.state = 'decided'`,
    started: sql`s.starts_at`,
    ended: sql`k.decided_at`,
  }),
];

/** Each step of each case, those that began and ended at the same time together. */
export async function stepsTaken(tx: Tx, of: Counted): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    with seen as materialized (${examsOf(of)}),
    extended as materialized (
      select x.candidacy_id, x.until
      from (select distinct exam_id from grading_extension where state = 'granted' and exam_id in (select id from seen)) e
      cross join lateral extended_candidacies(e.exam_id) x),
    taken as (${sql.join(steps, sql` union all `)})
    select t.step, t.exam_id, t.unit_id, co.code, t.year, t.started, t.ended, t.due, t.due_on, count(*)::int as cases
    from taken t join course co on co.id = t.course_id
    group by t.step, t.exam_id, t.unit_id, co.code, t.year, t.started, t.ended, t.due, t.due_on`.execute(tx);
  return rows;
}

/** How many cases of each year’s exams are open in these units. */
export async function openCasesByYear(tx: Tx, unitIds: readonly string[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ year: number; open: number }>`
    with seen as materialized (${examsOf({ unitIds, notKeptFrom: null })})
    select s.year, count(*)::int as open from seen s join (
      select exam_id from explanation where sent_at is null
      union all select exam_id from late_explanation_request where state = 'requestedLate'
      union all select exam_id from appeal where state <> all(${closedAppealStates}::text[])
      union all select exam_id from procedural_complaint where state <> all(${closedComplaintStates}::text[])
      union all select exam_id from dismissal_appeal where state = any(${openDismissalAppealStates}::text[])
    ) k on k.exam_id = s.id
    group by s.year`.execute(tx);
  return new Map(rows.map(({ year, open }) => [year, open]));
}

/** How many candidates’ grades are announced of each year’s exams in these units. */
export async function gradedByYear(tx: Tx, unitIds: readonly string[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ year: number; candidates: number }>`
    with seen as materialized (${examsOf({ unitIds, notKeptFrom: null })})
    select s.year, count(*)::int as candidates from seen s
    join candidate_announcement an on an.exam_id = s.id and an.announced_at is not null
    where exists (select from protocol_entry p where p.candidacy_id = an.candidacy_id)
    group by s.year`.execute(tx);
  return new Map(rows.map(({ year, candidates }) => [year, candidates]));
}
