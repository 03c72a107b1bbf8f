import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { suspicionRoutes } from '@karakter/contract/grading/suspicion';
import { resultsRoutes } from '@karakter/contract/results/routes';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../platform/database/db.ts';
import { createDatabase, createPool } from '../../platform/database/db.ts';
import { type TestApp, useTestApp } from '../app.ts';
import { everythingAnswered } from '../blind/two-worlds.ts';
import { copyOf, createTestDatabase, type TestDatabase } from '../postgres.ts';
import { addTestExam, type TestExam } from '../scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../scenes/grading.ts';
import { addTestPaper, handInAnswer } from '../scenes/handed-in.ts';
import { addTestPerson } from '../scenes/people.ts';
import { sheetHead, sheetOf } from '../scenes/sheet/graders-sheet.ts';

let exam: TestExam;
let scene: Promise<TestDatabase> | undefined;

async function withDatabase<T>(url: string, use: (db: Database) => Promise<T>): Promise<T> {
  const pool = createPool(url, 2, () => undefined);
  const result = await use(createDatabase(pool));
  await pool.end();
  return result;
}

/** One database with an exam in grading, of which each world is a copy: the same numbers, answers and reading orders. */
async function loadedScene(): Promise<TestDatabase> {
  const database = await createTestDatabase('migrated');
  await withDatabase(database.url, async (db) => {
    exam = await addTestExam(db, { hadEarlier: false, candidates: 3 });
    await addTestPaper(db, exam);
    for (const [index, candidate] of exam.candidates.entries())
      await handInAnswer(db, exam, candidate, {
        text: `Vi prøver for å vite, og for det ${index + 1}. å lære.`,
      });
  });
  return database;
}

async function createWorld(): Promise<TestDatabase> {
  scene ??= loadedScene();
  return copyOf(new URL((await scene).url).pathname.slice(1));
}

/** Other people wrote the same answers: other names, addresses and student numbers, registered in another order. */
async function exchangePeople(db: Database): Promise<void> {
  // A handed-in answer is never altered: the database guards it, also against a test.
  await sql`alter table hand_in disable trigger user`.execute(db);
  for (const [index, { candidacyId }] of exam.candidates.toReversed().entries()) {
    const person = await addTestPerson(db, `Åse Annerledes ${'ABC'[index]}`, ['candidate']);
    const number = `99887${index}`;
    await sql`update person set student_number = ${number}, language = 'en', created_at = created_at - interval '1 year'
      where id = ${person}`.execute(db);
    await sql`update candidacy_person set person_id = ${person}, group_name = '2B' where candidacy_id = ${candidacyId}`.execute(
      db,
    );
    await sql`update candidacy set created_at = created_at - interval '9 days', extra_minutes = 60, room = 'R7',
      seat = ${number} where id = ${candidacyId}`.execute(db);
    await sql`update sitting set room = 'R7', help_calls = 3, handed_in_at = handed_in_at - ${index + 1} * interval '7 minutes'
      where candidacy_id = ${candidacyId}`.execute(db);
    await sql`update hand_in set at = at - ${index + 1} * interval '7 minutes' where candidacy_id = ${candidacyId}`.execute(
      db,
    );
  }
  await sql`alter table hand_in enable trigger user`.execute(db);
}

async function createOtherWorld(): Promise<TestDatabase> {
  const database = await createWorld();
  await withDatabase(database.url, exchangePeople);
  return database;
}

/** Every route in two worlds, on a busy machine. */
const atMost = 240_000;
const startsAt = '2026-03-03T08:00:00Z';
const world = useTestApp(startsAt, { database: createWorld });
const otherWorld = useTestApp(startsAt, { database: createOtherWorld });

/** Ids that a world has drawn itself, by their order: equal where the same things come in the same order. */
async function withDrawnIds({ services: { db } }: TestApp, answers: readonly string[]): Promise<string[]> {
  const people = await db.selectFrom('person').select('id').execute();
  const kept = new Set([
    ...people.map(({ id }) => id),
    ...exam.candidates.map(({ candidacyId }) => candidacyId),
    exam.examId,
    exam.commissionId,
  ]);
  const drawn = new Map<string, string>();
  const nameOf = (id: string) => {
    if (kept.has(id)) return id;
    const name = drawn.get(id) ?? `#${drawn.size + 1}`;
    drawn.set(id, name);
    return name;
  };
  return answers.map((answer) => answer.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, nameOf));
}

/** Each action at its own minute, so that nothing is in the order of ids that were drawn. */
async function inTurn(app: TestApp, ...actions: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const act of actions) {
    const answer = await act();
    const status = (answer as { status?: number } | undefined)?.status ?? 200;
    expect(status).toBe(200);
    // What follows from it belongs to its minute, however quick the machine is.
    await app.jobs.settle();
    await app.moveTo(app.services.clock.now().add({ minutes: 1 }).toString());
  }
}

