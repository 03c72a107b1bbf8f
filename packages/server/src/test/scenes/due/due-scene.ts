import { dueRoutes } from '@karakter/contract/grading/due/routes';
import type { z } from 'zod';
import { remindGraders } from '../../../features/grading/due/reminders.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import type { TestApp } from '../../app.ts';
import { addTestExam, type TestExam } from '../exam.ts';
import { handInAll } from '../handed-in.ts';
import { addTestPerson } from '../people.ts';

type Ask = z.input<typeof dueRoutes.askExtension.body>;

/** Exams in grading, and what is asked and decided about the time for it. */
export function dueScene(app: () => TestApp) {
  const inGrading = async (wishes: Parameters<typeof addTestExam>[1] = {}) => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 2, ...wishes });
    await handInAll(db, exam);
    const delegate = await addTestPerson(db, 'Rektors Delegerte', ['rectorsDelegate']);
    return { exam, delegate, anna: exam.graders[0], bo: exam.graders[1] };
  };
  const ask = (by: string, { examId }: TestExam, given: Partial<Ask> = {}) =>
    app().call(by, dueRoutes.askExtension, {
      params: { examId },
      body: {
        scope: 'exam',
        commissionId: null,
        candidateNumbers: [],
        ground: 'lackOfGraders',
        reason: 'En sensor er syk.',
        until: '2026-04-10',
        ...given,
      },
    });
  const see = (by: string, { examId }: TestExam) =>
    app().call(by, dueRoutes.seeGradesDue, { params: { examId } });
  const grant = (by: string, { examId }: TestExam, extensionId: string, until = '2026-04-10') =>
    app().call(by, dueRoutes.grantExtension, { params: { examId, extensionId }, body: { until } });
  const granted = async (exam: TestExam, delegate: string, given: Partial<Ask> = {}) => {
    const { body } = await ask(exam.officer, exam, given);
    return grant(delegate, exam, body.extensionId, given.until);
  };
  /** Runs the daily reminders as at this time. */
  const remind = (now: string) =>
    inTransaction(app().services.db, { identity: 'visible', effect: 'write' }, (tx) =>
      remindGraders({ tx, now: Temporal.Instant.from(now) }, {}),
    );
  return { inGrading, ask, see, grant, granted, remind };
}
