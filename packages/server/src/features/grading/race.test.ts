import { planningRoutes } from '@karakter/contract/exam/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { scriptAt, writeAssessment } from '../../test/scenes/grading.ts';
import { handInAll } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { untilWaiting } from '../../test/waiting.ts';
import { lockCommission } from '../planning/commission-store.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

/** Holds the commission's lock until all of the requests wait for it, in this order, and then releases it. */
async function whenAllWait<T>(commissionId: string, requests: (() => Promise<T>)[]): Promise<T[]> {
  const { db } = app().services;
  const running = await db.transaction().execute(async (tx) => {
    await lockCommission(tx, commissionId);
    const started: Promise<T>[] = [];
    for (const request of requests) {
      started.push(request());
      await untilWaiting(app(), started.length);
    }
    return { started };
  });
  return Promise.all(running.started);
}

describe('both graders confirm at the same moment [G2]', () => {
  it.each([
    ['the same grade', 'C', 'C', [{ grade: 'C', basis: 'same' }]],
    ['different grades', 'B', 'E', []],
  ])('%s: one reveal and at most one agreed grade', async (_, one, two, agreed) => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 1 });
    await handInAll(db, exam);
    const params = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    const [anna, bo] = exam.graders;
    const confirm = async (grader: string, grade: string) => {
      const version = await writeAssessment(app(), grader, params, { grade });
      return () => app().call(grader, gradingRoutes.confirmAssessment, { params, body: { version } });
    };
    const both = [await confirm(anna, one), await confirm(bo, two)];
    const answers = await whenAllWait(exam.commissionId, both);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const events = await db.selectFrom('event').select('kind').where('exam_id', '=', exam.examId).execute();
    expect(events.filter(({ kind }) => kind === 'assessmentsRevealed')).toHaveLength(1);
    const grades = await db
      .selectFrom('agreed_grade')
      .select(['grade', 'basis'])
      .where('commission_id', '=', exam.commissionId)
      .execute();
    expect(grades).toEqual(agreed);
  });
});

describe('a grader confirms while the exam office puts another in the seat [G2, P5]', () => {
  async function seatAtStake() {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 1 });
    await handInAll(db, exam);
    const params = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    const [leaving, staying] = exam.graders;
    const version = await writeAssessment(app(), leaving, params, { grade: 'C' });
    const successor = await addTestPerson(db, 'Ny Sensor', []);
    const seen = await app().call(exam.officer, planningRoutes.seeExam, { params: { examId: exam.examId } });
    const members = [
      { personId: successor, external: false, teaches: false },
      { personId: staying, external: true, teaches: false },
    ];
    const { examId, commissionId, officer } = exam;
    const confirm = () => app().call(leaving, gradingRoutes.confirmAssessment, { params, body: { version } });
    const replace = () =>
      app().call(officer, commissionRoutes.changeCommission, {
        params: { examId, commissionId },
        body: { version: seen.body.version, members },
      });
    const outcomes = (answers: { status: number; refusal?: string }[]) =>
      answers.map(({ status, refusal }) => refusal ?? status);
    return { commissionId, confirm, replace, outcomes };
  }

  it('the grader who confirms first keeps the seat', async () => {
    const { commissionId, confirm, replace, outcomes } = await seatAtStake();
    const answers = await whenAllWait<{ status: number }>(commissionId, [confirm, replace]);
    expect(outcomes(answers)).toEqual([200, 'commissionHasAssessed']);
  });

  it('a grader who has been replaced can confirm nothing any more', async () => {
    const { commissionId, confirm, replace, outcomes } = await seatAtStake();
    const answers = await whenAllWait<{ status: number }>(commissionId, [replace, confirm]);
    expect(outcomes(answers)).toEqual([200, 'notFound']);
  });
});
