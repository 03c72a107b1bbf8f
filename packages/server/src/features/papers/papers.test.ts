import { randomUUID } from 'node:crypto';
import { papersRoutes } from '@karakter/contract/papers/routes';
import { registerRoutes } from '@karakter/contract/register/routes';
import { expect, test } from 'vitest';
import { verifyChains } from '../../platform/log/audit.ts';
import { useTestApp } from '../../test/app.ts';
import { countEvents, noticesOf } from '../../test/log.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { testGuide, testPaper } from '../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { addTestAuthor, writeAndApprovePaper } from '../../test/scenes/written-paper.ts';

const app = useTestApp('2026-02-02T08:00:00Z');
const newExam = () => addTestExam(app().services.db);
const essay = testPaper.questions[0]!;

test('a coordinator writes, another person approves, and the chain of events is intact [A1, A9, Q3]', async () => {
  const exam = await newExam();
  const approver = await writeAndApprovePaper(app(), exam);
  const params = { examId: exam.examId };
  const { body } = await app().call(exam.coordinator, papersRoutes.readPaper, { params });
  expect(body).toMatchObject({
    state: 'approved',
    version: 3,
    faults: [],
    updatedBy: 'Emne Ansvarlig',
    submittedBy: 'Emne Ansvarlig',
    approvedBy: expect.stringContaining('Program Leder'),
  });
  expect((await verifyChains(app().services.db, exam.examId))[0]?.broken).toBeNull();
  await app().jobs.settle();
  const told = await noticesOf(app(), { personId: exam.coordinator, kind: 'paperApproved' });
  expect(told).toHaveLength(1);
  expect(approver).not.toBe(exam.coordinator);
});

test('the paper cannot be read out of the database, and every read of it is logged [A4]', async () => {
  const exam = await newExam();
  await app().call(exam.officer, papersRoutes.readPaper, { params: { examId: exam.examId } });
  expect(await countEvents(app(), exam.examId, 'paperRead'), 'nothing is written yet').toBe(0);
  await writeAndApprovePaper(app(), exam);
  const { content } = await app()
    .services.db.selectFrom('paper')
    .select('content')
    .where('exam_id', '=', exam.examId)
    .executeTakeFirstOrThrow();
  expect(content.toString('latin1')).not.toContain('prøv');
  const before = await countEvents(app(), exam.examId, 'paperRead');
  await app().call(exam.officer, papersRoutes.readPaper, { params: { examId: exam.examId } });
  expect(await countEvents(app(), exam.examId, 'paperRead')).toBe(before + 1);
});

test('a paper waits for another person also where its writer and approver were two records of one person [A9, U1]', async () => {
  const exam = await newExam();
  const author = await addTestAuthor(app(), exam.examId);
  const approver = await addTestPerson(app().services.db, 'Samme Person', ['programmeLeader']);
  const params = { examId: exam.examId };
  const { call } = app();
  const save = (by: string, version: number, content: typeof testPaper) =>
    call(by, papersRoutes.savePaper, { params, body: { version, content } });
  await call(exam.coordinator, papersRoutes.saveGuide, { params, body: { version: 0, content: testGuide } });
  await save(exam.coordinator, 0, { ...testPaper, questions: [] });
  await save(author, 1, testPaper);
  await call(exam.coordinator, papersRoutes.submitPaper, { params, body: { version: 2 } });
  const merged = await call(exam.officer, registerRoutes.mergePeople, {
    params: { personId: approver },
    body: { otherId: author },
  });
  expect(merged.status).toBe(200);
  const approved = await call(approver, papersRoutes.approvePaper, { params, body: { version: 3 } });
  expect(approved.refusal).toBe('paperNeedsSecondPerson');
});

test('candidates, graders and coordinators of other exams cannot find a paper before the start [A4, U7]', async () => {
  const [exam, other] = [await newExam(), await newExam()];
  await writeAndApprovePaper(app(), exam);
  const params = { examId: exam.examId };
  for (const stranger of [exam.candidates[0]!.personId, exam.graders[0]]) {
    expect((await app().call(stranger, papersRoutes.readPaper, { params })).status).toBe(403);
  }
  expect((await app().call(other.coordinator, papersRoutes.readPaper, { params })).refusal).toBe('notFound');
});

test('a programme leader sees the paper when it is submitted, not while it is written [A4]', async () => {
  const exam = await newExam();
  const leader = await addTestPerson(app().services.db, 'Leder', ['programmeLeader']);
  const params = { examId: exam.examId };
  await app().call(exam.coordinator, papersRoutes.saveGuide, {
    params,
    body: { version: 0, content: testGuide },
  });
  await app().call(exam.coordinator, papersRoutes.savePaper, {
    params,
    body: { version: 0, content: testPaper },
  });
  expect((await app().call(leader, papersRoutes.readPaper, { params })).status).toBe(404);
  await app().call(exam.coordinator, papersRoutes.submitPaper, { params, body: { version: 1 } });
  expect((await app().call(leader, papersRoutes.readPaper, { params })).status).toBe(200);
});

