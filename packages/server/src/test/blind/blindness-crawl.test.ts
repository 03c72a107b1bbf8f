import { createHash } from 'node:crypto';
import { allSocketRoutes } from '@karakter/contract/all-routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { commissionMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { printingRoutes } from '@karakter/contract/grading/protocol/printing';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import { candidateRoutes } from '@karakter/contract/planning/candidates';
import type { Route } from '@karakter/contract/platform/route';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { languages } from '@karakter/domain/text/language';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { demonstrationNow } from '../../demonstration/loader.ts';
import { useTestApp } from '../app.ts';
import { minimalValue } from '../minimal-value.ts';
import { createDemonstrationDatabase } from '../scenes/demonstration.ts';
import { queriesOfGraders, routesOfGraders } from './grader-routes.ts';
import { openedFile } from './open-file.ts';

const app = useTestApp(demonstrationNow.toString(), { database: createDemonstrationDatabase });
/** Everything that a grader may read, also what a POST only computes. */
const reads = routesOfGraders.filter(
  ({ name, method, effect }) => name !== 'moveDemonstrationClock' && (method === 'GET' || effect === 'read'),
);
/** Routes that no grader of the demonstration gets an answer from, each with the reason. */
const notInTheDemonstration: Readonly<Record<string, string>> = {
  showReassessment: 'no case of it stands two grades apart; who-sees.test.ts asks',
  mailAttachment: 'no mail to a grader carries a file',
};

async function peopleWith(role: string): Promise<string[]> {
  const rows = await app()
    .services.db.selectFrom('role_grant')
    .select('person_id')
    .distinct()
    .where('role', '=', role)
    .execute();
  return rows.map((row) => row.person_id);
}

/** Everything that identifies a candidate: name, e-mail, student number, and the person's own id. */
async function identityPattern(): Promise<RegExp> {
  const candidates = await app()
    .services.db.selectFrom('person')
    .select(['id', 'name', 'email', 'student_number'])
    .where('id', 'in', (e) => e.selectFrom('candidacy_person').select('person_id'))
    .execute();
  expect(candidates.length).toBeGreaterThan(150);
  const words = candidates.flatMap((c) => [c.id, c.name, c.email, c.student_number ?? c.id]);
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

const numbersOfEach = 10;
type Params = Record<string, string>;

/** The real ids of a grader, for every parameter of a hidden route; a new parameter must be added here. */
async function placesOf(grader: string) {
  const { body } = await app().call(grader, gradingRoutes.listMyCommissions);
  const commissions: Params[] = [];
  const scripts: Params[] = [];
  const questions: Params[] = [];
  for (const { commissionId } of body.commissions) {
    const args = { params: { commissionId } };
    const seen = await app().call(grader, gradingRoutes.showCommission, args);
    const numbers = seen.body.scripts.slice(0, numbersOfEach).map((line) => String(line.candidateNumber));
    const { scoring } = (await app().call(grader, scoringRoutes.showScoring, args)).body;
    const own = { commissionId, numbers: numbers.join(','), scoring: JSON.stringify(scoring ?? null) };
    commissions.push(own);
    scripts.push(...numbers.map((candidateNumber) => ({ commissionId, candidateNumber })));
    const paper = await app().call(grader, gradingRoutes.showGradedPaper, args);
    if (paper.status === 200)
      questions.push(...paper.body.paper.questions.map(({ id }) => ({ ...own, questionId: id })));
  }
  const meetings: Params[] = [];
  for (const { commissionId = '' } of commissions) {
    const seen = await app().call(grader, commissionMeetingRoutes.list, { params: { commissionId } });
    if (seen.status === 200)
      meetings.push(...seen.body.meetings.map(({ id: meetingId }) => ({ commissionId, meetingId })));
  }
  const own = await app().call(grader, explanationRoutes.listMyExplanations);
  const cases: Params[] = own.body.explanations.map(({ id }) => ({ explanationId: id }));
  const { mails } = (await app().call(grader, noticesRoutes.myMail)).body;
  const files = mails.flatMap(({ noticeId, attachments }) =>
    attachments.map(({ fileId }) => ({ noticeId, fileId })),
  );
  return { commissions, scripts, questions, meetings, cases, files };
}

/** What these are sent; all others the least that they take. */
const bodies: Readonly<Record<string, (params: Params) => object>> = {
  previewScoring: ({ scoring = 'null' }) => ({ scoring: JSON.parse(scoring), from: 0 }),
};

/** What a request sends besides its address; nothing where it is a GET. */
function payloadOf(route: Route, params: Params) {
  if (route.method === 'GET') return {};
  const payload = bodies[route.name]?.(params) ?? minimalValue(route.body);
  return typeof payload === 'object' && payload !== null ? { payload } : {};
}

function placesFor(route: Route, places: Awaited<ReturnType<typeof placesOf>>): Params[] {
  const names = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
  if (names.length === 0) return [{}];
  if (names.includes('explanationId')) return places.cases;
  if (names.includes('fileId')) return places.files;
  if (names.join() === 'key') return [{ key: 'assessment' }];
  if (names.includes('candidateNumber')) return places.scripts;
  if (names.includes('questionId')) return places.questions;
  if (names.join() === 'commissionId') return places.commissions;
  if (names.join() === 'commissionId,part') return places.commissions.map((of) => ({ ...of, part: '1' }));
  if (names.includes('meetingId')) return places.meetings.map((of) => ({ ...of, place: '1' }));
  if (names.includes('reassessmentId')) return [];
  throw new Error(`say how ${route.name} is reached: this test does not know ${names.join(', ')}`);
}

/**
 * By commission and by explanation, each minute at which a candidate handed in to its exam, as ISO, PDF and people
 * write it; without the exam's own start and end, which are the same for all.
 */
async function hourPatterns(): Promise<Map<string, RegExp>> {
  const { rows } = await sql<{ id: string; at: Temporal.Instant }>`
    with place as (select id, exam_id from commission union all select id, exam_id from explanation)
    select distinct p.id, h.at from place p join exam e on e.id = p.exam_id join hand_in h on h.exam_id = e.id
    where date_trunc('minute', h.at) not in (
      date_trunc('minute', e.starts_at), date_trunc('minute', e.starts_at + e.duration_minutes * interval '1 minute'))`.execute(
    app().services.db,
  );
  expect(new Set(rows.map(({ at }) => at.toString())).size).toBeGreaterThan(20);
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => [id, hourPattern(own)]));
}

