import { operationsRoutes, type QueueName } from '@karakter/contract/operations/routes';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { enqueueJob, setTimer } from '../../platform/jobs/jobs.ts';
import { useTestApp } from '../../test/app.ts';
import { testConfig } from '../../test/config.ts';
import { startMailServer, type TestMailServer } from '../../test/mail-server.ts';
import { createTestDatabase } from '../../test/postgres.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { checkSeal } from '../../test/seal-check.ts';
import { notify } from '../notices/notify.ts';
import { createFailureCount } from '../sign-in/failure-count.ts';
import { sendTestMail } from './test-mail.ts';

// An operator retries and sees the work of all institutions.
const app = useTestApp('2026-02-02T08:00:00Z', { database: createTestDatabase });
const whole = { identity: 'visible', effect: 'write' } as const;
let operator: string;
beforeAll(async () => {
  operator = await addTestPerson(app().services.db, 'Drift Ansvarlig', ['itOperator']);
});

const state = async () => (await app().call(operator, operationsRoutes.operationsState)).body;
const queue = async (name: QueueName) => (await state()).queues.find((each) => each.name === name);
const again = (name: QueueName) =>
  app().call(operator, operationsRoutes.tryQueueAgain, { params: { queue: name } });

describe('the operations page [D14]', () => {
  it('shows the disk, the database and the versions', async () => {
    const { disk, database, program } = await state();
    expect(disk.free).toBeGreaterThan(0);
    expect(disk.total).toBeGreaterThan(disk.free);
    expect(database.bytes).toBeGreaterThan(1_000_000);
    expect(database.connections.used).toBeGreaterThan(0);
    expect(database.migration).toMatch(/^\d{4}-.*\.sql$/);
    expect(program).toMatchObject({ version: expect.any(String), node: process.version });
  });
});

describe('what failed [D14]', () => {
  it('shows mail that was given up with what the server said, but not to whom, and sends it when asked', async () => {
    const { db, clock } = app().services;
    const exam = await addTestExam(db, { candidates: 1, hadEarlier: false });
    const to = exam.candidates[0]?.personId ?? '';
    const notice = { to, examId: exam.examId, kind: 'appealTakenUp', facts: {}, at: clock.now() } as const;
    await inTransaction(db, whole, (tx) => notify(tx, notice));
    await app().jobs.settle();
    const failed = {
      state: 'failed',
      attempts: 3,
      last_error: '550 <kari@test.example>: no such user\nat line 3',
    };
    const ofNotice = db.selectFrom('notice').select('id').where('person_id', '=', to);
    await db.updateTable('mail').set(failed).where('notice_id', 'in', ofNotice).execute();
    const shown = { givenUp: 1, needsAttention: true, lastError: '550 <…>: no such user' };
    expect(await queue('mail')).toMatchObject(shown);
    expect((await again('mail')).body).toEqual({ tried: 1 });
    await app().jobs.settle();
    expect(await queue('mail')).toMatchObject({ givenUp: 0, failing: 0, waiting: 0, needsAttention: false });
  });

  it('shows a job that was given up, how old it is, and runs it when asked', async () => {
    const { db, pool } = app().services;
    await inTransaction(db, whole, (tx) => enqueueJob(tx, 'deleteOldDrafts', {}, 'a test', 3600));
    const set = (values: string) =>
      pool.query(`update graphile_worker._private_jobs set ${values} where key = 'a test'`);
    await set("created_at = now() - interval '11 minutes'");
    expect(await queue('other')).toMatchObject({ waiting: 1, failing: 0, needsAttention: true });
    expect((await queue('other'))?.waitedSeconds).toBeGreaterThanOrEqual(660);
    await set("attempts = max_attempts, last_error = 'no such table'");
    const other = await queue('other');
    expect(other).toMatchObject({ waiting: 0, givenUp: 1, waitedSeconds: null, lastError: 'no such table' });
    expect((await again('other')).body).toEqual({ tried: 1 });
    await app().jobs.settle();
    expect(await queue('other')).toMatchObject({ waiting: 0, givenUp: 0, needsAttention: false });
  });

  it('shows a timer whose work fails, which before was only in the log', async () => {
    const { db, clock } = app().services;
    const dueAt = clock.now().subtract({ hours: 1 });
    const timer = { dueAt, task: 'noSuchTask', payload: {}, key: 'a timer' };
    await inTransaction(db, whole, (tx) => setTimer(tx, timer));
    await app().jobs.fireDueTimers();
    const shown = await queue('timers');
    expect(shown).toMatchObject({
      failing: 1,
      needsAttention: true,
      lastError: 'noSuchTask: there is no such task',
    });
    expect((await again('timers')).body).toEqual({ tried: 1 });
    await db.deleteFrom('timer').where('key', '=', 'a timer').execute();
  });
});

