import { gradingOpens } from '@karakter/domain/grading/grading';
import type { Tx } from '../../platform/database/db.ts';
import { setTimer } from '../../platform/jobs/jobs.ts';
import type { Task, Tasks } from '../../platform/jobs/jobs-runner.ts';
import { examFacts } from '../exam/store.ts';
import { notify } from '../notices/notify.ts';
import { isSomeoneSitting } from '../sitting/store.ts';
import { gradesDue } from './due.ts';
import { guideOf } from './store.ts';

/** The members of ordinary commissions with the answers that wait for them, except those already notified. */
async function membersToNotify(tx: Tx, examId: string) {
  return tx
    .selectFrom('commission as c')
    .innerJoin('commission_member as m', 'm.commission_id', 'c.id')
    .innerJoin('commission_candidacy as cc', 'cc.commission_id', 'c.id')
    .innerJoin('hand_in as h', 'h.candidacy_id', 'cc.candidacy_id')
    .select(['m.person_id', (eb) => eb.fn.countAll<number>().as('answers')])
    .where('c.exam_id', '=', examId)
    .where('c.kind', '=', 'ordinary')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notice as n')
            .select('n.id')
            .whereRef('n.person_id', '=', 'm.person_id')
            .where('n.exam_id', '=', examId)
            .where('n.kind', '=', 'readyForGrading'),
        ),
      ),
    )
    .groupBy('m.person_id')
    .execute();
}

/**
 * Notifies the graders that the answers are open, each once, however often it runs [U5]. Set as a timer for the exam's
 * last end; where the guide comes later, saving it triggers this again.
 */
export const openGrading: Task = async ({ tx, now }, { examId }) => {
  const exam = await examFacts(tx, String(examId));
  if (!exam) return;
  const hasGuide = (await guideOf(tx, exam.id)) !== undefined;
  const isSitting = await isSomeoneSitting(tx, exam.id);
  if (isSitting && Temporal.Instant.compare(now, exam.endsAt) >= 0) {
    const dueAt = now.add({ minutes: 1 });
    await setTimer(tx, {
      dueAt,
      task: 'openGrading',
      payload: { examId: exam.id },
      key: `openGrading:${exam.id}`,
    });
    return;
  }
  const facts = { now, lastDeadline: exam.endsAt, isSomeoneSitting: isSitting, hasGuide };
  if (gradingOpens(facts).kind === 'closed') return;
  const dueAt = gradesDue(exam, 'ordinary')?.toString() ?? '';
  for (const { person_id: to, answers } of await membersToNotify(tx, exam.id)) {
    await notify(tx, { to, examId: exam.id, kind: 'readyForGrading', facts: { answers, dueAt }, at: now });
  }
};

export const gradingTasks: Tasks = { openGrading };
