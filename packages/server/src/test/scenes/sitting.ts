import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import type { z } from 'zod';
import { inTransaction } from '../../platform/database/transaction.ts';
import { setTimer } from '../../platform/jobs/jobs.ts';
import type { TestApp } from '../app.ts';
import { addTestExam, type TestExam } from './exam.ts';
import { addTestPaper } from './handed-in.ts';

type Candidate = TestExam['candidates'][number];
type HandInBody = z.input<typeof handinRoutes.handIn.body>;

export const nothingUnsaved: HandInBody = { lastUpdate: null, evenIfUnsaved: false };
export const paramsOf = ({ candidacyId }: Candidate) => ({ params: { candidacyId } });

/** A candidate's actions and the resulting rows, at an exam that runs now. */
export function sittingsOf(app: () => TestApp) {
  const db = () => app().services.db;
  return {
    /** An exam with an approved paper that began a minute ago. */
    async runningExam(candidates: number, durationMinutes = 240): Promise<TestExam> {
      const startsAt = app().services.clock.now().subtract({ minutes: 1 }).toString();
      const exam = await addTestExam(db(), { startsAt, candidates, durationMinutes });
      await addTestPaper(db(), exam);
      return exam;
    },
    open: (candidate: Candidate) =>
      app().call(candidate.personId, sittingRoutes.openPaper, paramsOf(candidate)),
    handIn: (candidate: Candidate, body = nothingUnsaved) =>
      app().call(candidate.personId, handinRoutes.handIn, { ...paramsOf(candidate), body }),
    /** As `handIn`, of an answer that was opened again: the page names the hand-in that was. */
    async handInAgain(candidate: Candidate) {
      const view = await app().call(candidate.personId, sittingRoutes.viewSitting, paramsOf(candidate));
      const body = { ...nothingUnsaved, after: view.body.reopened?.receiptCode };
      return app().call(candidate.personId, handinRoutes.handIn, { ...paramsOf(candidate), body });
    },
    handInsOf: (examId: string) =>
      db().selectFrom('hand_in').selectAll().where('exam_id', '=', examId).execute(),
    sittingRow: ({ candidacyId }: Candidate) =>
      db()
        .selectFrom('sitting')
        .selectAll()
        .where('candidacy_id', '=', candidacyId)
        .executeTakeFirstOrThrow(),
    /** The timer that planning sets at each candidate's own end. */
    closeAt({ examId }: TestExam, dueAt: Temporal.Instant): Promise<void> {
      const timer = { dueAt, task: 'closeSittings', payload: { examId }, key: `close:${examId}:${dueAt}` };
      const kind = { identity: 'visible', effect: 'write' } as const;
      return inTransaction(db(), kind, (tx) => setTimer(tx, timer));
    },
  };
}
