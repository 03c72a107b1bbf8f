import { randomUUID } from 'node:crypto';
import { allRoutes } from '@karakter/contract/all-routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Route } from '@karakter/contract/platform/route';
import { beforeAll, describe, expect, test } from 'vitest';
import { createDatabase, createPool } from '../../platform/database/db.ts';
import { type TestApp, useTestApp } from '../app.ts';
import { minimalValue } from '../minimal-value.ts';
import { copyOf, createTestDatabase, type TestDatabase } from '../postgres.ts';
import { marksOfEveryKind, putMarks } from '../scenes/desk/marks.ts';
import { addTestExam, type TestExam } from '../scenes/exam.ts';
import { gradeAndConfirm, scriptAt, writeAssessment } from '../scenes/grading.ts';
import { handInAll } from '../scenes/handed-in.ts';

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

/** Every route a grader may call. */
const routes = allRoutes.filter(({ access }) => access === 'signedIn' || access.includes('grader'));

const unknownId = randomUUID();
/** Routes whose answer is the session itself, which each world has its own of: each with the reason. */
const ofTheSession: Readonly<Record<string, string>> = {
  storeKey: 'a key of the device, random for each',
  listSessions: 'ids of the sessions, random for each',
  me: 'when the session ends',
  prolongSession: 'when the session ends',
};

function urlOf(route: Route, { commissionId }: TestExam, candidateNumber: number): string {
  const known: Record<string, string> = {
    commissionId,
    candidateNumber: String(candidateNumber),
    questionId: 'q1',
  };
  return route.path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? unknownId);
}

/** A body that a command accepts in form; what it would change is refused, or the same in both worlds. */
const bodies = new Map(
  routes.flatMap((route) =>
    route.method === 'GET' ? [] : [[route.name, minimalValue(route.body)] as const],
  ),
);

async function answerOf(app: TestApp, cookie: string, route: Route, url: string): Promise<string> {
  const payload = bodies.get(route.name);
  const body = typeof payload === 'object' && payload !== null ? { payload } : {};
  const reply = await app.app.inject({ method: route.method, url, headers: { cookie }, ...body });
  const { date, 'set-cookie': _, ...headers } = reply.headers;
  const telling = Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit'));
  return `${route.method} ${route.name} ${reply.statusCode} ${JSON.stringify(telling)} ${reply.payload}`;
}

/** Everything that a grader is answered by every route, for every script: status, headers and bytes. */
async function everythingAnswered(app: TestApp, grader: string, exam: TestExam): Promise<string[]> {
  const cookie = await app.cookieOf(grader);
  const asked = routes.filter(({ name }) => !(name in ofTheSession));
  const answers: string[] = [];
  for (const { candidateNumber } of exam.candidates) {
    // Reads come after commands, so that they show what commands did.
    for (const route of asked.toSorted((a, b) => Number(a.method === 'GET') - Number(b.method === 'GET')))
      answers.push(await answerOf(app, cookie, route, urlOf(route, exam, candidateNumber)));
  }
  return answers;
}

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
  });

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
      for (const name of ['showScript', 'showCommission', 'compareGrades', 'showOwnStatistics'])
        expect(here.filter((answer) => answer.startsWith(`GET ${name} 200`))).not.toEqual([]);
      expect(here).toEqual(there);
    },
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