test('a programme leader who is an author elsewhere can write only that paper', async () => {
  const [exam, other] = [await newExam(), await newExam()];
  const { db, clock } = app().services;
  const leader = await addTestPerson(db, 'Leder Ogforfatter', ['programmeLeader']);
  const granted = { person_id: leader, role: 'courseCoordinator', granted_at: clock.now() };
  await db
    .insertInto('role_grant')
    .values({ ...granted, id: randomUUID(), exam_id: other.examId })
    .execute();
  const save = (examId: string, version: number) =>
    app().call(leader, papersRoutes.savePaper, { params: { examId }, body: { version, content: testPaper } });
  expect((await save(other.examId, 0)).status).toBe(200);
  await writeAndApprovePaper(app(), exam);
  expect((await save(exam.examId, 3)).status).toBe(404);
});

test('a paper that lacks nynorsk or a guide is stored but not submitted, and the author sees what is missing [A2, A3]', async () => {
  const exam = await newExam();
  const params = { examId: exam.examId };
  const content = { ...testPaper, questions: [{ ...essay, title: { nb: 'Drøft', nn: '' } }] };
  await app().call(exam.coordinator, papersRoutes.savePaper, { params, body: { version: 0, content } });
  const refused = await app().call(exam.coordinator, papersRoutes.submitPaper, {
    params,
    body: { version: 1 },
  });
  expect(refused).toMatchObject({ status: 422, refusal: 'paperHasFaults' });
  const { body } = await app().call(exam.coordinator, papersRoutes.readPaper, { params });
  expect(body.faults.map((f) => f.code).sort()).toEqual(['guideMissing', 'titleMissing']);
  expect(body.content.questions[0]?.title.nb).toBe('Drøft');
});

test('the author cannot approve their own paper, also when holding the approving role [A9]', async () => {
  const exam = await newExam();
  const params = { examId: exam.examId };
  await app().call(exam.coordinator, papersRoutes.saveGuide, {
    params,
    body: { version: 0, content: testGuide },
  });
  await app().call(exam.coordinator, papersRoutes.savePaper, {
    params,
    body: { version: 0, content: testPaper },
  });
  await app().call(exam.coordinator, papersRoutes.submitPaper, { params, body: { version: 1 } });
  const refused = await app().call(exam.coordinator, papersRoutes.approvePaper, {
    params,
    body: { version: 2 },
  });
  expect(refused).toMatchObject({ status: 403, refusal: 'paperNeedsSecondPerson' });
});

test('when two windows save the same version, one succeeds and the other is refused, with nothing overwritten [A1]', async () => {
  const exam = await newExam();
  const params = { examId: exam.examId };
  const save = (nb: string) =>
    app().call(exam.coordinator, papersRoutes.savePaper, {
      params,
      body: { version: 0, content: { ...testPaper, aids: { nb, nn: nb } } },
    });
  const answers = await Promise.all([save('Ordbok'), save('Kalkulator')]);
  expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
  const { body } = await app().call(exam.coordinator, papersRoutes.readPaper, { params });
  expect(body).toMatchObject({ version: 1 });
});

test('a returned paper shows its author the reason, and can be edited again [A9]', async () => {
  const exam = await newExam();
  const approver = await writeAndApprovePaper(app(), exam);
  const params = { examId: exam.examId };
  await app().call(approver, papersRoutes.returnPaper, {
    params,
    body: { version: 3, reason: 'Oppgave 2 er uklar' },
  });
  const { body } = await app().call(exam.coordinator, papersRoutes.readPaper, { params });
  expect(body).toMatchObject({ state: 'draft', returnedReason: 'Oppgave 2 er uklar' });
  expect(body.allowedCommands).toEqual(['save', 'submit']);
});

test('the preview shows what a candidate will see: one language and no key [P13]', async () => {
  const exam = await newExam();
  await writeAndApprovePaper(app(), exam);
  const params = { examId: exam.examId, language: 'nn' as const };
  const { body } = await app().call(exam.officer, papersRoutes.previewPaper, { params });
  expect(body.questions.map((q) => q.title)).toEqual(['Drøft prøving', 'Kva er rett?']);
  expect(JSON.stringify(body)).not.toContain('correct');
});

test('the guide may change after the approval, each version stored with its author [A3]', async () => {
  const exam = await newExam();
  await writeAndApprovePaper(app(), exam);
  const params = { examId: exam.examId };
  const content = { ...testGuide, suggestedSolution: 'Justert etter sensormøtet.' };
  const save = (version: number) =>
    app().call(exam.coordinator, papersRoutes.saveGuide, { params, body: { version, content } });
  expect((await save(1)).status).toBe(200);
  expect((await save(1)).refusal).toBe('changedMeanwhile');
  const read = async (by: string) => (await app().call(by, papersRoutes.readGuide, { params })).body;
  const guide = { version: 2, complete: true, updatedBy: 'Emne Ansvarlig', content };
  expect(await read(exam.officer)).toMatchObject({ ...guide, mayChange: false });
  expect(await read(exam.coordinator)).toMatchObject({ ...guide, mayChange: true });
  const { versions } = (await app().call(exam.officer, papersRoutes.listGuideVersions, { params })).body;
  expect(versions.map((v) => v.version)).toEqual([2, 1]);
  expect(versions[1]?.content.suggestedSolution).toBe(testGuide.suggestedSolution);
  const archived = { state: 'archived', archived_at: app().services.clock.now() };
  await app().services.db.updateTable('exam').set(archived).where('id', '=', exam.examId).execute();
  expect((await save(2)).refusal).toBe('guideIsArchived');
  expect((await read(exam.coordinator)).mayChange).toBe(false);
});
