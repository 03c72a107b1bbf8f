import { activityRoutes, type ReportedActivityText } from '@karakter/contract/activity/routes';
import type { TestApp } from '../app.ts';
import type { TestExam } from './exam.ts';
import { paramsOf, sittingsOf } from './sitting.ts';

type Candidate = TestExam['candidates'][number];

/** The devices' reports about candidates, and the stored part of them. */
export function activityOf(app: () => TestApp) {
  const { runningExam, open } = sittingsOf(app);
  return {
    /** An instant this many minutes from now. */
    minutes: (count: number) => app().services.clock.now().add({ minutes: count }).toString(),
    report: (candidate: Candidate, ...activities: ReportedActivityText[]) =>
      app().call(candidate.personId, activityRoutes.reportActivity, {
        ...paramsOf(candidate),
        body: { activities },
      }),
    /** An exam whose two candidates have the paper open. */
    async writing(): Promise<{ exam: TestExam; candidate: Candidate; other: Candidate }> {
      const exam = await runningExam(2);
      const [candidate, other] = exam.candidates;
      if (!candidate || !other) throw new Error('two candidates were asked for');
      await open(candidate);
      await open(other);
      return { exam, candidate, other };
    },
    async flagged({ examId, officer }: TestExam) {
      const { body } = await app().call(officer, activityRoutes.showFlaggedActivity, { params: { examId } });
      return body;
    },
    rowsOf: ({ examId }: TestExam) =>
      app().services.db.selectFrom('activity').selectAll().where('exam_id', '=', examId).execute(),
  };
}
