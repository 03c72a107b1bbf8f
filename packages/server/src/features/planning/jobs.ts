import { dateOf } from '@karakter/domain/calendar/calendar';
import { paperDue } from '@karakter/domain/rules/deadlines';
import type { Task } from '../../platform/jobs/jobs-runner.ts';
import { hasApprovedPaper } from '../exam/approved-paper.ts';
import { holdersOf } from '../exam/exam-roles.ts';
import { examFacts } from '../exam/store.ts';
import { notify } from '../notices/notify.ts';

/** Reminds the exam's course coordinators of a paper that is not approved yet [A1]. */
export const remindPaperDue: Task = async ({ tx, now }, payload) => {
  const exam = await examFacts(tx, String(payload.examId));
  if (!exam || exam.state === 'cancelled') return;
  const due = paperDue(dateOf(exam.startsAt), exam.rules);
  if (due.kind !== 'running' || (await hasApprovedPaper(tx, exam.id))) return;
  const facts = { dueAt: due.deadline.at.toString() };
  for (const { personId } of await holdersOf(tx, exam.id, 'courseCoordinator')) {
    await notify(tx, { to: personId, examId: exam.id, kind: 'paperDue', facts, at: now });
  }
};
