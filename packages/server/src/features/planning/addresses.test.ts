import { planningRoutes } from '@karakter/contract/exam/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { candidateListText, planTestExam } from '../../test/scenes/planned-exam.ts';

const app = useTestApp();
type Planned = { officer: string; examId: string };
const bodyOf = (text: string) => ({ text });
const preview = async ({ officer, examId }: Planned, text: string) =>
  (await app().call(officer, candidateRoutes.previewCandidates, { params: { examId }, body: bodyOf(text) }))
    .body;
const importList = async ({ officer, examId }: Planned, text: string) =>
  (await app().call(officer, candidateRoutes.importCandidates, { params: { examId }, body: bodyOf(text) }))
    .body;
const listed = async ({ officer, examId }: Planned) =>
  (await app().call(officer, candidateRoutes.listCandidates, { params: { examId } })).body.candidates;
const eventsOf = (examId: string) =>
  app().services.db.selectFrom('event').select(['kind', 'data']).where('exam_id', '=', examId).execute();
const changesOf = (examId: string) =>
  app().services.db.selectFrom('person_change').selectAll().where('exam_id', '=', examId).execute();

test('a known student’s new address is taken from the list, and the preview shows both [T3]', async () => {
  const planned = await planTestExam(app());
  const text = candidateListText(2, 20_000);
  await importList(planned, text);
  const moved = text.replace('student520000@', 'ny.adresse@');
  const { rows } = await preview(planned, moved);
  expect(rows.map(({ effect, email, otherEmail }) => [effect, email, otherEmail])).toEqual([
    ['changed', 'ny.adresse@test.example', { known: 'student520000@test.example', isKept: false }],
    ['unchanged', 'student520001@test.example', null],
  ]);
  expect(await importList(planned, moved)).toMatchObject({
    changed: 1,
    unchanged: 1,
    readdressed: 1,
    renamed: 0,
  });
  expect((await listed(planned)).map(({ email }) => email).sort()).toEqual([
    'ny.adresse@test.example',
    'student520001@test.example',
  ]);
  const events = await eventsOf(planned.examId);
  expect(events.map(({ kind }) => kind)).toContain('candidateFactsCorrected');
  expect(JSON.stringify(events)).not.toContain('adresse@');
  expect(await changesOf(planned.examId)).toMatchObject([
    {
      email_before: 'student520000@test.example',
      email_after: 'ny.adresse@test.example',
      changed_by: planned.officer,
    },
  ]);
  const capitals = await preview(planned, moved.replace('ny.adresse@', 'NY.Adresse@'));
  expect(capitals.rows[0]).toMatchObject({ effect: 'unchanged', otherEmail: null });
});

test('also a candidate who is new to the exam, and in the same import as others', async () => {
  const [first, second] = [await planTestExam(app()), await planTestExam(app())];
  const text = candidateListText(2, 21_000);
  await importList(first, text);
  const moved = text.replace('student521001@', 'flyttet@');
  expect(await importList(second, moved)).toMatchObject({
    added: 2,
    changed: 0,
    unchanged: 0,
    readdressed: 1,
  });
  expect((await listed(first)).map(({ email }) => email)).toContain('flyttet@test.example');
});

test('a person with other roles keeps the address, and the preview says so', async () => {
  const planned = await planTestExam(app());
  const { db } = app().services;
  const both = await addTestPerson(db, 'Student Ogvakt', ['invigilator']);
  await db.updateTable('person').set({ student_number: '522000' }).where('id', '=', both).execute();
  const text = '522000\tStudent Ogvakt\tannen@test.example';
  const { rows } = await preview(planned, text);
  expect(rows[0]?.otherEmail).toMatchObject({ isKept: true });
  expect(await importList(planned, text)).toMatchObject({ added: 1, readdressed: 0 });
  expect((await listed(planned))[0]?.email).not.toBe('annen@test.example');
});

