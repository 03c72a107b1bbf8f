import { deskRoutes } from '@karakter/contract/grading/desk-routes';
import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { suspicionRoutes } from '@karakter/contract/grading/suspicion';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, createPool } from '../../platform/database/db.ts';
import { type TestApp, useTestApp } from '../app.ts';
import { everythingAnswered } from '../blind/two-worlds.ts';
import { copyOf, createTestDatabase, type TestDatabase } from '../postgres.ts';
import { marksOfEveryKind, putMarks } from '../scenes/desk/marks.ts';
import { addTestExam, type TestExam } from '../scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../scenes/grading.ts';
import { handInAll } from '../scenes/handed-in.ts';
import { sheetHead, sheetOf } from '../scenes/sheet/graders-sheet.ts';

/** Every route in two worlds, on a busy machine. */
const atMost = 240_000;
const startsAt = '2026-03-03T08:00:00Z';

/** Where each grader assesses alone: the ways in which a commission's work is hidden. */
const workflows = [
  { confirming: 'eachCandidate', completing: 'all' },
  { confirming: 'allCandidates', completing: 'all' },
  { confirming: 'eachCandidate', completing: 'one' },
  { confirming: 'allCandidates', completing: 'one' },
] as const;

let exams: TestExam[] = [];
let scene: Promise<TestDatabase> | undefined;

/** One database with all exams, of which each world is a copy: the same ids, numbers and reading orders. */
async function loadedScene(): Promise<TestDatabase> {
  const database = await createTestDatabase('migrated');
  const pool = createPool(database.url, 2, () => undefined);
  const db = createDatabase(pool);
  for (const workflow of workflows) {
    const exam = await addTestExam(db, { ...workflow, hadEarlier: false, candidates: 3 });
    await handInAll(db, exam);
    exams = [...exams, exam];
  }
  await pool.end();
  return database;
}

async function createWorld(): Promise<TestDatabase> {
  scene ??= loadedScene();
  return copyOf(new URL((await scene).url).pathname.slice(1));
}

/** In the other world the co-grader does nothing. */
const world = useTestApp(startsAt, { database: createWorld });
const otherWorld = useTestApp(startsAt, { database: createWorld });

/** What the co-grader does, as far as nothing is revealed by it: the first is confirmed, the second begun. */
async function workUnseen(app: TestApp, exam: TestExam, index: number): Promise<void> {
  const [, bo] = exam.graders;
  const [first = 0, second = 0] = exam.candidates.map(({ candidateNumber }) => candidateNumber);
  const accepted = await app.call(bo, gradingRoutes.acceptConfidentiality, {
    params: { commissionId: exam.commissionId },
    body: { impartial: true },
  });
  expect(accepted.status).toBe(200);
  const written = { points: { q1: 3 }, comment: 'svakt', grade: 'F' };
  await writeAssessment(app, bo, scriptAt(exam, second), written);
  for (const number of [first, second])
    await putMarks(app, bo, scriptAt(exam, number), marksOfEveryKind('Bos'));
  const oneCompletesAtOnce =
    workflows[index]?.confirming === 'eachCandidate' && workflows[index]?.completing === 'one';
  if (oneCompletesAtOnce) await writeAssessment(app, bo, scriptAt(exam, first), written);
  else await gradeAndConfirm(app, bo, scriptAt(exam, first), 'F');
  await workBesides(app, exam);
}

/** What a grader does beside the assessments: a sheet, a suspicion, a mark of their own, and a declared ground. */
async function workBesides(app: TestApp, exam: TestExam): Promise<void> {
  const [, bo] = exam.graders;
  const [, second = 0, third = 0] = exam.candidates.map(({ candidateNumber }) => candidateNumber);
  const { commissionId } = exam;
  await sheetOf(app, bo, exam).take(sheetHead, `${second};41,5;;E`);
  await sheetOf(app, bo, exam).upload(sheetHead, `${second};17;;D`);
  const done = [
    await app.call(bo, suspicionRoutes.reportSuspicion, {
      params: scriptAt(exam, second),
      body: { account: 'Bos mistanke' },
    }),
    await app.call(bo, deskRoutes.markLookAgain, {
      params: scriptAt(exam, second),
      body: { isMarked: true },
    }),
    await app.call(bo, impartialityRoutes.declareGround, {
      params: { commissionId },
      body: { ground: 'related', account: 'Bos grunn', candidateNumber: third },
    }),
  ];
  await app.jobs.settle();
  expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
}

/** What the grader does in both: the second is begun, and the third confirmed where that reveals nothing. */
async function workAsBefore(app: TestApp, exam: TestExam, index: number): Promise<void> {
  const [anna] = exam.graders;
  const [, second = 0, third = 0] = exam.candidates.map(({ candidateNumber }) => candidateNumber);
  await writeAssessment(app, anna, scriptAt(exam, second), { comment: 'mitt eget', grade: 'B' });
  if (workflows[index]?.completing === 'all') await gradeAndConfirm(app, anna, scriptAt(exam, third), 'B');
}

describe('two worlds that differ only in what the co-grader has not revealed [G2, Q13]', () => {
  beforeAll(async () => {
    for (const [index, exam] of exams.entries()) {
      await workUnseen(world(), exam, index);
      for (const app of [world(), otherWorld()]) await workAsBefore(app, exam, index);
    }
  }, atMost);

  test.each(workflows.map((workflow, index) => [workflow.confirming, workflow.completing, index] as const))(
    'give a grader equal bytes in equal order from every route: %s, %s complete',
    async (_, __, index) => {
      const exam = exams[index];
      if (exam === undefined) throw new Error('there is an exam for each workflow');
      const [anna] = exam.graders;
      const here = await everythingAnswered(world(), anna, exam);
      const there = await everythingAnswered(otherWorld(), anna, exam);
      expect(here.length).toBeGreaterThan(60);
      // A grader's own pages are among them, and open.
      for (const name of [
        'showScript',
        'showCommission',
        'compareGrades',
        'showOwnStatistics',
        'answersZip',
        'listAnswersTo',
        'myMail',
      ])
        expect(here.filter((answer) => answer.startsWith(`GET ${name} 200`))).not.toEqual([]);
      expect(here).toEqual(there);
    },
    atMost,
  );

  test('are told apart once all have confirmed, so that the comparison itself is known to see', async () => {
    const [exam] = exams;
    if (exam === undefined) throw new Error('there is an exam for each workflow');
    const [anna] = exam.graders;
    const first = scriptAt(exam, exam.candidates[0]?.candidateNumber ?? 0);
    for (const app of [world(), otherWorld()]) await gradeAndConfirm(app, anna, first, 'B');
    const here = await everythingAnswered(world(), anna, exam);
    expect(here).not.toEqual(await everythingAnswered(otherWorld(), anna, exam));
  });
});