describe('the operations page, about services outside [D14]', () => {
  it('counts failed sign-ins by provider and reason, without any person', async () => {
    const count = createFailureCount(app().services);
    for (let at = 0; at < 3; at += 1) count.note({ provider: 'feide', refusal: 'signInFailed' });
    count.note({ provider: 'idporten', refusal: 'signInTooWeak' });
    await count.stop();
    await sql`insert into sign_in_failure values (date_trunc('hour', now() - interval '5 hours'), 'feide', 'signInFailed', 7, now() - interval '5 hours')`.execute(
      app().services.db,
    );
    const { signInFailures } = await state();
    expect(signInFailures.map(({ lastAt, ...rest }) => rest)).toEqual([
      { provider: 'feide', refusal: 'signInFailed', lastHour: 3, lastDay: 10 },
      { provider: 'idporten', refusal: 'signInTooWeak', lastHour: 1, lastDay: 1 },
    ]);
  });

  it('really uses the services outside', async () => {
    const { body } = await app().call(operator, operationsRoutes.checkOutside);
    expect(body.checks.map(({ name, finding }) => [name, finding])).toEqual([
      ['address', expect.stringMatching(/unreachable|otherProgram|works/)],
      ['feide', 'standIn'],
      ['idporten', 'standIn'],
      ['mail', 'notSet'],
      ['seal', 'standIn'],
    ]);
  });

  it('returns a page that is sealed like an answer', async () => {
    const { status, body } = await app().call(operator, operationsRoutes.makeTestSeal);
    expect(status).toBe(200);
    expect(checkSeal(body.bytes).isValid).toBe(true);
  });
});

describe('a test mail', () => {
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());
  const send = (smtpUrl: string | undefined) =>
    sendTestMail(
      { ...testConfig(), smtpUrl },
      { from: 'karakter@test.example', to: 'drift@test.example', language: 'nb' },
    );

  it('is accepted by the server, or shows the server’s answer', async () => {
    expect(await send(server.url)).toMatchObject({ outcome: 'sent' });
    expect(server.accepted).toEqual(['drift@test.example']);
    server.answer({ MAIL: '550 5.7.1 sender not allowed' });
    const refused = { outcome: 'failed', detail: '550 5.7.1 sender not allowed' };
    expect(await send(server.url)).toMatchObject(refused);
  });

  it('has the sender of all other mail: the one that the institution has chosen', async () => {
    const { config, db } = app().services;
    await db.updateTable('institution').set({ mail_sender_address: 'eksamen@college.example' }).execute();
    server.answer({});
    config.smtpUrl = server.url;
    expect((await app().call(operator, operationsRoutes.sendTestMail)).body.outcome).toBe('sent');
    config.smtpUrl = undefined;
    expect(server.senders.at(-1)).toBe('eksamen@college.example');
  });

  it('says so where there is no mail server', async () => {
    expect((await app().call(operator, operationsRoutes.sendTestMail)).body).toMatchObject({
      outcome: 'noServer',
    });
  });
});
