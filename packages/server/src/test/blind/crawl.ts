import { createHash } from 'node:crypto';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { commissionMeetingRoutes } from '@karakter/contract/grading/meeting/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { scoringRoutes } from '@karakter/contract/grading/scoring';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import type { Route } from '@karakter/contract/platform/route';
import type { TestApp } from '../app.ts';
import { minimalValue } from '../minimal-value.ts';
import { queriesOfGraders, routesOfGraders } from './grader-routes.ts';
import { openedFile } from './open-file.ts';

/** Everything that a grader may read, also what a POST only computes. */
export const readsOfGraders = routesOfGraders.filter(
  ({ name, method, effect }) => name !== 'moveDemonstrationClock' && (method === 'GET' || effect === 'read'),
);
const numbersOfEach = 10;
type Params = Record<string, string>;

/** The real ids of a grader, for every parameter of a hidden route; a new parameter must be added here. */
export async function placesOf(app: TestApp, grader: string) {
  const { body } = await app.call(grader, gradingRoutes.listMyCommissions);
  const commissions: Params[] = [];
  const scripts: Params[] = [];
  const questions: Params[] = [];
  for (const { commissionId } of body.commissions) {
    const args = { params: { commissionId } };
    const seen = await app.call(grader, gradingRoutes.showCommission, args);
    const numbers = seen.body.scripts.slice(0, numbersOfEach).map((line) => String(line.candidateNumber));
    const { scoring } = (await app.call(grader, scoringRoutes.showScoring, args)).body;
    const own = { commissionId, numbers: numbers.join(','), scoring: JSON.stringify(scoring ?? null) };
    commissions.push(own);
    scripts.push(...numbers.map((candidateNumber) => ({ commissionId, candidateNumber })));
    const paper = await app.call(grader, gradingRoutes.showGradedPaper, args);
    if (paper.status === 200)
      questions.push(...paper.body.paper.questions.map(({ id }) => ({ ...own, questionId: id })));
  }
  const meetings: Params[] = [];
  for (const { commissionId = '' } of commissions) {
    const seen = await app.call(grader, commissionMeetingRoutes.list, { params: { commissionId } });
    if (seen.status === 200)
      meetings.push(...seen.body.meetings.map(({ id: meetingId }) => ({ commissionId, meetingId })));
  }
  const own = await app.call(grader, explanationRoutes.listMyExplanations);
  const cases: Params[] = own.body.explanations.map(({ id }) => ({ explanationId: id }));
  const { mails } = (await app.call(grader, noticesRoutes.myMail)).body;
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

/** A request of a grader, and the commission or the explanation that it is about. */
export type Question = {
  route: Route;
  url: string;
  place: string;
  params: Params;
  sent: { payload?: object };
};

/** What has been opened already, by its bytes: both graders of an answer get the same file. */
const opened = new Map<string, Promise<string>>();

function openedOnce(bytes: Buffer): Promise<string> {
  const key = createHash('sha256').update(bytes).digest('hex');
  const reading = opened.get(key) ?? openedFile(bytes);
  opened.set(key, reading);
  return reading;
}

/** Everything in one response: its headers, its bytes, and the content of an opened file. */
export async function contentsOf(app: TestApp, { route, url, sent }: Question, cookie: string) {
  const reply = await app.app.inject({ method: route.method, url, headers: { cookie }, ...sent });
  const isJson = String(reply.headers['content-type']).includes('json');
  const content = isJson ? reply.body : await openedOnce(reply.rawPayload);
  return { isThere: reply.statusCode === 200, all: `${JSON.stringify(reply.headers)}\n${content}` };
}

/** Every request that this grader can send without changing anything, with the files that their mails carry. */
export async function questionsOf(app: TestApp, grader: string): Promise<Question[]> {
  const places = await placesOf(app, grader);
  return readsOfGraders.flatMap((route) =>
    placesFor(route, places).map((params) => ({
      route,
      url: `${route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')}${queriesOfGraders[route.name]?.((params.numbers ?? '').split(',')) ?? ''}`,
      params,
      place: params.commissionId ?? params.explanationId ?? '',
      sent: payloadOf(route, params),
    })),
  );
}
