import { planningRoutes } from '@karakter/contract/exam/routes';
import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, numbersOf, scriptAt, writeAssessment } from '../../../test/scenes/grading.ts';
import { addTestPaper, handInAnswer } from '../../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const { comer, replace } = seatScene(app);

async function choose(exam: TestExam, automaticPoints: 'shown' | 'afterReading', by = exam.officer) {
  const { examId, commissionId } = exam;
  const seen = await app().call(exam.officer, planningRoutes.seeExam, { params: { examId } });
  return app().call(by, commissionRoutes.chooseAutomaticPoints, {
    params: { examId, commissionId },
    body: { version: seen.body.version, automaticPoints },
  });
}

/** Two answers with the same essay: the first chose the right option, which gives 40, the second a wrong one, -10. */
async function rightAndWrong(automaticPoints: 'shown' | 'afterReading' = 'afterReading') {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 2 });
  await addTestPaper(db, exam);
  for (const [index, candidate] of exam.candidates.entries())
    await handInAnswer(db, exam, candidate, { chosen: index === 0 ? 'b' : 'a' });
  expect((await choose(exam, automaticPoints)).status).toBe(200);
  const [right = 0, wrong = 0] = numbersOf(exam);
  return { exam, right, wrong };
}

/** All that the server tells a grader about the points of a script, without its number and the choices themselves. */
async function toldOf(exam: TestExam, grader: string, number: number) {
  const params = { commissionId: exam.commissionId };
  const at = scriptAt(exam, number);
  const call = app().call;
  const {
    answers: _,
    candidateNumber: __,
    ...script
  } = (await call(grader, gradingRoutes.showScript, { params: at })).body;
  const { scripts, counts } = (await call(grader, gradingRoutes.showCommission, { params })).body;
  const own = await call(grader, deskRoutes.listOwnAssessments, {
    params,
    query: { numbers: String(number) as never },
  });
  const across = await call(grader, deskRoutes.listAnswersTo, {
    params: { ...params, questionId: 'q1' },
    query: { numbers: String(number) as never },
  });
  const short = await call(grader, deskRoutes.listShortAnswersTo, {
    params: { ...params, questionId: 'q1' },
    query: { after: number - 1 },
  });
  const { sums } = (await call(grader, scoringRoutes.showScoring, { params })).body;
  const of = <Line extends { candidateNumber: number }>(lines: readonly Line[]) =>
    lines.filter((line) => line.candidateNumber === number);
  const told = {
    script,
    counts,
    line: of(scripts),
    own: own.body,
    across: across.body,
    short: of(short.body.answers),
    sums: of(sums),
  };
  return JSON.stringify(told).replaceAll(String(number), 'the script');
}

