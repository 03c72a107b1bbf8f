import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addTwoCommissions } from '../../../test/scenes/deciding/two-commissions.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { gradeBoth } from '../../../test/scenes/graded.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';

const app = useTestApp('2026-03-10T11:00:00Z');
const params = ({ examId }: TestExam) => ({ examId });
const sendsBackFrom = async (exam: TestExam) =>
  (await app().call(exam.officer, decidingRoutes.seeDisputes, { params: params(exam) })).body.sendsBackFrom;
const sendBack = (exam: TestExam, { candidateNumber }: TestExam['candidates'][number]) =>
  app().call(exam.graders[0], decidingRoutes.sendBackGrade, {
    params: scriptAt(exam, candidateNumber),
    body: { reason: 'Side to ble ikke lest.' },
  });

describe('an agreed grade is sent back [G19, P4]', () => {
  it('where all are announced together, which takes the check of all back, so that each can be sent back [R1]', async () => {
    const { exam, other, first, third, fourth } = await addTwoCommissions(app(), 'together');
    for (const { candidateNumber } of [third, fourth]) await gradeBoth(app(), other, candidateNumber, 'D');
    await app().call(exam.officer, resultsRoutes.checkResults, { params: params(exam) });
    expect(await sendsBackFrom(exam)).toEqual([]);
    expect((await sendBack(exam, first)).status).toBe(200);
    const { state, commissions } = (
      await app().call(exam.officer, resultsRoutes.showResults, { params: params(exam) })
    ).body;
    expect([state, ...commissions.map(({ results }) => results)]).toEqual(['published', 'open', 'open']);
    expect(await sendsBackFrom(exam)).toEqual([1, 2]);
    const byOffice = await app().call(exam.officer, decidingRoutes.sendBackForOffice, {
      params: { ...params(exam), candidateNumber: third.candidateNumber },
      body: { reason: 'Side tre ble ikke lest.' },
    });
    expect(byOffice.status).toBe(200);
    expect((await sendBack(other, third)).status).not.toBe(200);
  });

  it('by the exam office from the commissions that are not checked alone', async () => {
    const { exam } = await addTwoCommissions(app());
    expect(await sendsBackFrom(exam)).toEqual([1, 2]);
    await app().call(exam.officer, resultsRoutes.checkCommissions, {
      params: params(exam),
      body: { commissions: [2] },
    });
    expect(await sendsBackFrom(exam)).toEqual([1]);
  });
});
