import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { planTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();

test('a coordinator is reminded before and after the paper is due, until it is approved [A1]', async () => {
  const { db } = app().services;
  const coordinator = await addTestPerson(db, 'Emne Ansvarlig', []);
  const appointed = async (startsAt: string) => {
    const planned = await planTestExam(app(), { startsAt });
    const params = { examId: planned.examId, personId: coordinator };
    await app().call(planned.officer, appointmentRoutes.appointCoordinator, { params });
    return planned;
  };
  const late = await appointed('2026-04-07T08:00:00Z');
  const ready = await appointed('2026-04-07T08:00:00Z');
  const at = app().services.clock.now();
  const author = await addTestPerson(db, 'Annen Godkjenner', []);
  await db
    .insertInto('paper')
    .values({
      exam_id: ready.examId,
      version: 1,
      state: 'approved',
      content: Buffer.alloc(0),
      author_id: coordinator,
      updated_by: coordinator,
      updated_at: at,
      submitted_by: coordinator,
      submitted_at: at,
      approved_by: author,
      approved_at: at,
    })
    .execute();
  const reminders = async () => {
    const rows = await db.selectFrom('notice').select('exam_id').where('kind', '=', 'paperDue').execute();
    return rows.map(({ exam_id }) => exam_id);
  };
  await app().moveTo('2026-03-16T06:59:59Z');
  expect(await reminders()).toEqual([]);
  await app().moveTo('2026-03-16T07:00:00Z');
  expect(await reminders()).toEqual([late.examId]);
  await app().moveTo('2026-03-20T07:00:00Z');
  expect(await reminders()).toEqual([late.examId, late.examId]);
});
