import { closedComplaintStates, undecidedComplaintStates } from '@karakter/domain/complaint/complaint';
import type { ExamToday, OpenComplaint } from '@karakter/domain/today/exam-today';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { complaintReplyDue } from '../complaint/complaint-facts.ts';
import type { ExamRecord } from '../exam/store.ts';
import { isKeptFrom } from '../people/kept-from.ts';

type Row = { exam_id: string; waits: OpenComplaint; count: number; since: Temporal.Instant };

const isUndecided = (waits: OpenComplaint) => undecidedComplaintStates.some((each) => each === waits);

/** What a new grading waits for, once its graders are appointed; null before. */
const newGradingWaits = sql<OpenComplaint | null>`(
  select case when k.checked_at is not null then 'toAnnounce'
    when count(*) = count(g.grade) then 'toCheck' else 'gradedAgain' end
  from annulment n join commission k on k.id = n.commission_id
  left join standing_agreed_grade g on g.commission_id = k.id and g.candidacy_id = n.candidacy_id
  where n.complaint_id = procedural_complaint.id and n.remedied_at is null group by k.id)`;

/** The open procedural complaints by what they wait for; not of an exam that the person grades or sits [K8, U7]. */
export async function complaintsIn(
  tx: Tx,
  exams: readonly ExamRecord[],
  personId: string,
): Promise<Map<string, ExamToday['complaints']>> {
  const { rows } = await sql<Row>`
    select exam_id, case when state <> 'upheld' then state else coalesce(${newGradingWaits}, remedy) end as waits,
      count(*) as count, min(waiting_since) as since
    from procedural_complaint
    where state <> all(${closedComplaintStates}::text[]) and exam_id = any(${exams.map(({ id }) => id)}::uuid[])
      and not ${isKeptFrom(personId, 'procedural_complaint.exam_id')}
    group by 1, 2`.execute(tx);
  const rules = new Map(exams.map((exam) => [exam.id, exam.rules]));
  const found = new Map<string, ExamToday['complaints']>();
  for (const { exam_id, waits, count, since } of rows) {
    const ofExam = rules.get(exam_id);
    const dueAt = !isUndecided(waits) || !ofExam ? null : complaintReplyDue(since, ofExam).deadline.at;
    found.set(exam_id, { ...found.get(exam_id), [waits]: { count, dueAt } });
  }
  return found;
}
