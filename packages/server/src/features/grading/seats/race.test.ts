import { gradingRoutes } from '@karakter/contract/grading/routes';
import { seatRoutes } from '@karakter/contract/grading/seats';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import { lockCommission } from '../../planning/commission-store.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { comer, versionOf } = seatScene(app);

/** One answer that bo has confirmed: anna's confirmation is the last, and the office is about to replace anna. */
async function lastConfirmation() {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 1 });
  await handInAll(db, exam);
  const { examId, commissionId, officer } = exam;
  const params = scriptAt(exam, exam.candidates[0]!.candidateNumber);
  const [anna, bo] = exam.graders;
  await gradeAndConfirm(app(), bo, params, 'C');
  const body = { version: await writeAssessment(app(), anna, params, { grade: 'C' }) };
  const successor = await comer();
  const leaving = { personId: anna, reason: 'ill', workStands: true, successor } as const;
  const version = await versionOf(exam);
  const confirm = () => app().call(anna, gradingRoutes.confirmAssessment, { params, body });
  const replace = () =>
    app().call(officer, seatRoutes.replaceGrader, {
      params: { examId, commissionId },
      body: { ...leaving, version },
    });
  const stateFor = async () => (await app().call(bo, gradingRoutes.showScript, { params })).body.state;
  return { commissionId, confirm, replace, stateFor };
}

/** Holds the commission's lock until both wait for it, in this order. */
async function inOrder(commissionId: string, requests: (() => Promise<{ status: number }>)[]) {
  const running: Promise<{ status: number }>[] = [];
  await app()
    .services.db.transaction()
    .execute(async (tx) => {
      await lockCommission(tx, commissionId);
      for (const request of requests) {
        running.push(request());
        await untilWaiting(app(), running.length);
      }
    });
  return (await Promise.all(running)).map(({ status }) => status);
}

describe('a grader is replaced while the last confirmation comes [G19, G2]', () => {
  it('the confirmation first: the answer is revealed and agreed, and the replacement leaves it so', async () => {
    const { commissionId, confirm, replace, stateFor } = await lastConfirmation();
    expect(await inOrder(commissionId, [confirm, replace])).toEqual([200, 200]);
    expect(await stateFor()).toBe('agreed');
  });

  it('the replacement first: the confirmation finds no seat, and nothing is revealed', async () => {
    const { commissionId, confirm, replace, stateFor } = await lastConfirmation();
    expect(await inOrder(commissionId, [replace, confirm])).toEqual([200, 404]);
    expect(await stateFor()).toBe('confirmed');
  });
});
