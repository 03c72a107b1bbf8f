import { gradingRoutes } from '@karakter/contract/grading/routes';
import { expect, test, vi } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { scriptAt } from '../../test/scenes/grading.ts';
import { addTestPaper, handInAnswer, testPaper } from '../../test/scenes/handed-in.ts';

const app = useTestApp('2026-03-03T08:00:00Z');
const essaysOnly = { ...testPaper, questions: testPaper.questions.filter(({ kind }) => kind === 'essay') };

test.each([
  ['of essays alone', essaysOnly],
  ['with closed questions', testPaper],
])(
  'neither a list nor a save during typing parses a written answer, however long it is: a paper %s',
  async (_, paper) => {
    const { db } = app().services;
    const exam = await addTestExam(db);
    await addTestPaper(db, exam, paper);
    for (const each of exam.candidates)
      await handInAnswer(db, exam, each, { paper, text: 'a '.repeat(500_000) });
    const [{ candidateNumber } = { candidateNumber: 0 }] = exam.candidates;
    const [grader] = exam.graders;
    const params = { commissionId: exam.commissionId };
    const parse = vi.spyOn(JSON, 'parse');
    const list = await app().call(grader, gradingRoutes.showCommission, { params });
    expect(list.body.scripts.map(({ words }) => words)).toEqual(exam.candidates.map(() => 500_000));
    const at = { params: scriptAt(exam, candidateNumber) };
    const entry = { points: {}, comment: 'Godt drøftet', grade: 'C', version: 0 };
    const saved = await app().call(grader, gradingRoutes.saveAssessment, { ...at, body: entry });
    const { version } = saved.body;
    expect(
      (await app().call(grader, gradingRoutes.confirmAssessment, { ...at, body: { version } })).status,
    ).toBe(200);
    expect((await app().call(grader, gradingRoutes.compareGrades, { params })).status).toBe(200);
    const parsed = parse.mock.calls.map(([text]) => String(text).length);
    parse.mockRestore();
    expect(Math.max(...parsed)).toBeLessThan(100_000);
    const whole = await app().call(grader, gradingRoutes.showScript, at);
    expect(JSON.stringify(whole.body.answers).length).toBeGreaterThan(1_000_000);
  },
);

test('for answers handed in before choices were stored beside them, closed questions give the same points', async () => {
  const { db } = app().services;
  const exam = await addTestExam(db);
  await addTestPaper(db, exam);
  for (const [index, each] of exam.candidates.entries())
    await handInAnswer(db, exam, each, { chosen: 'b', isOld: index % 2 === 1 });
  const params = { commissionId: exam.commissionId };
  const { body } = await app().call(exam.graders[0], gradingRoutes.showCommission, { params });
  expect(body.scripts.length).toBeGreaterThan(1);
  expect(body.scripts.map(({ points }) => points)).toEqual(exam.candidates.map(() => 40));
});
