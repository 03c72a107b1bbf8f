import { randomUUID } from 'node:crypto';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { beforeAll, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { testPaper } from '../../test/scenes/handed-in.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';
import { planTestExam, prepareTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp('2026-03-02T08:00:00Z');
let planned: Awaited<ReturnType<typeof planTestExam>>;
let internal: string;

beforeAll(async () => {
  planned = await planTestExam(app(), { startsAt: '2026-05-04T07:00:00Z' });
  ({ internal } = await prepareTestExam(app(), planned, 1));
});

/** The fault of a list with only this person, by this name. */
async function faultOf(personId: string, name: string) {
  const { email } = await app()
    .services.db.selectFrom('person')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const { body } = await app().call(planned.officer, candidateRoutes.previewCandidates, {
    params: { examId: planned.examId },
    body: { text: `Studentnummer\tNavn\tE-post\n888888\t${name}\t${email}` },
  });
  return body.errors[0];
}

test.each([
  [
    'an invigilator',
    appointmentRoutes.appointInvigilator,
    appointmentRoutes.dismissInvigilator,
    'isInvigilator',
  ],
  [
    'a coordinator',
    appointmentRoutes.appointCoordinator,
    appointmentRoutes.dismissCoordinator,
    'isCoordinator',
  ],
] as const)(
  'no list makes %s of the exam its candidate, until the appointment is ended [U7]',
  async (...given) => {
    const [, appoint, dismiss, fault] = given;
    const person = await addTestPerson(app().services.db, 'Vakt Eller Ansvarlig', []);
    const params = { examId: planned.examId, personId: person };
    expect((await app().call(planned.officer, appoint, { params })).status).toBe(200);
    expect(await faultOf(person, 'Et Navn')).toMatchObject({ code: fault, value: 'Et Navn' });
    expect(await faultOf(person, '')).toMatchObject({ code: fault, value: 'Vakt Eller Ansvarlig' });
    expect((await app().call(planned.officer, dismiss, { params })).status).toBe(200);
    expect(await faultOf(person, 'Et Navn')).toBeUndefined();
  },
);

test('who has read the paper is made a candidate by no list, also after being dismissed [U7, A4]', async () => {
  const person = await addTestPerson(app().services.db, 'Leste Oppgaven', []);
  const { examId, officer } = planned;
  const appointment = { params: { examId, personId: person } };
  await app().call(officer, appointmentRoutes.appointCoordinator, appointment);
  const body = { version: 0, content: testPaper };
  await app().call(person, papersRoutes.savePaper, { params: { examId }, body });
  await app().call(person, papersRoutes.readPaper, { params: { examId } });
  await app().call(officer, appointmentRoutes.dismissCoordinator, appointment);
  expect(await faultOf(person, 'Et Navn')).toMatchObject({ code: 'hasReadPaper', value: 'Et Navn' });
});

test('no candidate is appointed coordinator, who reads the paper before the exam; an officer who grades may not ask [U7]', async () => {
  const { db } = app().services;
  const { person_id: personId } = await db
    .selectFrom('candidacy_person')
    .select('person_id')
    .where('exam_id', '=', planned.examId)
    .executeTakeFirstOrThrow();
  const params = { examId: planned.examId, personId };
  const answer = await app().call(planned.officer, appointmentRoutes.appointCoordinator, { params });
  expect(answer.refusal).toBe('coordinatorIsCandidate');
  const grant = { role: 'examOffice', unit_id: testUnitId, granted_at: app().services.clock.now() };
  await db
    .insertInto('role_grant')
    .values({ id: randomUUID(), person_id: internal, ...grant })
    .execute();
  for (const anyone of [personId, planned.officer]) {
    const own = { params: { ...params, personId: anyone } };
    expect((await app().call(internal, appointmentRoutes.appointCoordinator, own)).refusal).toBe('notFound');
  }
});
