import { randomUUID } from 'node:crypto';
import { copyingRoutes } from '@karakter/contract/exam/copying';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { countEvents, noticesOf } from '../../test/log.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { testGuide, testPaper } from '../../test/scenes/handed-in.ts';
import { addTestAuthor, writeAndApprovePaper } from '../../test/scenes/written-paper.ts';

const app = useTestApp('2026-02-02T08:00:00Z');

async function copyOf(examId: string, officer: string, startsAt = '2027-03-01T08:00:00Z'): Promise<string> {
  const { body } = await app().call(officer, copyingRoutes.copyExam, {
    params: { examId },
    body: { startsAt },
  });
  return body.id;
}

const read = async (person: string, examId: string) =>
  (await app().call(person, papersRoutes.readPaper, { params: { examId } })).body;

test('a copy of an exam has the earlier paper as a draft, sealed for the new exam and in its log [P15, A4]', async () => {
  const exam = await addTestExam(app().services.db);
  await writeAndApprovePaper(app(), exam);
  const copy = await copyOf(exam.examId, exam.officer);
  expect(await read(exam.coordinator, copy)).toMatchObject({
    state: 'draft',
    version: 1,
    content: testPaper,
    approvedBy: null,
  });
  expect(await countEvents(app(), copy, 'paperSaved')).toBe(1);
  const without = await addTestExam(app().services.db);
  const empty = await copyOf(without.examId, without.officer);
  expect(await read(without.coordinator, empty)).toMatchObject({ version: 0, content: { questions: [] } });
  expect(await countEvents(app(), empty, 'paperSaved')).toBe(0);
});

test('what a person wrote they do not approve in a copy either, nor in a copy of the copy [A9]', async () => {
  const { db, clock } = app().services;
  const exam = await addTestExam(db);
  const approver = await writeAndApprovePaper(app(), exam);
  const copy = await copyOf(exam.examId, exam.officer);
  const second = await copyOf(copy, exam.officer, '2028-03-06T08:00:00Z');
  const grant = { person_id: exam.coordinator, role: 'programmeLeader', granted_at: clock.now() };
  const { unit_id } = await db
    .selectFrom('exam')
    .select('unit_id')
    .where('id', '=', exam.examId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('role_grant')
    .values({ ...grant, id: randomUUID(), unit_id })
    .execute();
  const params = { examId: second };
  const author = exam.officer;
  await db
    .insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id: author,
      role: 'courseCoordinator',
      exam_id: second,
      granted_at: clock.now(),
    })
    .execute();
  await app().call(author, papersRoutes.saveGuide, { params, body: { version: 0, content: testGuide } });
  await app().call(author, papersRoutes.submitPaper, { params, body: { version: 1 } });
  const approve = (person: string) =>
    app().call(person, papersRoutes.approvePaper, { params, body: { version: 2 } });
  expect((await approve(exam.coordinator)).refusal).toBe('paperNeedsSecondPerson');
  expect((await approve(author)).status).not.toBe(200);
  expect((await approve(approver)).status).toBe(200);
});

test('a writer of the earlier paper who is no author of the copy is told nothing of it [A4, P15]', async () => {
  const exam = await addTestExam(app().services.db);
  const earlier = await addTestAuthor(app(), exam.examId);
  const approver = await writeAndApprovePaper(app(), exam);
  const params = { examId: exam.examId };
  await app().call(approver, papersRoutes.returnPaper, { params, body: { version: 3, reason: 'For kort' } });
  await app().call(earlier, papersRoutes.submitPaper, { params, body: { version: 4 } });
  await app().call(exam.officer, appointmentRoutes.dismissCoordinator, {
    params: { ...params, personId: earlier },
  });
  const copy = await copyOf(exam.examId, exam.officer);
  const ofCopy = { params: { examId: copy } };
  await app().call(exam.coordinator, papersRoutes.saveGuide, {
    ...ofCopy,
    body: { version: 0, content: testGuide },
  });
  await app().call(exam.coordinator, papersRoutes.submitPaper, { ...ofCopy, body: { version: 1 } });
  const reason = 'Oppgave 1 røper svaret på oppgave 2';
  await app().call(approver, papersRoutes.returnPaper, { ...ofCopy, body: { version: 2, reason } });
  const told = await noticesOf(app(), { examId: copy, kind: 'paperReturned' });
  expect(told.map(({ person_id }) => person_id)).toEqual([exam.coordinator]);
});
