import { reportRoutes } from '@karakter/contract/grading/protocol/report';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { addTestCommission, addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { addAnnouncedExam, addGradedExam } from '../../../test/scenes/graded.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-13T11:00:00Z');

const report = { paper: 'Oppgave 2 var uklar.', guide: '', level: 'Jevnt.', organisation: '' };
const send = ({ commissionId }: TestExam, by: string, body = report) =>
  app().call(by, reportRoutes.submitReport, { params: { commissionId }, body });
const listed = (by: string, { examId }: TestExam) =>
  app().call(by, reportRoutes.listGraderReports, { params: { examId } });

it('a grader’s report is sent once, after the grades are settled, and read by the exam office and the coordinator [G14]', async () => {
  const exam = await addGradedExam(app(), { candidates: 1 });
  const [internal, external] = exam.graders;
  expect((await send(exam, external, { paper: ' ', guide: '', level: '', organisation: '' })).refusal).toBe(
    'reportEmpty',
  );
  const both = await Promise.all([send(exam, external), send(exam, external)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const own = await app().call(external, reportRoutes.showMyReport, {
    params: { commissionId: exam.commissionId },
  });
  expect(own.body.report).toMatchObject(report);
  const others = await app().call(internal, reportRoutes.showMyReport, {
    params: { commissionId: exam.commissionId },
  });
  expect(others.body.report).toBeNull();
  for (const reader of [exam.officer, exam.coordinator])
    expect((await listed(reader, exam)).body.reports).toMatchObject([{ name: 'Ekstern Sensor', ...report }]);
  const { db } = app().services;
  await expect(db.updateTable('grader_report').set({ level: '' }).execute()).rejects.toThrow('append-only');
});

it('it cannot be sent while a candidate is undecided, nor about another’s commission [G14, G2]', async () => {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 1 });
  await handInAll(db, exam);
  const other = await addGradedExam(app(), { candidates: 1 });
  expect((await send(exam, exam.graders[0])).refusal).toBe('protocolNotSettled');
  expect((await send(other, exam.graders[0])).status).toBe(404);
});

it('no candidate reads it, and a coordinator who grades the exam only once the grades are announced [U7]', async () => {
  const exam = await addGradedExam(app(), { candidates: 1 });
  const [internal, external] = exam.graders;
  await send(exam, external);
  expect((await listed(exam.candidates[0]?.personId ?? '', exam)).status).toBe(403);
  const grant = { role: 'courseCoordinator', exam_id: exam.examId, granted_at: exam.startsAt };
  await app()
    .services.db.insertInto('role_grant')
    .values({ id: crypto.randomUUID(), person_id: internal, ...grant })
    .execute();
  expect((await listed(internal, exam)).status).toBe(404);
  const params = { examId: exam.examId };
  await app().call(exam.officer, resultsRoutes.checkResults, { params });
  await app().call(exam.officer, resultsRoutes.announceGrades, { params, body: { at: null } });
  expect((await listed(internal, exam)).body.reports).toHaveLength(1);
});

it('an officer or a coordinator who grades the appeals never reads those of the first grading [K4]', async () => {
  const exam = await addAnnouncedExam(app(), { candidates: 1 });
  await send(exam, exam.graders[1]);
  const { db } = app().services;
  const ids = exam.candidates.map(({ candidacyId }) => candidacyId);
  await addTestCommission(db, exam.examId, ids, 'appeal', [exam.coordinator, exam.officer]);
  for (const reader of [exam.officer, exam.coordinator])
    expect((await listed(reader, exam)).status).toBe(404);
  const another = await addTestPerson(db, 'Annen Konsulent', ['examOffice']);
  expect((await listed(another, exam)).body.reports).toHaveLength(1);
});
