import type { Tx } from '../../platform/database/db.ts';
import type { Task, Tasks } from '../../platform/jobs/jobs-runner.ts';
import { caseHistoryOf } from '../exam/case-history.ts';
import { caseHandlersOf } from '../exam/exam-office.ts';
import { examFacts } from '../exam/store.ts';
import { notify, notifyAll } from '../notices/notify.ts';
import { noticeDeadlines } from '../results/case-deadlines.ts';
import { openExplanationsForAll } from './for-all/open.ts';
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
  const cases = [explanation.id];
  await notify(tx, { to: candidate.person_id, examId, kind: 'explanationSent', facts, at: now, cases });
};

/** Notifies those who handle the exam's cases of an explanation that a grader has marked as ready to send [E3]. */
const notifyOfReady: Task = async ({ tx, now }, { explanationId }) => {
  const explanation = await explanationOf(tx, String(explanationId));
  // It may have been sent, or taken up again by a grader, since.
  if (explanation?.state !== 'ready') return;
  const { examId, candidateNumber, dueAt } = explanation;
  const facts = { candidateNumber, dueAt: dueAt.toString() };
  const to = await caseHandlersOf(tx, examId);
  await notifyAll(tx, { to, examId, kind: 'explanationReady', facts, at: now, cases: [explanation.id] });
};

export const explanationTasks: Tasks = {
  tellOfExplanation: notifyOfExplanation,
  tellOfReadyExplanation: notifyOfReady,
  openExplanationsForAll,
};
