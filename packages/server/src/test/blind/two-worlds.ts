import { createHash, randomUUID } from 'node:crypto';
import type { Route } from '@karakter/contract/platform/route';
import type { TestApp } from '../app.ts';
import { minimalValue } from '../minimal-value.ts';
import type { TestExam } from '../scenes/exam.ts';
import { queriesOfGraders, routesOfGraders } from './grader-routes.ts';

const unknownId = randomUUID();

/** Routes whose answer is the session itself, which each world has its own of: each with the reason. */
const ofTheSession: Readonly<Record<string, string>> = {
  storeKey: 'a key of the device, random for each',
  listSessions: 'ids of the sessions, random for each',
  me: 'when the session ends',
  prolongSession: 'when the session ends',
  makeCalendarFeed: 'a code, random for each',
};
const asked = routesOfGraders.filter(({ name }) => !(name in ofTheSession));

/** The body of each command: it is accepted in form; what it would change is refused, or the same in all worlds. */
const bodies = new Map(
  asked.flatMap((route) => (route.method === 'GET' ? [] : [[route.name, minimalValue(route.body)] as const])),
);

type Known = Readonly<Record<string, string>>;

function urlOf(route: Route, { commissionId, candidates }: TestExam, known: Known): string {
  const ids: Known = { commissionId, questionId: 'q1', ...known };
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? unknownId);
  const numbers = candidates.map((candidate) => candidate.candidateNumber);
  return `${path}${queriesOfGraders[route.name]?.(numbers) ?? ''}`;
}

/** The bytes of an answer: as they are where they are text, and otherwise their hash, so that no byte is left out. */
function bytesOf(type: string, raw: Buffer): string {
  return /json|text/.test(type) ? raw.toString('utf8') : createHash('sha256').update(raw).digest('hex');
}

async function answerOf(app: TestApp, cookie: string, route: Route, url: string): Promise<string> {
  const payload = bodies.get(route.name);
  const body = typeof payload === 'object' && payload !== null ? { payload } : {};
  const reply = await app.app.inject({ method: route.method, url, headers: { cookie }, ...body });
  const { date: _date, 'set-cookie': _cookie, ...headers } = reply.headers;
  const telling = Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit'));
  // A print that the walk itself ordered has an id of its own in each world.
  const bytes = bytesOf(String(headers['content-type']), reply.rawPayload).replace(
    /("bundle":\{"id":")[0-9a-f-]{36}/,
    '$1',
  );
  return `${route.method} ${route.name} ${reply.statusCode} ${JSON.stringify(telling)} ${bytes}`;
}

/**
 * Everything that a grader is answered by every route, for every script: status, headers and bytes, of pages, files and
 * mails. `only` leaves commands out.
 */
export async function everythingAnswered(
  app: TestApp,
  grader: string,
  exam: TestExam,
  { only, known = {} }: { only?: 'GET'; known?: Known } = {},
): Promise<string[]> {
  const cookie = await app.cookieOf(grader);
  const answers: string[] = [];
  for (const { candidateNumber } of exam.candidates) {
    const number = { candidateNumber: String(candidateNumber), ...known };
    const answersTo = async (routes: readonly Route[]) => {
      for (const route of routes) {
        if (only !== undefined && route.method !== only) continue;
        answers.push(await answerOf(app, cookie, route, urlOf(route, exam, number)));
      }
    };
    await answersTo(asked.filter(({ method }) => method !== 'GET'));
    // Reads show what commands did, and what their jobs made: in every world at the same point.
    await app.jobs.settle();
    await answersTo(asked.filter(({ method }) => method === 'GET'));
  }
  return answers;
}
