import type { Route } from '@karakter/contract/platform/route';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { z } from 'zod';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { openSession } from '../features/people/session.ts';
import type { Database } from '../platform/database/db.ts';
import { inTransaction } from '../platform/database/transaction.ts';
import { cookieName } from '../platform/http/cookies.ts';
import type { Clock } from '../platform/jobs/clock.ts';
import { fireOneTimer, type Tasks } from '../platform/jobs/jobs-runner.ts';
import type { Services } from '../services.ts';
import { allTasks } from '../tasks.ts';
import { type PdfsAhead, pdfsAhead } from './pdfs-ahead.ts';

type Args<R extends Route> = {
  params?: z.input<R['params']>;
  query?: z.input<R['query']>;
  body?: z.input<R['body']>;
};

/** Where the demonstration is played: the real application, with a clock that the script moves. */
export type Stage = {
  readonly db: Database;
  now(): Temporal.Instant;
  /** A command or query over the API as this person; a refusal stops the load and names the person and the request. */
  call<R extends Route>(personId: string, route: R, args?: Args<R>): Promise<z.output<R['response']>>;
  /** Lets time pass: work that falls due happens at its own instant. */
  passTo(instant: Temporal.Instant): Promise<void>;
  /** Does the work that waits in the queue. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

const whole = { identity: 'visible', effect: 'write' } as const;

function scriptedClock(): Clock & { moveTo(instant: Temporal.Instant): Promise<void> } {
  let now = Temporal.Instant.from('2000-01-01T00:00:00Z');
  return {
    now: () => now,
    async moveTo(instant) {
      if (Temporal.Instant.compare(instant, now) > 0) now = instant;
    },
  };
}

const pathOf = (route: Route, params: Record<string, unknown>) =>
  route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));

/** Sessions are opened once for each person, and removed with the stage. */
function cookies(db: Database, config: Config) {
  const opened = new Map<string, string>();
  return async (personId: string) => {
    const known = opened.get(personId);
    if (known !== undefined) return known;
    const token = await inTransaction(db, whole, (tx) =>
      openSession(tx, {
        personId,
        provider: 'demonstration',
        userAgent: 'demonstration',
        secret: config.secret,
      }),
    );
    const cookie = `${cookieName(config, 'session')}=${token}`;
    opened.set(personId, cookie);
    return cookie;
  };
}

async function ask(app: FastifyInstance, cookie: string, route: Route, args: Args<Route>): Promise<unknown> {
  const query = Object.entries((args.query ?? {}) as Record<string, unknown>).map(([k, v]) => [k, String(v)]);
  const reply = await app.inject({
    method: route.method,
    url: pathOf(route, (args.params ?? {}) as Record<string, unknown>),
    query: Object.fromEntries(query),
    headers: { cookie },
    ...(args.body === undefined ? {} : { payload: args.body as object }),
  });
  if (reply.statusCode === 200) return reply.json();
  throw new Error(`${route.name} of the demonstration was refused: ${reply.body}`);
}

type Job = { id: number; task: string; payload: Record<string, unknown> };

/** Jobs wait in the open transaction, where no worker can see them, so the stage runs them itself. */
async function takeJobs(db: Database): Promise<Job[]> {
  const { rows } = await sql<Job>`
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id returning j.id, t.identifier as task, j.payload`.execute(db);
  return rows.toSorted((a, b) => a.id - b.id);
}

/** So many PDFs of answers are set ahead of their jobs, within this time. */
const ahead = { most: 4, hours: 1 };

/** Does the jobs that wait; those for the PDFs of answers follow a few hand-ins later, unless it is to do `all`. */
function jobsOf({ db, clock }: Services, tasks: Tasks, pdfs: PdfsAhead) {
  const later: { readonly job: Job; readonly now: Temporal.Instant }[] = [];
  const does = ({ task, payload }: Job, now: Temporal.Instant) => {
    const run = tasks[task];
    if (!run) throw new Error(`no task is called ${task}`);
    return inTransaction(db, whole, (tx) => run({ tx, now }, payload));
  };
  const begin = async (job: Job) => {
    const now = clock.now();
    if (job.task !== 'makeAnswerPdf') return does(job, now);
    await inTransaction(db, whole, (tx) => pdfs.begin(tx, String(job.payload.candidacyId), now));
    later.push({ job, now });
  };
  const round = async (left: number) => {
    const jobs = await takeJobs(db);
    for (const job of jobs) await begin(job);
    const due = later.splice(0, Math.max(0, later.length - left));
    for (const { job, now } of due) await does(job, now);
    return jobs.length + due.length;
  };
  return async (wish?: 'all') => {
    while ((await round(wish === 'all' ? 0 : ahead.most)) > 0);
  };
}

/** After so many timers the table is written again. */
const timersBetween = 100;

/**
 * In one transaction every version of a row stays, and the timers are set again and again: to find one of them would
 * take longer each time. So the table is emptied, and only the rows as they are now are put back.
 */
async function forgetOldTimers(db: Database): Promise<void> {
  await inTransaction(db, whole, async (tx) => {
    await sql`create temporary table timer_now as table timer`.execute(tx);
    await sql`truncate timer`.execute(tx);
    await sql`insert into timer overriding system value table timer_now`.execute(tx);
    await sql`drop table timer_now`.execute(tx);
  });
}

/** Builds the stage on a database that is one open transaction. Nothing leaves it: mail is stored, not sent. */
export async function buildStage(services: Services, db: Database): Promise<Stage> {
  const clock = scriptedClock();
  const config = {
    ...services.config,
    smtpUrl: undefined,
    requestsPerMinute: 1_000_000,
    requestsPerSession: 1_000_000,
  };
  const pdfs = pdfsAhead(services.pdf, config.secret);
  const onStage: Services = { ...services, config, db, clock, pdf: pdfs.pdf };
  const app = await createApp(onStage);
  const tasks = allTasks(onStage);
  const cookieOf = cookies(db, config);
  const settle = jobsOf(onStage, tasks, pdfs);
  let fired = 0;
  const dueTimer = async (until: Temporal.Instant) => {
    const timer = db.selectFrom('timer').select('due_at').where('done_at', 'is', null);
    return timer.where('due_at', '<=', until).orderBy('due_at').limit(1).executeTakeFirst();
  };
  return {
    db,
    now: () => clock.now(),
    async call<R extends Route>(personId: string, route: R, args: Args<R> = {}) {
      return (await ask(app, await cookieOf(personId), route, args)) as z.output<R['response']>;
    },
    async passTo(instant) {
      if (clock.now().until(instant).total('hours') > ahead.hours) await settle('all');
      for (let due = await dueTimer(instant); due; due = await dueTimer(instant)) {
        await clock.moveTo(due.due_at);
        await fireOneTimer({ db, clock, tasks });
        await settle();
        fired += 1;
        if (fired % timersBetween === 0) await forgetOldTimers(db);
      }
      await clock.moveTo(instant);
    },
    settle: () => settle(),
    async close() {
      await settle('all');
      await db.deleteFrom('session').where('provider', '=', 'demonstration').execute();
      await app.close();
    },
  };
}
