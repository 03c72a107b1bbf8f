import { papersRoutes } from '@karakter/contract/papers/routes';
import type { TestApp } from '../app.ts';
import type { TestExam } from './exam.ts';
import { testGuide, testPaper } from './handed-in.ts';
import { addTestPerson } from './people.ts';

/** The exam's guide and paper, written by its coordinator and approved by a second person, whose id is returned. */
export async function writeAndApprovePaper(app: TestApp, exam: TestExam): Promise<string> {
  const params = { examId: exam.examId };
  const approver = await addTestPerson(app.services.db, 'Program Leder', ['programmeLeader']);
  const { call } = app;
  const author = exam.coordinator;
  const answers = [
    await call(author, papersRoutes.saveGuide, { params, body: { version: 0, content: testGuide } }),
    await call(author, papersRoutes.savePaper, { params, body: { version: 0, content: testPaper } }),
    await call(author, papersRoutes.submitPaper, { params, body: { version: 1 } }),
    await call(approver, papersRoutes.approvePaper, { params, body: { version: 2 } }),
  ];
  const refused = answers.find((a) => a.status !== 200);
  if (refused) throw new Error(refused.message);
  return approver;
}
