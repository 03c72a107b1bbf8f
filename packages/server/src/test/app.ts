import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import type { Route } from '@karakter/contract/platform/route';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect } from 'vitest';
import type { z } from 'zod';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { openSession } from '../features/people/session.ts';
import { type AnswerMerger, createAnswerMerger } from '../features/sitting/answer/answer-merger.ts';
import { createImageReader } from '../integrations/image/image-reader.ts';
import { createPdfWorker } from '../integrations/pdf/worker.ts';
import { createListReader } from '../integrations/spreadsheet/list-reader.ts';
import { createDatabase, createPool } from '../platform/database/db.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { cookieName } from '../platform/http/cookies.ts';
import type { Clock } from '../platform/jobs/clock.ts';
import { type JobsRunner, startJobs } from '../platform/jobs/jobs-runner.ts';
import { createLog } from '../platform/log/log.ts';
import type { Services } from '../services.ts';
import { allTasks } from '../tasks.ts';
import { testConfig } from './config.ts';
import { createTestDatabase, type TestDatabase } from './postgres.ts';

export type Args<R extends Route> = {
  params?: z.input<R['params']>;
  query?: z.input<R['query']>;
  body?: z.input<R['body']>;
};
export type Answer<R extends Route> = {
  status: number;
  body: z.output<R['response']>;
  refusal?: string;
  message?: string;
};

/**
 * Options that differ from other tests; `listens`: over the network, not only by injection; `database`: another than
 * the one with neighbours.
 */
type Settings = Partial<Config> & {
  listens?: boolean;
  database?: () => Promise<TestDatabase>;
  merger?: AnswerMerger;
  pdf?: Services['pdf'];
};

/** A whole Karakter on a copied database, with a clock the test moves. */
export type TestApp = {
  services: Services;
  app: FastifyInstance;
  jobs: JobsRunner;
  /** Calls a route over HTTP as this person (null: without a session). */
  call<R extends Route>(personId: string | null, route: R, args?: Args<R>): Promise<Answer<R>>;
  /** The cookie of this person's session. */
  cookieOf(personId: string): Promise<string>;
  /** The cookie of a new session, as from a sign-in on another device. */
  signInElsewhere(personId: string): Promise<string>;
  /** As `call`, with a session that is known by its cookie. */
  callWith<R extends Route>(cookie: string, route: R, args?: Args<R>): Promise<Answer<R>>;
  /** Moves the clock, fires what falls due, and waits for the jobs. */
  moveTo(instant: string): Promise<void>;
};

function testClock(start: string): Clock {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    async moveTo(instant) {
      now = instant;
    },
  };
}

function pathOf(route: Route, params: Record<string, unknown>): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

/** One call over HTTP, with its response parsed. */
async function inject<R extends Route>(app: FastifyInstance, cookie: string | null, route: R, args: Args<R>) {
  const query = Object.entries((args.query ?? {}) as Record<string, unknown>).map(([k, v]) => [k, String(v)]);
  const options: InjectOptions = {
    method: route.method,
    url: pathOf(route, (args.params ?? {}) as Record<string, unknown>),
    query: Object.fromEntries(query),
    headers: cookie === null ? {} : { cookie },
    ...(args.body === undefined ? {} : { payload: args.body as object }),
  };
  const reply = await app.inject(options);
  const isJson = String(reply.headers['content-type']).startsWith('application/json');
  const body = isJson ? reply.json() : { bytes: new Uint8Array(reply.rawPayload) };
  return { status: reply.statusCode, body, refusal: body.refusal?.code, message: body.refusal?.message };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Tests over the network listen on a port of their own, which is then the public address. */
async function configFor(settings: Settings): Promise<Config> {
  const { listens, database: _, merger: __, pdf: ___, ...rest } = settings;
  const config = { ...testConfig(), ...rest };
  if (!listens) return config;
  const port = await freePort();
  return { ...config, port, publicUrl: `http://localhost:${port}` };
}

async function startTestApp(
  startAt: string,
  settings: Settings,
): Promise<TestApp & { stop(): Promise<void> }> {
  const database = await (settings.database ?? (() => createTestDatabase('neighbours')))();
  const log = createLog((line) => process.stderr.write(line));
  const pool = createPool(database.url, 10, () => undefined);
  const db = createDatabase(pool);
  const config = await configFor(settings);
  const pdf = settings.pdf ?? createPdfWorker({ seal: config.seal });
  const lists = createListReader();
  const images = createImageReader();
  const merger = settings.merger ?? createAnswerMerger();
  const clock = testClock(startAt);
  const services: Services = { config, pool, db, clock, log, pdf, lists, images, merger };
  const app = await createApp(services);
  if (settings.listens) await app.listen({ host: config.host, port: config.port });
  const jobs = await startJobs({ ...services, tasks: allTasks(services) });
  const cookies = new Map<string, string>();
  const signInElsewhere = async (personId: string) => {
    const token = await inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) =>
      openSession(tx, { personId, provider: 'test', userAgent: 'test', secret: config.secret }),
    );
    return `${cookieName(config, 'session')}=${token}`;
  };
  const cookieOf = async (personId: string) => {
    const cookie = cookies.get(personId) ?? (await signInElsewhere(personId));
    cookies.set(personId, cookie);
    return cookie;
  };
  return {
    services,
    app,
    jobs,
    cookieOf,
    signInElsewhere,
    callWith: (cookie, route, args = {}) => inject(app, cookie, route, args),
    call: async (personId, route, args = {}) =>
      inject(app, personId === null ? null : await cookieOf(personId), route, args),
    async moveTo(instant) {
      await services.clock.moveTo(Temporal.Instant.from(instant));
      await jobs.fireDueTimers();
      await jobs.settle();
    },
    async stop() {
      await app.close();
      await jobs.stop();
      await pdf.close();
      await lists.close();
      await images.close();
      await merger.close();
      await db.destroy();
      await database.drop();
    },
  };
}

/** The changes that the tests made in the institution that is not theirs. */
async function changedNeighbours({ services: { db } }: TestApp): Promise<string[]> {
  const { rows } = await sql<{ changed: string }>`select changed from neighbours.changed() changed`.execute(
    db,
  );
  return rows.map(({ changed }) => changed);
}

/** For a database that must first be loaded, on a busy computer. */
const startAtMost = 240_000;

/** Gives a test file its own Karakter; read the result inside tests only. */
export function useTestApp(startAt = '2026-02-02T08:00:00Z', settings: Settings = {}): () => TestApp {
  let running: Awaited<ReturnType<typeof startTestApp>> | undefined;
  beforeAll(async () => {
    running = await startTestApp(startAt, settings);
  }, startAtMost);
  afterAll(async () => {
    const changed = running && settings.database === undefined ? await changedNeighbours(running) : [];
    await running?.stop();
    expect(changed, 'another institution has been changed').toEqual([]);
  });
  return () => {
    if (!running) throw new Error('the test app is there only while tests run');
    return running;
  };
}
