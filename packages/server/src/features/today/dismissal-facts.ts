import { openDismissalAppealStates } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import type { ExamToday } from '@karakter/domain/today/exam-today';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { dismissalReplyDue } from '../cases/dismissal/notices.ts';
import type { ExamRecord } from '../exam/store.ts';
import { isKeptFrom } from '../people/kept-from.ts';

type Appealed = ExamToday['dismissalAppeals'];
type Row = { exam_id: string; state: keyof Appealed; count: number; since: Temporal.Instant };

/** The open appeals against dismissals by who has them; not of an exam that the person grades or sits [K1, U7]. */
export async function dismissalAppealsIn(
  tx: Tx,
  exams: readonly ExamRecord[],
  personId: string,
): Promise<Map<string, Appealed>> {
  const { rows } = await sql<Row>`
    select exam_id, state, count(*) as count, min(waiting_since) as since from dismissal_appeal
    where state = any(${openDismissalAppealStates}::text[]) and exam_id = any(${exams.map(({ id }) => id)}::uuid[])
      and not ${isKeptFrom(personId, 'dismissal_appeal.exam_id')}
    group by 1, 2`.execute(tx);
  const rules = new Map(exams.map((exam) => [exam.id, exam.rules]));
  const found = new Map<string, Appealed>();
  for (const { exam_id, state, count, since } of rows) {
    const ofExam = rules.get(exam_id);
    if (!ofExam) continue;
    const dueAt = dismissalReplyDue(since, ofExam).at;
    found.set(exam_id, { ...found.get(exam_id), [state]: { count, dueAt } });
  }
  return found;
}

type NewOrals = ExamToday['newOrals'];

/** The new oral exams that are still to be held; not of an exam that the person grades or sits [K10, U7]. */
export async function newOralsIn(
  tx: Tx,
  examIds: readonly string[],
  personId: string,
): Promise<Map<string, NewOrals>> {
  const { rows } = await sql<{ exam_id: string; state: keyof NewOrals; count: number }>`
    select exam_id, state, count(*)::int as count from oral_call
    where ended_at is null and exam_id = any(${examIds}::uuid[]) and not ${isKeptFrom(personId, 'oral_call.exam_id')}
    group by 1, 2`.execute(tx);
  const found = new Map<string, NewOrals>();
  for (const { exam_id, state, count } of rows) found.set(exam_id, { ...found.get(exam_id), [state]: count });
  return found;
}
