import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { dateOf, endOfDay } from '@karakter/domain/calendar/calendar';
import { closedComplaintStates } from '@karakter/domain/complaint/complaint';
import type { Parameter } from '@karakter/domain/rules/planned/rule-fields';
import { movedDates, touchedBy } from '@karakter/domain/rules/planned/touched';
import type { DatedRule, Sector } from '@karakter/domain/rules/rule-set';
import { rulesFor } from '@karakter/domain/rules/rules-for';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { examsAmong } from '../exam/store.ts';
import type { PlanRow } from './store.ts';

const pageSize = 50;

type ExamOn = { id: string; starts_at: Temporal.Instant };
type CaseOf = { exam_id: string; starts_at: Temporal.Instant; filed_at: Temporal.Instant };

const ofUnit = (unitId: string) => sql`e.unit_id in (
  with recursive below (id) as (
    select ${unitId}::uuid union select u.id from unit u join below b on u.parent_id = b.id)
  select id from below)`;

/** The exams of an institution that are neither archived nor cancelled, from a day where one is given, by start. */
async function runningExams(tx: Tx, unitId: string, from: Temporal.Instant | null): Promise<ExamOn[]> {
  const { rows } = await sql<ExamOn>`
    select e.id, e.starts_at from exam e
    where ${ofUnit(unitId)} and e.state <> all('{archived,cancelled}'::text[])
      and (${from?.toString() ?? null}::timestamptz is null or e.starts_at >= ${from?.toString() ?? null})
    order by e.starts_at, e.id`.execute(tx);
  return rows;
}

/** The open explanations, appeals and complaints of an institution, each with the day on which it was filed. */
async function openCases(tx: Tx, unitId: string): Promise<CaseOf[]> {
  const { rows } = await sql<CaseOf>`
    with open_case as (
      select exam_id, requested_at as filed_at from explanation where sent_at is null
      union all select exam_id, filed_at from appeal where state <> all(${closedAppealStates}::text[])
      union all select exam_id, filed_at from procedural_complaint where state <> all(${closedComplaintStates}::text[]))
    select c.exam_id, e.starts_at, c.filed_at from open_case c join exam e on e.id = c.exam_id
    where ${ofUnit(unitId)}`.execute(tx);
  return rows;
}

/**
 * What a planned change touches: the running exams and open cases whose rule is another one with it than without, by
 * running the rules both ways; fifty exams at a time, with the days that move. A rule by the filing touches an exam in
 * the cases that are filed from the first day on, so that every running exam is asked then.
 */
export async function touchedByPlan(
  tx: Tx,
  row: PlanRow,
  rules: { before: readonly DatedRule[]; after: readonly DatedRule[] },
  from: number,
) {
  const of = { sector: row.sector as Sector, institution: row.code };
  const isTouched = touchedBy(row.parameter as Parameter, of, rules);
  const byFiling = row.goes_by === 'filing';
  const first = endOfDay(Temporal.PlainDate.from(row.from_day).subtract({ days: 1 }));
  const exams = await runningExams(tx, row.unit_id, byFiling ? null : first);
  const touched = exams.filter(({ starts_at }) => {
    const on = dateOf(starts_at).toString();
    return isTouched({ on, filedOn: byFiling && on < row.from_day ? row.from_day : on });
  });
  const open = await openCases(tx, row.unit_id);
  const cases = open.filter(({ starts_at, filed_at }) =>
    isTouched({ on: dateOf(starts_at).toString(), filedOn: dateOf(filed_at).toString() }),
  );
  const page = touched.slice(from, from + pageSize).map(({ id }) => id);
  const records = await examsAmong(tx, { unitIds: [], examIds: page });
  return {
    exams: touched.length,
    examsUnchanged: exams.length - touched.length,
    cases: cases.length,
    casesKept: open.length - cases.length,
    from,
    shown: records.map((exam) => ({
      examId: exam.id,
      courseCode: exam.courseCode,
      courseTitle: exam.courseTitle,
      startsAt: exam.startsAt.toString(),
      openCases: open.filter(({ exam_id }) => exam_id === exam.id).length,
      dates: movedDates(
        exam,
        rulesFor({ ...of, startsAt: exam.startsAt }, rules.before),
        rulesFor({ ...of, startsAt: exam.startsAt }, rules.after),
      ),
    })),
  };
}