describe('automatic points that wait for the reading [G3]', () => {
  it('an unread script tells the same whether the closed answers are right or wrong', async () => {
    const { exam, right, wrong } = await rightAndWrong();
    const [anna] = exam.graders;
    expect(await toldOf(exam, anna, right)).toBe(await toldOf(exam, anna, wrong));
    // Also once something is written, and in the answer to the saving.
    const saved = await Promise.all(
      [right, wrong].map((number) =>
        app().call(anna, gradingRoutes.saveAssessment, {
          params: scriptAt(exam, number),
          body: { points: {}, comment: 'Godt', grade: 'B', version: 0 },
        }),
      ),
    );
    expect(saved[0]?.body).toEqual(saved[1]?.body);
    expect(saved[0]?.body).toMatchObject({ sum: 0, isHidden: true });
    expect(await toldOf(exam, anna, right)).toBe(await toldOf(exam, anna, wrong));
  });

  it('where the commission shows them at once, the same scripts differ', async () => {
    const { exam, right, wrong } = await rightAndWrong('shown');
    const [anna] = exam.graders;
    expect(await toldOf(exam, anna, right)).not.toBe(await toldOf(exam, anna, wrong));
  });

  it('a grader sees them in every view after judging every question, for that script and that grader alone', async () => {
    const { exam, right, wrong } = await rightAndWrong();
    const [anna, bo] = exam.graders;
    await writeAssessment(app(), anna, scriptAt(exam, right), { points: { q1: 30 } });
    const shown = async (grader: string, number: number) =>
      (await app().call(grader, gradingRoutes.showScript, { params: scriptAt(exam, number) })).body;
    expect(await shown(anna, right)).toMatchObject({ suggested: { q2: 40 }, own: { sum: 70 } });
    expect(await shown(anna, right)).not.toHaveProperty('hidden');
    expect(await shown(anna, wrong)).toMatchObject({ suggested: {}, hidden: ['q2'] });
    expect(await shown(bo, right)).toMatchObject({ suggested: {}, hidden: ['q2'] });
    // What was shown once stays, also when the points are taken away again.
    await writeAssessment(app(), anna, scriptAt(exam, right), { points: {} });
    expect(await shown(anna, right)).toMatchObject({ suggested: { q2: 40 } });
  });

  it('a successor sees them in every view of a script that a predecessor’s assessment stands for [G19]', async () => {
    const { exam, right, wrong } = await rightAndWrong();
    const [anna] = exam.graders;
    await gradeAndConfirm(app(), anna, scriptAt(exam, right), 'C');
    const successor = await comer();
    const leaving = { personId: anna, reason: 'ill', workStands: true, successor } as const;
    expect((await replace(exam, leaving)).status).toBe(200);
    const shown = async (number: number) =>
      (await app().call(successor.personId, gradingRoutes.showScript, { params: scriptAt(exam, number) }))
        .body;
    expect([(await shown(right)).hidden, (await shown(wrong)).hidden]).toEqual([undefined, ['q2']]);
    const params = { commissionId: exam.commissionId };
    const { sums } = (await app().call(successor.personId, scoringRoutes.showScoring, { params })).body;
    expect(sums).toMatchObject([
      { candidateNumber: right, sum: 40 },
      { candidateNumber: wrong, sum: 0 },
    ]);
  });

  it('a grader who says that a script is read sees them, and a stranger’s script is not found [U7]', async () => {
    const { exam, wrong } = await rightAndWrong();
    const other = await rightAndWrong();
    const [anna, bo] = exam.graders;
    const params = scriptAt(exam, wrong);
    const read = (grader: string) => app().call(grader, deskRoutes.showAutomaticPoints, { params });
    expect((await read(anna)).status).toBe(200);
    expect((await read(other.exam.graders[0])).status).toBe(404);
    const { body } = await app().call(anna, gradingRoutes.showScript, { params });
    expect(body.suggested).toEqual({ q2: -10 });
    expect((await app().call(bo, gradingRoutes.showScript, { params })).body.suggested).toEqual({});
  });

  it('is the office’s choice until the first confirmation; what is judged stays shown when they begin to wait', async () => {
    const { exam, right, wrong } = await rightAndWrong('shown');
    const [anna] = exam.graders;
    await writeAssessment(app(), anna, scriptAt(exam, right), { points: { q1: 30 } });
    expect((await choose(exam, 'afterReading', anna)).status).toBe(403);
    expect((await choose(exam, 'afterReading')).status).toBe(200);
    const hiddenIn = async (number: number) =>
      (await app().call(anna, gradingRoutes.showScript, { params: scriptAt(exam, number) })).body.hidden;
    expect([await hiddenIn(right), await hiddenIn(wrong)]).toEqual([undefined, ['q2']]);
    await gradeAndConfirm(app(), anna, scriptAt(exam, wrong), 'C');
    expect((await choose(exam, 'shown')).refusal).toBe('workflowInUse');
    // What is confirmed is judged, with or without points.
    expect(await hiddenIn(wrong)).toBeUndefined();
  });
});

describe('points set by hand that are the automatic ones [G3]', () => {
  const confirmWith = async (points: number, automaticPoints: 'shown' | 'afterReading') => {
    const { exam, right } = await rightAndWrong(automaticPoints);
    const [anna] = exam.graders;
    const params = scriptAt(exam, right);
    const version = await writeAssessment(app(), anna, params, { points: { q2: points }, grade: 'C' });
    return (await app().call(anna, gradingRoutes.confirmAssessment, { params, body: { version } })).refusal;
  };

  it.each([
    ['need no reason', 40, 'shown', undefined],
    ['need one where they differ', 39, 'shown', 'overrideReasonMissing'],
    [
      'need one as long as the automatic ones are hidden: no reason tells nothing',
      40,
      'afterReading',
      'overrideReasonMissing',
    ],
  ] as const)('%s', async (_, points, way, refusal) => {
    expect(await confirmWith(points, way)).toBe(refusal);
  });
});
