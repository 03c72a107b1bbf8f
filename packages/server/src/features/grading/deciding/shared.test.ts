import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';
import { addHandedInExam } from '../../../test/scenes/handed-in.ts';
import { decidingFiles } from '../../archive/deciding-files.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

it('a shared grade that is sent back: the assessment stands, and another grade is proposed and approved [G1, G19]', async () => {
  const exam = await addHandedInExam(app(), { assessing: 'shared', candidates: 2 });
  const params = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
  const [anna, bo] = exam.graders;
  const written = { points: { q1: 40 }, comment: 'Felles', grade: 'C', version: 0 };
  await app().call(anna, gradingRoutes.saveAssessment, { params, body: written });
  for (const grader of exam.graders)
    await app().call(grader, gradingRoutes.confirmAssessment, { params, body: { version: 1 } });
  const reason = 'Vi overså et svar';
  const sent = await app().call(anna, decidingRoutes.sendBackGrade, { params, body: { reason } });
  expect(sent.status).toBe(200);
  const { body } = await app().call(bo, gradingRoutes.showScript, { params });
  expect(body).toMatchObject({ state: 'differing', agreed: null, own: { comment: 'Felles', grade: 'C' } });
  await app().call(bo, gradingRoutes.proposeGrade, { params, body: { grade: 'B', reason } });
  await app().call(anna, gradingRoutes.approveGrade, { params, body: { grade: 'B' } });
  await app().call(anna, decidingRoutes.writeMessage, { params, body: { text: 'Takk' } });
  const { body: seen } = await app().call(bo, decidingRoutes.showDiscussion, { params });
  expect(seen.rounds).toMatchObject([
    { grade: 'C', basis: 'shared', sentBack: { reason } },
    { grade: 'B', basis: 'discussed', sentBack: null },
  ]);
  const files = await app()
    .services.db.transaction()
    .execute((tx) => decidingFiles(tx, exam.examId));
  expect(files.map(({ path }) => path)).toEqual(['sensur/sendt-tilbake.json', 'sensur/traad.json']);
  expect(String(files[0]?.bytes)).toContain(reason);
});
