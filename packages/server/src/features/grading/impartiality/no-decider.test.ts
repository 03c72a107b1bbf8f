import { randomUUID } from 'node:crypto';
import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { todayRoutes } from '@karakter/contract/today/routes';
import { expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';
import { addTestPerson, testUnitId } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-03T08:00:00Z');

it('where no head of department may decide, the exam office is told, and can give someone the role (fvl. § 8) [U6]', async () => {
  const { db } = app().services;
  const exam = await addTestExam(db, { candidates: 1 });
  const { examId, commissionId, officer } = exam;
  await handInAll(db, exam);
  const [anna, bo] = exam.graders;
  // A head of department who grades the exam may decide nothing in it.
  const head = { id: randomUUID(), person_id: bo, role: 'headOfDepartment', unit_id: testUnitId };
  await db
    .insertInto('role_grant')
    .values({ ...head, granted_at: app().services.clock.now() })
    .execute();
  const declared = await app().call(anna, impartialityRoutes.declareGround, {
    params: { commissionId },
    body: { ground: 'related', account: 'Nær slekt.', candidateNumber: null },
  });
  expect(declared.status).toBe(200);
  await app().jobs.settle();
  const see = async () =>
    (await app().call(officer, impartialityRoutes.seeDeclaredGrounds, { params: { examId } })).body;
  expect(await see()).toMatchObject({ deciders: [], cases: [{ graderId: anna, state: 'declared' }] });
  const told = await noticesOf(app(), { examId, kind: 'groundDeclared' });
  expect(told).toMatchObject([{ person_id: officer, data: { hasDecider: false } }]);
  const tasks = async () => JSON.stringify((await app().call(officer, todayRoutes.today)).body);
  expect(await tasks()).toContain('findDecider');
  await addTestPerson(db, 'Ny Leder', ['headOfDepartment']);
  expect((await see()).deciders).toEqual(['Ny Leder']);
  expect(await tasks()).not.toContain('findDecider');
});