function hourPattern(rows: readonly { at: Temporal.Instant }[]): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const forms = rows.flatMap(({ at }) => {
    const utc = at.toString().slice(0, 16);
    const oslo = at.toZonedDateTimeISO('Europe/Oslo').toString().slice(0, 16);
    const [utcDigits, osloDigits] = [utc, oslo].map((each) => each.replace(/[-T:]/gu, ''));
    // A time in Oslo counts only with its zone: otherwise it may be another hour in UTC, which reveals nothing.
    const zoned = [`${oslo}[:.\\d]*\\+0`, `${utcDigits}\\d\\dZ`, `${osloDigits}\\d\\d\\+0`];
    return [utc, ...zoned, ...languages.map((language) => literal(writtenInstant(at.toString(), language)))];
  });
  return new RegExp(forms.join('|'), 'u');
}

type Question = { route: Route; url: string; place: string; sent: { payload?: object } };

/** What has been opened already, by its bytes: both graders of an answer get the same file. */
const opened = new Map<string, Promise<string>>();

function openedOnce(bytes: Buffer): Promise<string> {
  const key = createHash('sha256').update(bytes).digest('hex');
  const reading = opened.get(key) ?? openedFile(bytes);
  opened.set(key, reading);
  return reading;
}

/** Everything in one response: its headers, its bytes, and the content of an opened file. */
async function contentsOf({ route, url, sent }: Question, cookie: string) {
  const reply = await app().app.inject({ method: route.method, url, headers: { cookie }, ...sent });
  const isJson = String(reply.headers['content-type']).includes('json');
  const content = isJson ? reply.body : await openedOnce(reply.rawPayload);
  return { isThere: reply.statusCode === 200, all: `${JSON.stringify(reply.headers)}\n${content}` };
}

/** A print for one grader who has answers to read, made as the job makes it, so that its pages are opened too. */
async function printForOne(graders: readonly string[]): Promise<void> {
  for (const grader of graders) {
    for (const { commissionId = '' } of (await placesOf(grader)).scripts.slice(0, 1)) {
      const order = { params: { commissionId }, body: { order: 'reading' } } as const;
      const { status } = await app().call(grader, printingRoutes.orderMyPrint, order);
      if (status !== 200) continue;
      await app().jobs.settle();
      return;
    }
  }
}

/** Every request that this grader can send without changing anything, with the files that their mails carry. */
async function questionsOf(grader: string): Promise<Question[]> {
  const places = await placesOf(grader);
  return reads.flatMap((route) =>
    placesFor(route, places).map((params) => ({
      route,
      url: `${route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')}${queriesOfGraders[route.name]?.((params.numbers ?? '').split(',')) ?? ''}`,
      place: params.commissionId ?? params.explanationId ?? '',
      sent: payloadOf(route, params),
    })),
  );
}

test('nothing that a grader of the demonstration is answered, in a page, a file or a mail, shows a candidate’s identity or the time of a hand-in [U7, Q13]', {
  timeout: 240_000,
}, async () => {
  const identity = await identityPattern();
  const hours = await hourPatterns();
  const reached = new Set<string>();
  const told: string[] = [];
  const graders = await peopleWith('grader');
  await printForOne(graders);
  for (const grader of graders) {
    const cookie = await app().cookieOf(grader);
    for (const question of await questionsOf(grader)) {
      const { isThere, all } = await contentsOf(question, cookie);
      const { name } = question.route;
      if (isThere) reached.add(name);
      const found = identity.exec(all) ?? hours.get(question.place)?.exec(all);
      if (found) told.push(`${name} tells ${found[0]}`);
    }
  }
  expect(told).toEqual([]);
  expect([...reached, ...Object.keys(notInTheDemonstration)].sort()).toEqual(
    reads.map(({ name }) => name).sort(),
  );
});

test('no frame of a socket reaches a grader, who may open none [U7, Q13]', () => {
  const mayOpen = allSocketRoutes.filter(({ access }) => access === 'signedIn' || access.includes('grader'));
  expect(mayOpen.map(({ name }) => name)).toEqual([]);
});

test('the same search finds candidates where they may be seen, which proves that it would find them elsewhere', async () => {
  const identity = await identityPattern();
  // One officer and one of the exams of the unit that the officer's role is granted for.
  const { officer, exam_id: examId } = await app()
    .services.db.selectFrom('role_grant')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .innerJoin('unit as below', 'below.parent_id', 'unit.id')
    .innerJoin('unit as department', 'department.parent_id', 'below.id')
    .innerJoin('exam', 'exam.unit_id', 'department.id')
    .innerJoin('candidacy', 'candidacy.exam_id', 'exam.id')
    .select(['role_grant.person_id as officer', 'candidacy.exam_id'])
    .where('role_grant.role', '=', 'examOffice')
    .where('unit.parent_id', 'is', null)
    .executeTakeFirstOrThrow();
  const { body } = await app().call(officer, candidateRoutes.listCandidates, { params: { examId } });
  expect(JSON.stringify(body)).toMatch(identity);
});
