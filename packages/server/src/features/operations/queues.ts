import { type QueueName, type QueueView, queueNames } from '@karakter/contract/operations/routes';
import { isLongWait } from '@karakter/domain/operations/attention';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { sendAllAgain } from '../notices/undelivered.ts';

/** The queue under which an operator sees each task. */
const queueOfTask: Readonly<Record<string, QueueName>> = {
  sendNotice: 'mail',
  sendDigestMails: 'mail',
  makeAnswerPdf: 'pdf',
  makeLongAnswerPdf: 'pdf',
  makeDecisionLetter: 'pdf',
  makeArchive: 'archive',
  supplementArchive: 'archive',
};
const queueOf = (task: string): QueueName => queueOfTask[task] ?? 'other';

/** One source's numbers for a queue; the sources of a queue are added up. */
type Part = {
  readonly queue: QueueName;
  readonly waiting: number;
  readonly waited: number | null;
  readonly held: number;
  readonly failing: number;
  readonly given_up: number;
  readonly last_error: string | null;
};

const longestError = 200;
/** Mail servers repeat the recipient, whom an operator may not see. */
const withoutAddresses = (text: string) => text.replace(/[^\s<>"']+@[^\s<>"',;:]+/gu, '…');
/** The first line states the fault; the rest states the place in the program. */
const shortened = (error: string) => withoutAddresses(error.split('\n')[0] ?? '').slice(0, longestError);

/** Jobs are timed by the system clock. */
async function jobParts(tx: Tx): Promise<Part[]> {
  const { rows } = await sql<Omit<Part, 'queue' | 'held'> & { task: string }>`
    select task_identifier as task,
      count(*) filter (where attempts < max_attempts)::int as waiting,
      extract(epoch from now() - min(created_at) filter (where attempts < max_attempts))::int as waited,
      count(*) filter (where attempts between 1 and max_attempts - 1 and last_error is not null)::int as failing,
      count(*) filter (where attempts >= max_attempts)::int as given_up,
      (array_agg(last_error order by updated_at desc) filter (where last_error is not null))[1] as last_error
    from graphile_worker.jobs group by task_identifier`.execute(tx);
  return rows.map(({ task, ...row }) => ({ ...row, queue: queueOf(task), held: 0 }));
}

/** A failed mail has a job for the next attempt, and is counted there. */
async function mailPart(tx: Tx, now: Temporal.Instant): Promise<Part> {
  const { rows } = await sql<{
    oldest: Temporal.Instant | null;
    failing: number;
    given_up: number;
    last_error: string | null;
  }>`
    select min(created_at) filter (where state = 'waiting' and attempts > 0) as oldest,
      count(*) filter (where state = 'waiting' and attempts > 0)::int as failing,
      count(*) filter (where state = 'failed')::int as given_up,
      (array_agg(last_error order by coalesce(next_attempt_at, created_at) desc)
        filter (where last_error is not null))[1] as last_error
    from mail where state <> 'sent'`.execute(tx);
  const { oldest, failing, given_up, last_error } = rows[0] ?? {
    oldest: null,
    failing: 0,
    given_up: 0,
    last_error: null,
  };
  const waited = oldest === null ? null : Math.trunc(now.since(oldest).total('seconds'));
  return { queue: 'mail', waiting: 0, waited, held: 0, failing, given_up, last_error };
}

async function heldParts(tx: Tx): Promise<Part[]> {
  const rows = await tx
    .selectFrom('held_job')
    .select(({ fn }) => ['task', fn.countAll<number>().as('held')])
    .groupBy('task')
    .execute();
  const nothing = { waiting: 0, waited: null, failing: 0, given_up: 0, last_error: null };
  return rows.map(({ task, held }) => ({ ...nothing, queue: queueOf(task), held }));
}

/** Timers wait for months by design: only those that are due count. */
async function timerPart(tx: Tx, now: Temporal.Instant): Promise<Part> {
  const due = tx
    .selectFrom('timer')
    .where('done_at', 'is', null)
    .where((e) => e.or([e('due_at', '<=', now), e('failures', '>', 0)]));
  const { waiting, failing, oldest } = await due
    .select(({ fn }) => [
      fn.countAll<number>().as('waiting'),
      fn.min('due_at').as('oldest'),
      fn.countAll<number>().filterWhere('failures', '>', 0).as('failing'),
    ])
    .executeTakeFirstOrThrow();
  const latest = await due
    .select('last_error')
    .where('failures', '>', 0)
    .orderBy('due_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const seconds = oldest === null ? null : Math.max(0, Math.trunc(now.since(oldest).total('seconds')));
  const last_error = latest?.last_error ?? null;
  return { queue: 'timers', waiting, waited: seconds, held: 0, failing, given_up: 0, last_error };
}

const sumOf = (parts: readonly Part[], key: 'waiting' | 'held' | 'failing' | 'given_up') =>
  parts.reduce((sum, part) => sum + part[key], 0);

function queueView(name: QueueName, parts: readonly Part[]): QueueView {
  const waits = parts.flatMap(({ waited }) => (waited === null ? [] : [waited]));
  const waitedSeconds = waits.length === 0 ? null : Math.max(...waits);
  const lastError = parts.find(({ last_error }) => last_error !== null)?.last_error ?? null;
  const [failing, givenUp] = [sumOf(parts, 'failing'), sumOf(parts, 'given_up')];
  return {
    name,
    waiting: sumOf(parts, 'waiting'),
    waitedSeconds,
    held: sumOf(parts, 'held'),
    failing,
    givenUp,
    lastError: lastError === null ? null : shortened(lastError),
    needsAttention: givenUp > 0 || failing > 0 || (waitedSeconds !== null && isLongWait(waitedSeconds)),
  };
}

/** All work that is done later, with its waiting time and failures. */
export async function queuesNow(tx: Tx, now: Temporal.Instant): Promise<QueueView[]> {
  const parts = [
    ...(await jobParts(tx)),
    await mailPart(tx, now),
    ...(await heldParts(tx)),
    await timerPart(tx, now),
  ];
  return queueNames.map((name) =>
    queueView(
      name,
      parts.filter(({ queue }) => queue === name),
    ),
  );
}

/** Jobs that have failed, given up or not, run at once and for as long as new ones; those running now are left alone. */
async function tryJobsAgain(tx: Tx, name: QueueName): Promise<number> {
  const { rows } = await sql<{ id: string; task: string }>`
    select id, task_identifier as task from graphile_worker.jobs where attempts > 0 and locked_at is null`.execute(
    tx,
  );
  const ids = rows.filter(({ task }) => queueOf(task) === name).map(({ id }) => id);
  if (ids.length > 0)
    await sql`select from graphile_worker.reschedule_jobs(${ids}::bigint[], now(), null, 0)`.execute(tx);
  return ids.length;
}

async function tryTimersAgain(tx: Tx, now: Temporal.Instant): Promise<number> {
  const again = await tx
    .updateTable('timer')
    .set({ due_at: now })
    .where('done_at', 'is', null)
    .where('failures', '>', 0)
    .returning('id')
    .execute();
  return again.length;
}

/** Retries the failed work of a queue, and returns how much it is. */
export async function tryAgain(tx: Tx, name: QueueName, now: Temporal.Instant): Promise<number> {
  if (name === 'timers') return tryTimersAgain(tx, now);
  const jobs = await tryJobsAgain(tx, name);
  return name === 'mail' ? jobs + (await sendAllAgain(tx)) : jobs;
}
