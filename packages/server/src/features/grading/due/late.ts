import type { LateGrader } from '@karakter/contract/grading/due/routes';
import { daysLate } from '@karakter/domain/grading/due/reminders';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { examsGradedBy } from '../../register/grants-store.ts';
import { gradesDue } from '../due.ts';

/** A grader's own scripts in a commission that are not confirmed, of those with one due date. */
export type Unfinished = {
  exam: ExamRecord;
  personId: string;
  name: string;
  commissionId: string;
  commissionNumber: number;
  ofAppeals: boolean;
  left: number;
  dueAt: Temporal.Instant;
};

type Row = {
  exam_id: string;
  commission_id: string;
  number: number;
  kind: GradingKind;
  person_id: string;
  name: string;
  extended_to: string | null;
  due_on: string | null;
  left: number;
};

/**
 * What each present grader of these exams has left of their own: scripts for whose seat no confirmation counts. It depends
 * on no co-grader: a script is nobody's once it is revealed, which its graders see, and never one that a declared ground
 * hides. Grading without a guide is closed, and so no grader's fault. For jobs and for those who follow exams; not for
 * blind transactions.
 */
export const unfinishedIn = (tx: Tx, exams: readonly ExamRecord[]) =>
  unfinishedOf(
    tx,
    exams.filter(({ state }) => state === 'published'),
    ['ordinary', 'third'],
  );

/** The same of the exams' appeal commissions for which a day is set [K3]. */
export const unfinishedAppealsIn = (tx: Tx, exams: readonly ExamRecord[]) =>
  unfinishedOf(
    tx,
    exams.filter(({ state }) => state === 'published' || state === 'announced'),
    ['appeal'],
  );

async function unfinishedOf(
  tx: Tx,
  exams: readonly ExamRecord[],
  kinds: readonly GradingKind[],
): Promise<Unfinished[]> {
  const byId = new Map(exams.map((exam) => [exam.id, exam]));
  const { rows } = await sql<Row>`
    with chosen as materialized (
      select k.id, k.exam_id, k.number, k.kind, k.due_on from commission k
      where k.exam_id = any(${[...byId.keys()]}::uuid[]) and k.kind = any(${kinds}::text[])
        and (k.kind <> 'appeal' or k.due_on is not null)
        and exists (select from grading_guide g where g.exam_id = k.exam_id)),
    confirmed as materialized (
      select k.id as commission_id, s.candidacy_id, s.seat from chosen k cross join lateral confirmed_seats(k.id) s),
    extended as materialized (
      select x.candidacy_id, x.until from (select distinct exam_id from grading_extension where state = 'granted') e
      cross join lateral extended_candidacies(e.exam_id) x)
    select k.exam_id, k.id as commission_id, k.number, k.kind, k.due_on, m.person_id, m.display_name as name,
      x.until as extended_to, count(*) as left
    from chosen k
    join commission_member m on m.commission_id = k.id and m.ended_at is null
    join commission_candidacy cc on cc.commission_id = k.id
    join work_to_grade h on h.candidacy_id = cc.candidacy_id
    left join extended x on x.candidacy_id = cc.candidacy_id
    left join confirmed s on s.commission_id = k.id and s.candidacy_id = cc.candidacy_id and s.seat = m.seat
    left join reveal r on r.commission_id = k.id and r.candidacy_id = cc.candidacy_id
    where s.seat is null and r.at is null
      and not exists (select from impartiality_case i where i.person_id = m.person_id and i.state <> 'impartial'
        and (i.candidacy_id = cc.candidacy_id or (i.candidacy_id is null and i.commission_id = k.id)))
    group by k.exam_id, k.id, k.number, k.kind, k.due_on, m.person_id, m.display_name, x.until
    order by k.exam_id, k.number, m.display_name, m.person_id, x.until`.execute(tx);
  return rows.flatMap((row) => {
    const exam = byId.get(row.exam_id);
    const dueAt = exam && gradesDue(exam, row.kind, row.extended_to, row.due_on);
    if (!exam || !dueAt) return [];
    const { person_id: personId, name, commission_id: commissionId, number: commissionNumber, left } = row;
    const ofAppeals = row.kind === 'appeal';
    return [{ exam, personId, name, commissionId, commissionNumber, ofAppeals, left, dueAt }];
  });
}

const isLate = ({ dueAt }: Unfinished, now: Temporal.Instant) => Temporal.Instant.compare(now, dueAt) >= 0;

/** The graders who are late, one line for each commission and due date, the longest late first. */
export function lateAmong(unfinished: readonly Unfinished[], now: Temporal.Instant): Unfinished[] {
  const late = unfinished.filter((each) => isLate(each, now));
  return late.toSorted((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt));
}

/** A late grader on the wire. */
export const lateText = (late: Unfinished, now: Temporal.Instant): LateGrader => ({
  personId: late.personId,
  name: late.name,
  commissionId: late.commissionId,
  commissionNumber: late.commissionNumber,
  left: late.left,
  dueAt: late.dueAt.toString(),
  daysLate: daysLate(late.dueAt, now),
});

/** The exams among these that the person does not grade: a grader learns nothing of a co-grader's work [G2]. */
export async function notGradedBy(
  tx: Tx,
  exams: readonly ExamRecord[],
  personId: string,
): Promise<ExamRecord[]> {
  const own = await examsGradedBy(tx, personId);
  return exams.filter(({ id }) => !own.has(id));
}
