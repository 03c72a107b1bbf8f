import { gradingRoutes } from '@karakter/contract/grading/routes';
import { expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { testConfig } from '../../test/config.ts';
import { scriptAt, writeAssessment } from '../../test/scenes/grading.ts';
import { addHandedInExam, testPaper } from '../../test/scenes/handed-in.ts';
import { statementsAround } from '../../test/statements.ts';
import { sealPaper } from '../papers/vault.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

it('a save as a grader types reads the commission once, and neither the other members nor the paper again [G1]', async () => {
  const exam = await addHandedInExam(app());
  const [anna] = exam.graders;
  const [first, second] = exam.candidates;
  await writeAssessment(app(), anna, scriptAt(exam, first!.candidateNumber), { points: { q1: 3 } });
  const params = scriptAt(exam, second!.candidateNumber);
  const body = { points: { q1: 4 }, comment: '', grade: null, version: 0 };
  const statements = await statementsAround('insert into assessment ', () =>
    app().call(anna, gradingRoutes.saveAssessment, { params, body }),
  );
  const reading = (table: string) =>
    statements.filter((text) => new RegExp(`(from|join) "${table}"`).test(text)).length;
  expect(['commission', 'commission_member', 'exam', 'work_to_grade', 'assessment'].map(reading)).toEqual([
    1, 1, 1, 1, 2,
  ]);
  expect(statements.join('\n')).not.toContain('"content"');
  expect(statements).toHaveLength(8);
});

it('the next save is scored by the corrected paper, though an earlier version was opened before [G1]', async () => {
  const exam = await addHandedInExam(app());
  const [anna] = exam.graders;
  const params = scriptAt(exam, exam.candidates[0]!.candidateNumber);
  await writeAssessment(app(), anna, params, { points: { q1: 60 } });
  const { examId } = exam;
  const halved = testPaper.questions.map((question) => ({ ...question, points: question.points / 2 }));
  const content = sealPaper({ secret: testConfig().secret, examId }, { ...testPaper, questions: halved });
  await app()
    .services.db.updateTable('paper')
    .set({ content, version: 2 })
    .where('exam_id', '=', examId)
    .execute();
  const body = { points: { q1: 60 }, comment: '', grade: null, version: 1 };
  const { refusal } = await app().call(anna, gradingRoutes.saveAssessment, { params, body });
  expect(refusal).toBe('pointsOutOfRange');
});
