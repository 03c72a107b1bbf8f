import type { Tx } from '../../platform/database/db.ts';
import type { Task, Tasks } from '../../platform/jobs/jobs-runner.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import { examFacts } from '../exam/store.ts';
import { notify } from '../notices/notify.ts';
import { noticeDeadlines } from '../results/case-deadlines.ts';
import { explanationOf } from './store.ts';

async function wasNotified(
  tx: Tx,
  personId: string,
  examId: string,
  since: Temporal.Instant,
): Promise<boolean> {
  const notice = await tx
    .selectFrom('notice')
    .select('id')
    .where('person_id', '=', personId)
    .where('exam_id', '=', examId)
    .where('kind', '=', 'explanationSent')
    .where('created_at', '>=', since)
    .executeTakeFirst();
  return notice !== undefined;
}

/** Notifies the candidate of the explanation, with the appeal deadline that runs again from it [E6]. */
const notifyOfExplanation: Task = async ({ tx, now }, { explanationId }) => {
  const explanation = await explanationOf(tx, String(explanationId));
  if (!explanation?.sentAt) return;
  const { candidacyId, examId, sentAt } = explanation;
  const exam = await examFacts(tx, examId);
  const candidate = await tx
    .selectFrom('candidacy_person')
    .select('person_id')
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirst();
  if (!exam || !candidate || (await wasNotified(tx, candidate.person_id, examId, sentAt))) return;
  const { appealDeadline } = noticeDeadlines(exam, await caseHistoryOf(tx, candidacyId));
  const facts = { appealDeadline };
  await notify(tx, { to: candidate.person_id, examId, kind: 'explanationSent', facts, at: now });
};

export const explanationTasks: Tasks = { tellOfExplanation: notifyOfExplanation };