/** Graders in the middle of their work: agreed, discussed, begun, suspected, and with a sheet that waits. */
async function grade(app: TestApp): Promise<void> {
  const [anna, bo] = exam.graders;
  const [one, two, three] = exam.candidates.map(({ candidateNumber }) => scriptAt(exam, candidateNumber)) as [
    Place,
    Place,
    Place,
  ];
  await inTurn(
    app,
    () => gradeAndConfirm(app, anna, one, 'B'),
    () => gradeAndConfirm(app, bo, one, 'B'),
    () => gradeAndConfirm(app, bo, two, 'D'),
    () => gradeAndConfirm(app, anna, two, 'B'),
    () =>
      app.call(bo, gradingRoutes.proposeGrade, { params: two, body: { grade: 'C', reason: 'Midt imellom' } }),
    () => app.call(anna, decidingRoutes.writeMessage, { params: two, body: { text: 'Enig' } }),
    () => writeAssessment(app, anna, three, { grade: 'E', comment: 'Kort' }),
    () => app.call(anna, suspicionRoutes.reportSuspicion, { params: three, body: { account: 'Likt' } }),
    () => sheetOf(app, bo, exam).upload(sheetHead, `${three.candidateNumber};7,5;;D`),
  );
}
type Place = ReturnType<typeof scriptAt>;

/** The grades are announced, and a candidate asks for an explanation. */
async function announce(app: TestApp): Promise<void> {
  const [anna, bo] = exam.graders;
  const [one, two, three] = exam.candidates;
  if (!one || !two || !three) throw new Error('three candidates');
  const params = { examId: exam.examId };
  const { person_id: asking } = await app.services.db
    .selectFrom('candidacy_person')
    .select('person_id')
    .where('candidacy_id', '=', one.candidacyId)
    .executeTakeFirstOrThrow();
  await inTurn(
    app,
    () =>
      app.call(anna, gradingRoutes.approveGrade, {
        params: scriptAt(exam, two.candidateNumber),
        body: { grade: 'C' },
      }),
    () => gradeAndConfirm(app, anna, scriptAt(exam, three.candidateNumber), 'E'),
    () => gradeAndConfirm(app, bo, scriptAt(exam, three.candidateNumber), 'E'),
    () => app.call(exam.officer, resultsRoutes.checkResults, { params }),
    () => app.call(exam.officer, resultsRoutes.announceGrades, { params, body: { at: null } }),
    () =>
      app.call(asking, explanationRoutes.requestExplanation, { params: { candidacyId: one.candidacyId } }),
  );
}

async function seenIn(app: TestApp, grader: string): Promise<string[]> {
  const { body } = await app.call(grader, explanationRoutes.listMyExplanations);
  const explanationId = body.explanations[0]?.id;
  const known = explanationId ? { explanationId } : {};
  return withDrawnIds(app, await everythingAnswered(app, grader, exam, { only: 'GET', known }));
}

async function expectEqual(names: readonly string[]): Promise<void> {
  for (const grader of exam.graders) {
    const here = await seenIn(world(), grader);
    for (const name of names)
      expect(here.filter((answer) => answer.startsWith(`GET ${name} 200`))).not.toEqual([]);
    expect(here).toEqual(await seenIn(otherWorld(), grader));
  }
}

describe('two worlds that differ only in who the candidates are [U7, Q13]', () => {
  beforeAll(async () => {
    for (const app of [world(), otherWorld()]) await grade(app);
  }, atMost);

  test('give a grader equal bytes in equal order from every page, file and mail during the grading', {
    timeout: atMost,
  }, async () => {
    await expectEqual([
      'showScript',
      'showCommission',
      'compareGrades',
      'answersZip',
      'answerPdf',
      'listAnswersTo',
      'myMail',
    ]);
  });

  test('and after the announcement, when a candidate has asked for an explanation', {
    timeout: atMost,
  }, async () => {
    for (const app of [world(), otherWorld()]) await announce(app);
    await expectEqual([
      'showExplanation',
      'showExplainedAnswer',
      'listMyExplanations',
      'graderToday',
      'myMail',
    ]);
  });

  test('are told apart by the exam office, so that the difference itself is known to be there', async () => {
    const seen = [world(), otherWorld()].map(async (app) => {
      const params = { examId: exam.examId };
      return (await app.call(exam.officer, resultsRoutes.showProtocol, { params })).body.entries.map(
        ({ name }) => name,
      );
    });
    const [here, there] = await Promise.all(seen);
    expect(here).not.toEqual(there);
  });
});