test('the exam office corrects a name and an address at any time, with a log entry that holds no identity [T3, U7]', async () => {
  const planned = await planTestExam(app());
  await importList(planned, candidateListText(2, 23_000));
  const [one, other] = await listed(planned);
  await app().services.clock.moveTo(Temporal.Instant.from('2026-03-02T10:00:00Z'));
  const params = { examId: planned.examId, candidacyId: one!.candidacyId };
  const correct = (by: string, given: { name: string; email: string }, before = one!) =>
    app().call(by, candidateRoutes.correctPerson, { params, body: { ...given, before } });
  const body = { name: ' Kari\u200e  Ny-Navn ', email: 'kari.ny@test.example' };
  expect((await correct(planned.officer, body)).status).toBe(200);
  expect((await correct(planned.officer, body)).status).toBe(200);
  const corrected = (await listed(planned)).find(({ candidacyId }) => candidacyId === one!.candidacyId);
  expect(corrected).toMatchObject({ name: 'Kari Ny-Navn', email: 'kari.ny@test.example' });
  expect(await changesOf(planned.examId)).toMatchObject([
    { name_before: one!.name, name_after: 'Kari Ny-Navn' },
  ]);
  expect(JSON.stringify(await eventsOf(planned.examId))).not.toMatch(/Kari|kari/);
  const seen = await app().call(planned.officer, candidateRoutes.personChanges, { params });
  const after = { name: 'Kari Ny-Navn', email: 'kari.ny@test.example' };
  expect(seen.body.changes).toMatchObject([
    { at: '2026-03-02T10:00:00Z', before: { name: one!.name, email: one!.email }, after },
  ]);
  const officer = await app()
    .services.db.selectFrom('person')
    .select('name')
    .where('id', '=', planned.officer)
    .executeTakeFirstOrThrow();
  expect(seen.body.changes[0]?.by).toBe(officer.name);
  const refusals = [
    await correct(planned.officer, { ...body, email: other!.email.toUpperCase() }, corrected),
    await correct(planned.officer, { ...body, email: 'kåri@test.example' }, corrected),
    await correct(planned.officer, { ...body, name: 'Bj¿rn' }, corrected),
  ];
  expect(refusals.map(({ refusal }) => refusal)).toEqual([
    'personEmailTaken',
    'personEmailUnusable',
    'personNameUnusable',
  ]);
  const invigilator = await addTestPerson(app().services.db, 'Eksamens Vakt', ['invigilator']);
  expect((await correct(invigilator, body)).status).toBe(403);
  expect((await app().call(invigilator, candidateRoutes.personChanges, { params })).status).toBe(403);
  await app().services.clock.moveTo(Temporal.Instant.from('2026-02-02T08:00:00Z'));
});

test('an external grader’s name and address are held to the same rules as a candidate’s', async () => {
  const { officer, examId } = await planTestExam(app());
  const given = {
    examId,
    name: 'Ekstern Sensor',
    email: 'ekstern@test.example',
    employer: 'NTNU',
    employedHereUntil: null,
  };
  const register = (change: Partial<typeof given>) =>
    app().call(officer, commissionRoutes.addExternalGrader, { body: { ...given, ...change } });
  const refusals = [
    await register({ name: 'Bj¿rn Ek' }),
    await register({ email: 'bjørn@test.example' }),
    await register({ email: 'ekstern@test' }),
    await register({ email: `${'a'.repeat(65)}@test.example` }),
  ];
  expect(refusals.map(({ refusal }) => refusal)).toEqual([
    'personNameUnusable',
    'personEmailUnusable',
    'personEmailUnusable',
    'personEmailUnusable',
  ]);
  const { body } = await register({ name: ' Ekstern\u200e  Sensor', email: 'post@blåbær.example\u00ad' });
  expect(body).toMatchObject({ name: 'Ekstern Sensor', email: 'post@blåbær.example' });
});

test('the contact for candidates is stored without hidden characters', async () => {
  const { officer, examId } = await planTestExam(app());
  const params = { examId };
  const see = async () => (await app().call(officer, planningRoutes.seeExam, { params })).body;
  const { version, facts } = await see();
  const changed = { ...facts, contactName: ' Kari\u202e  Nordmann', contactPhone: '70\u00ad 11 22 33' };
  const answer = await app().call(officer, planningRoutes.changeExamFacts, {
    params,
    body: { version, facts: changed },
  });
  expect(answer.body).toEqual({ version: version + 1 });
  expect((await see()).facts).toMatchObject({ contactName: 'Kari Nordmann', contactPhone: '70 11 22 33' });
});
