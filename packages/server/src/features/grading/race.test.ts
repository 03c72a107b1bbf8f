import { planningRoutes } from '@karakter/contract/exam/routes';
import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../test/scenes/grading.ts';
import { handInAll } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { untilWaiting } from '../../test/waiting.ts';
import { lockCommission } from '../planning/commission-store.ts';
import { saveReveals } from './save.ts';

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

describe('a save that was decided before its grader confirmed [G2, G15]', () => {
  /** Holds the grader's row until the requests wait for it, in this order, and then releases it. */
  async function whenAllWaitForRow<T>(commissionId: string, requests: (() => Promise<T>)[]): Promise<T[]> {
    const { db } = app().services;
    const running = await db.transaction().execute(async (tx) => {
      const own = tx.selectFrom('assessment').select('grade').where('commission_id', '=', commissionId);
      await own.forUpdate().execute();
      const started: Promise<T>[] = [];
      for (const request of requests) {
        started.push(request());
        await untilWaiting(app(), started.length);
      }
      return { started };
    });
    return Promise.all(running.started);
  }

  it('changes nothing, and says that the assessment is confirmed', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 1 });
    await handInAll(db, exam);
    const candidateNumber = exam.candidates[0]?.candidateNumber ?? 0;
    const params = scriptAt(exam, candidateNumber);
    const [anna, bo] = exam.graders;
    const version = await writeAssessment(app(), anna, params, { grade: 'B' });
    const entry = { points: {}, comment: 'senere', grade: 'E', version };
    const [, late] = await whenAllWaitForRow<{ status: number; body: unknown }>(exam.commissionId, [
      () => app().call(anna, gradingRoutes.confirmAssessment, { params, body: { version } }),
      () =>
        app().call(anna, deskRoutes.saveAssessments, {
          params: { commissionId: exam.commissionId },
          body: { entries: [{ candidateNumber, ...entry }] },
        }),
    ]);
    expect(late?.body).toMatchObject({ results: [{ version: null, refusal: 'assessmentConfirmed' }] });
    await gradeAndConfirm(app(), bo, params, 'B');
    const { body } = await app().call(anna, gradingRoutes.showScript, { params });
    expect(body).toMatchObject({ state: 'agreed', own: { grade: 'B', comment: '' } });
  });

  it('does so in the database too, by whichever path it is written; the grader takes the confirmation back first', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 1 });
    await handInAll(db, exam);
    const params = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    const [anna] = exam.graders;
    await gradeAndConfirm(app(), anna, params, 'B');
    const change = db
      .updateTable('assessment')
      .set({ grade: 'E' })
      .where('commission_id', '=', exam.commissionId)
      .execute();
    await expect(change).rejects.toThrow('a confirmed assessment never changes');
    await app().call(anna, gradingRoutes.reopenAssessment, { params });
    await gradeAndConfirm(app(), anna, params, 'E');
  });
});

describe('a save that was decided before another’s confirmation revealed the answer [G2, G15]', () => {
  /** One grader confirms, which is enough here, between the other's decided save and its writing. */
  async function revealedMeanwhile(hasDraft: boolean) {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 1, completing: 'one' });
    await handInAll(db, exam);
    const params = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    const [anna, bo] = exam.graders;
    const version = hasDraft ? await writeAssessment(app(), bo, params, { comment: 'først' }) : 0;
    const ofAnna = await writeAssessment(app(), anna, params, { grade: 'B' });
    const save = () =>
      app().call(bo, gradingRoutes.saveAssessment, {
        params,
        body: { points: {}, comment: 'senere', grade: 'E', version },
      });
    // The table is locked against writing until the save has been decided; the reveal is written before it is let on.
    const running = await db.transaction().execute(async (tx) => {
      await sql`lock table assessment in share mode`.execute(tx);
      const late = save();
      await untilWaiting(app(), 1);
      const { candidacyId } = exam.candidates[0] ?? { candidacyId: '' };
      await sql`set local session_replication_role = replica`.execute(tx);
      await saveReveals(tx, exam.commissionId, [candidacyId], app().services.clock.now());
      return { late };
    });
    const answer = await running.late;
    const rows = await db
      .selectFrom('assessment')
      .select(['comment', 'version'])
      .where('commission_id', '=', exam.commissionId)
      .where('person_id', '=', bo)
      .execute();
    return { answer, rows, ofAnna };
  }

  it.each([
    ['a draft stays as it was', true, [{ comment: 'først', version: 1 }]],
    ['a first entry is not written', false, []],
  ])('is refused with a sentence: %s', async (_, hasDraft, kept) => {
    const { answer, rows } = await revealedMeanwhile(hasDraft);
    expect([answer.status, answer.refusal]).toEqual([409, 'alreadyRevealed']);
    expect(rows).toEqual(kept);
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
