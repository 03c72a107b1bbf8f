import type { BySelfObstacle } from '@karakter/domain/results/announcing/by-self';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { examOfficeBesideGraders } from '../../exam/exam-office.ts';
import { notifyAll } from '../../notices/notify.ts';
import { isGradedBy } from '../../people/kept-from.ts';

/** Grades that are due to be announced and are not, with why; commission null is the whole exam. */
export type WaitingGrades = {
  readonly commission: number | null;
  readonly dueOn: Temporal.PlainDate;
  readonly obstacle: BySelfObstacle;
};

/** Stores what keeps these grades waiting; false where the office was told of it before. */
async function isNews(
  tx: Tx,
  examId: string,
  { commission, dueOn, obstacle }: WaitingGrades,
  at: Temporal.Instant,
): Promise<boolean> {
  const row = { exam_id: examId, commission_number: commission ?? 0, due_on: dueOn.toString() };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('announcement_waits')
    .values({ ...row, obstacle, told_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Tells the exam office, once for each due date and reason, which grades are not announced on their day and why [R1]. */
export async function tellOffice(
  tx: Tx,
  examId: string,
  waiting: readonly WaitingGrades[],
  at: Temporal.Instant,
): Promise<void> {
  const news: WaitingGrades[] = [];
  for (const each of waiting) if (await isNews(tx, examId, each, at)) news.push(each);
  if (news.length === 0) return;
  const facts = { waiting: news.map(({ commission, obstacle }) => ({ commission, obstacle })) };
  const to = await examOfficeBesideGraders(tx, examId);
  await notifyAll(tx, { to, examId, kind: 'announcementWaits', facts, at });
}

/**
 * In how many parts each exam's grades wait, of which the office was told that they should have been announced; none where
 * it has planned another time or turned it off, and none in an exam that the person grades [R1].
 */
export async function announcementsWaitingIn(
  tx: Tx,
  examIds: readonly string[],
  personId: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ exam_id: string; waiting: number }>`
    select w.exam_id, count(distinct w.commission_number) as waiting
    from announcement_waits w
    join exam e on e.id = w.exam_id and e.state in ('published', 'checked')
    left join commission k on k.exam_id = e.id and k.kind = 'ordinary' and k.number = w.commission_number
    where w.exam_id = any(${examIds}::uuid[]) and k.announced_at is null
      and not (w.obstacle = 'notChecked' and (e.state = 'checked' or k.checked_at is not null))
      and (select c.by_self from announcing_choice c where c.exam_id = e.id
        order by c.number desc limit 1) is not false
      and not exists (select from timer t where t.done_at is null
        and t.key in ('announceExam:' || e.id, 'announceCommission:' || k.id))
      and not ${isGradedBy(personId, sql.ref('e.id'))}
    group by w.exam_id`.execute(tx);
  return new Map(rows.map(({ exam_id, waiting }) => [exam_id, waiting]));
}
