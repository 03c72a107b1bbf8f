import { planningRoutes } from '@karakter/contract/exam/routes';
import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { invigilationRoutes } from '@karakter/contract/invigilation/routes';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { appointmentRoutes } from '@karakter/contract/planning/appointments';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { openBoard, watchedExam } from '../../test/scenes/board.ts';
import { addTestInvigilator, addTestPerson } from '../../test/scenes/people.ts';

const app = useTestApp();

/** The answers of all pages of an invigilator: the board, incidents, seated candidates, messages. */
async function pagesFor(personId: string, examId: string) {
  const params = { examId };
  const answers = [
    await app().call(personId, invigilationRoutes.viewBoard, { params }),
    await app().call(personId, incidentsRoutes.listIncidents, { params }),
    await app().call(personId, incidentsRoutes.listSeated, { params }),
    await app().call(personId, messagesRoutes.listExamMessages, { params }),
  ];
  return new Set(answers.map(({ status, refusal }) => refusal ?? status));
}

const move = (examId: string, hours: number) =>
  app()
    .services.db.updateTable('exam')
    .set({ starts_at: app().services.clock.now().add({ hours }) })
    .where('id', '=', examId)
    .execute();

test('an invigilator of the whole unit sees nothing of an exam without being appointed to it [D9, U7]', async () => {
  const { examId, invigilator } = await watchedExam(app());
  const ofUnit = await addTestPerson(app().services.db, 'Vakt Fast', ['invigilator']);
  expect(await pagesFor(ofUnit, examId)).toEqual(new Set(['notFound']));
  const listed = await app().call(ofUnit, planningRoutes.listExams, { query: {} });
  expect(listed.body.exams).toEqual([]);
  expect(await pagesFor(invigilator, examId)).toEqual(new Set([200]));
});

test.each([
  ['a month before', 30 * 24],
  ['a week after', -7 * 24],
])('%s the exam its invigilator sees no candidate of it [D9, U7]', async (_when, hours) => {
  const { examId, invigilator, officer } = await watchedExam(app());
  await move(examId, hours);
  expect(await pagesFor(invigilator, examId)).toEqual(new Set(['watchNotOpen']));
  const seen = await app().call(invigilator, planningRoutes.seeExam, { params: { examId } });
  expect(seen.body).toMatchObject({ pages: [], watch: { isOpen: false } });
  expect(await pagesFor(officer, examId)).toEqual(new Set([200]));
});

test.each(['checked', 'announced', 'archived'])(
  'of an exam that is %s its invigilator sees nothing [U7]',
  async (state) => {
    const { examId, invigilator } = await watchedExam(app());
    await app().services.db.updateTable('exam').set({ state }).where('id', '=', examId).execute();
    expect(await pagesFor(invigilator, examId)).toEqual(new Set(['watchNotOpen']));
  },
);

test('an open board closes when the right to watch ends, and does not open again [D9, U7]', async () => {
  const exam = await watchedExam(app());
  const board = await openBoard(app(), exam);
  await board.shows(() => board.candidates.size === 3);
  const params = { examId: exam.examId, personId: exam.invigilator };
  await app().call(exam.officer, appointmentRoutes.dismissInvigilator, { params });
  expect(await board.closed).toBe(4404);
  await expect(openBoard(app(), exam).then((again) => again.shows(() => false))).rejects.toThrow('404');
});

test('a person who could see the board can’t grade the exam; an invigilator removed before it opened can [U7]', async () => {
  const { examId, officer, invigilator, coordinator } = await watchedExam(app());
  const other = await watchedExam(app());
  const check = async (personId: string) => {
    const body = { members: [{ personId, external: false, teaches: false }] };
    const { findings } = (
      await app().call(officer, commissionRoutes.checkCommission, { params: { examId }, body })
    ).body;
    return findings.map(({ code }) => code);
  };
  expect(await check(invigilator)).toEqual(['watchedTheExam']);
  expect(await check(other.invigilator)).not.toContain('watchedTheExam');
  expect(await check(coordinator)).not.toContain('watchedTheExam');
  const params = { examId, personId: invigilator };
  await app().call(officer, appointmentRoutes.dismissInvigilator, { params });
  expect(await check(invigilator)).toEqual(['watchedTheExam']);
  const early = await addTestInvigilator(app().services.db, examId, 'Tatt Av');
  await move(examId, 30 * 24);
  await app().call(officer, appointmentRoutes.dismissInvigilator, { params: { examId, personId: early } });
  await move(examId, 24 * 31);
  expect(await check(early)).toEqual([]);
});

test('no grader and no candidate of the exam is appointed to watch it [U7]', async () => {
  const exam = await watchedExam(app());
  const appoint = (personId: string) =>
    app().call(exam.officer, appointmentRoutes.appointInvigilator, {
      params: { examId: exam.examId, personId },
    });
  expect((await appoint(exam.graders[0])).refusal).toBe('invigilatorGrades');
  expect((await appoint(exam.candidates[0].personId)).refusal).toBe('invigilatorIsCandidate');
  const other = await addTestPerson(app().services.db, 'Ny Vakt', []);
  expect((await appoint(other)).status).toBe(200);
  expect((await appoint(other)).status).toBe(200);
  expect(await pagesFor(other, exam.examId)).toEqual(new Set([200]));
});

test('many invigilators are appointed at once by their addresses, and a wrong line does not stop the others [D9, U7]', async () => {
  const exam = await watchedExam(app());
  const { db } = app().services;
  const first = await addTestPerson(db, 'Vakt En', []);
  const second = await addTestPerson(db, 'Vakt To', []);
  const emailOf = async (id: string) =>
    (await db.selectFrom('person').select('email').where('id', '=', id).executeTakeFirstOrThrow()).email;
  const [one, two] = [await emailOf(first), await emailOf(second)];
  const [grader, candidate] = [await emailOf(exam.graders[0]), await emailOf(exam.candidates[0].personId)];
  const emails = [one, two.toUpperCase(), one, 'ingen@test.example', grader, candidate];
  const params = { examId: exam.examId };
  const appoint = () =>
    app().call(exam.officer, appointmentRoutes.appointInvigilators, { params, body: { emails } });
  const { body } = await appoint();
  expect(body).toMatchObject({
    appointed: 2,
    already: 0,
    unknown: ['ingen@test.example'],
    cannot: [{ code: 'invigilatorGrades' }, { code: 'invigilatorIsCandidate' }],
  });
  expect((await appoint()).body).toMatchObject({ appointed: 0, already: 2 });
  expect(await pagesFor(first, exam.examId)).toEqual(new Set([200]));
  expect(await pagesFor(second, exam.examId)).toEqual(new Set([200]));
});
