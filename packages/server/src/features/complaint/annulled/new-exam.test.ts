import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { complaintScene, fileComplaint } from '../../../test/scenes/complaint/complained.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, noticesTo } = appealScene(app);
const { takeUp, uphold, carryOut, theComplaint } = complaintScene(app);

test('a new exam is offered to all whom the error struck, and those who graded before are barred from it (uhl. § 11-9(2), (4)) [K8]', async () => {
  const { exam, candidate, caseworker } = await announcedExam();
  const other = exam.candidates[1];
  if (!other) throw new Error('two candidates');
  const id = await fileComplaint(app(), candidate);
  await takeUp(caseworker, id);
  await uphold(caseworker, id, 'newExam', 'all', [other.candidacyId]);
  const coming = await addTestExam(app().services.db, { startsAt: '2026-06-01T07:00:00Z' });
  await sql`update exam set course_id = (select course_id from exam where id = ${exam.examId}) where id = ${coming.examId}`.execute(
    app().services.db,
  );
  const { body } = await app().call(caseworker, complaintRoutes.listNewExams, {
    params: { complaintId: id },
  });
  expect(body.exams).toEqual([{ examId: coming.examId, startsAt: '2026-06-01T07:00:00Z' }]);
  expect((await carryOut(caseworker, id, exam.examId)).status).toBe(404);
  const params = { examId: coming.examId };
  const members = exam.graders.map((personId) => ({ personId, external: false, teaches: false }));
  const barred = async () => {
    const checked = await app().call(coming.officer, commissionRoutes.checkCommission, {
      params,
      body: { members },
    });
    return checked.body.findings.filter(({ code }) => code === 'gradedBefore');
  };
  expect(await barred()).toEqual([]);
  expect((await carryOut(caseworker, id, coming.examId)).status).toBe(200);
  expect(await barred()).toMatchObject([
    { severity: 'stop', paragraph: 'uhl. § 11-9(2)' },
    { severity: 'stop', paragraph: 'uhl. § 11-9(2)' },
  ]);
  expect((await noticesTo(other.personId)).at(-1)?.kind).toBe('newExamOffered');
  expect((await noticesTo(candidate.personId)).at(-1)?.kind).toBe('complaintRemedied');
  expect(await theComplaint(caseworker, id)).toMatchObject({ state: 'remedied' });
});
