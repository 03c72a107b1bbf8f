import type { NoticeFacts } from '@karakter/domain/notices/notice';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailTransport } from '../../../integrations/mail/mail-server.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { setTimer } from '../../../platform/jobs/jobs.ts';
import { useTestApp } from '../../../test/app.ts';
import { startMailServer, type TestMailServer } from '../../../test/mail-server.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { notify, notifyAll } from '../notify.ts';
import { sendNoticeTask } from '../send.ts';
import { sendDigestMailsTask } from './send-digest-mails.ts';
import { sendDigests } from './send-digests.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const write = { identity: 'visible', effect: 'write' } as const;
const friday = '2026-03-13T11:00:00Z';
let server: TestMailServer;

beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

// The clock first: a timer that is set while it stands in the future of another test would fire at once.
beforeEach(async () => {
  const { clock, db } = app().services;
  await clock.moveTo(Temporal.Instant.from(friday));
  const dueAt = Temporal.Instant.from('2026-03-16T07:00:00Z');
  const timer = { dueAt, task: 'sendDigests', payload: {}, key: 'sendDigests' };
  await db.transaction().execute((tx) => setTimer(tx, timer));
});

const asked = (candidateNumber: number): NoticeFacts['explanationRequested'] => ({
  candidateNumber,
  dueAt: '2026-03-27T23:00:00Z',
});

async function tell(personId: string, examId: string, ...candidates: number[]) {
  const { db, clock } = app().services;
  await inTransaction(db, write, async (tx) => {
    for (const number of candidates)
      await notify(tx, {
        to: personId,
        examId,
        kind: 'explanationRequested',
        facts: asked(number),
        at: clock.now(),
      });
  });
  await app().jobs.settle();
}

const mailsTo = (personId: string) =>
  app()
    .services.db.selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .select(['notice.id', 'notice.kind', 'mail.subject', 'mail.body', 'mail.state'])
    .where('notice.person_id', '=', personId)
    .orderBy('mail.created_at')
    .execute();

async function gradersOfTwo() {
  const { db } = app().services;
  const [one, two] = [await addTestExam(db), await addTestExam(db)];
  return { one, two, grader: one.graders[0], other: two.graders[0] };
}

describe('the daily mail [T1]', () => {
  it('is one to each person at the institution’s hour, with all that waits for them in their own language', async () => {
    const { one, two, grader, other } = await gradersOfTwo();
    const { db } = app().services;
    await db.updateTable('person').set({ language: 'nn' }).where('id', '=', grader).execute();
    await tell(grader, one.examId, 501, 502);
    await tell(grader, two.examId, 777);
    await tell(other, two.examId, 777);
    expect(await mailsTo(grader)).toEqual([]);
    await app().moveTo('2026-03-16T06:59:00Z');
    expect(await mailsTo(grader)).toEqual([]);
    await app().moveTo('2026-03-16T07:00:00Z');
    const [mail, ...more] = await mailsTo(grader);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Karakter: 3 nye varsel');
    for (const said of ['Kandidat 501', 'Kandidat 502', 'Kandidat 777', 'bede om grunngjeving'])
      expect(mail?.body).toContain(said);
    // A subject that two notices share is written once in its course.
    expect(mail?.body.split('har bede om grunngjeving\n')).toHaveLength(3);
    expect(mail?.body).toContain('/settings/notices');
    expect((await mailsTo(other)).map(({ subject }) => subject)).toEqual(['Karakter: ett nytt varsel']);
    // The graders' candidates are numbers to them, also here [U7].
    for (const { name } of one.candidates) expect(mail?.body).not.toContain(name);
  });

  it('does not come where nothing is new, and holds nothing twice', async () => {
    const { one, grader } = await gradersOfTwo();
    await tell(grader, one.examId, 501);
    await app().moveTo('2026-03-16T07:00:00Z');
    await app().moveTo('2026-03-17T07:00:00Z');
    expect(await mailsTo(grader)).toHaveLength(1);
    await tell(grader, one.examId, 502);
    await app().moveTo('2026-03-18T07:00:00Z');
    const [, second] = await mailsTo(grader);
    expect(second?.body).toContain('Kandidat 502');
    expect(second?.body).not.toContain('Kandidat 501');
  });

  it('comes once a day at most, however often the task runs, and what came since waits for the next', async () => {
    const { one, grader } = await gradersOfTwo();
    const run = (at: string) =>
      inTransaction(app().services.db, write, (tx) =>
        sendDigests({ tx, now: Temporal.Instant.from(at) }, {}),
      );
    await tell(grader, one.examId, 501);
    for (const at of ['2026-03-16T07:00:00Z', '2026-03-16T07:00:00Z']) await run(at);
    await tell(grader, one.examId, 502);
    await run('2026-03-16T12:00:00Z');
    await app().jobs.settle();
    expect(await mailsTo(grader)).toHaveLength(1);
    await run('2026-03-17T07:00:00Z');
    await app().jobs.settle();
    expect(await mailsTo(grader)).toHaveLength(2);
  });

  it('is kept, tried again and counted among failures as any mail, with the same words [T3, T5]', async () => {
    const { one, grader } = await gradersOfTwo();
    await tell(grader, one.examId, 501);
    await app().moveTo('2026-03-16T07:00:00Z');
    const [mail] = await mailsTo(grader);
    const { db } = app().services;
    await db.updateTable('mail').set({ state: 'waiting' }).where('notice_id', '=', mail!.id).execute();
    const task = sendNoticeTask({
      from: 'k@k.example',
      url: 'https://k.example',
      transport: createMailTransport(server.url),
    });
    const tryAt = (now: string) =>
      inTransaction(db, write, (tx) => task({ tx, now: Temporal.Instant.from(now) }, { noticeId: mail!.id }));
    server.answer({ RCPT: '451 4.7.1 come again' });
    await tryAt('2026-03-16T08:00:00Z');
    expect(await mailsTo(grader)).toMatchObject([{ state: 'waiting' }]);
    server.answer({});
    await tryAt('2026-03-16T09:00:00Z');
    expect(await mailsTo(grader)).toEqual([{ ...mail, state: 'sent' }]);
    expect(server.messages.at(-1)?.source).toContain('501');
  });

  it('is made together with others, once, and one that does not arrive is tried again alone [T3]', async () => {
    const { one, grader } = await gradersOfTwo();
    const other = await addTestPerson(app().services.db, 'Olav', ['grader']);
    await tell(grader, one.examId, 501);
    await tell(other, one.examId, 502);
    const { db } = app().services;
    const noticeIds = [crypto.randomUUID(), crypto.randomUUID()];
    for (const [index, person_id] of [grader, other].entries()) {
      const id = noticeIds[index] ?? '';
      const created_at = app().services.clock.now();
      await db
        .insertInto('notice')
        .values({ id, person_id, kind: 'digest', data: '{}', created_at })
        .execute();
      await db
        .updateTable('notice')
        .set({ digest_id: id })
        .where('person_id', '=', person_id)
        .where('way', '=', 'digest')
        .execute();
    }
    const task = sendDigestMailsTask({
      from: 'k@k.example',
      url: 'https://k.example',
      transport: createMailTransport(server.url),
    });
    const tryAt = (now: string) =>
      inTransaction(db, write, (tx) => task({ tx, now: Temporal.Instant.from(now) }, { noticeIds }));
    server.answer({ RCPT: '451 4.7.1 come again' });
    await tryAt('2026-03-16T08:00:00Z');
    for (const person of [grader, other]) expect(await mailsTo(person)).toMatchObject([{ state: 'waiting' }]);
    server.answer({});
    await tryAt('2026-03-16T08:01:00Z');
    expect(await mailsTo(grader)).toMatchObject([{ state: 'waiting' }]);
    const waiting = await sql<{ payload: { noticeId: string } }>`
      select payload from graphile_worker._private_jobs where payload ->> 'noticeId' = any(${noticeIds})`.execute(
      db,
    );
    expect(waiting.rows).toHaveLength(2);
    const [mail] = await mailsTo(other);
    expect(mail?.body).toContain('Kandidat 502');
    expect(mail?.body).not.toContain('Kandidat 501');
  });

  it('is not waited for by what is due before long', async () => {
    const { one, grader } = await gradersOfTwo();
    const { db, clock } = app().services;
    const facts = { candidateNumber: 9, dueAt: '2026-03-16T22:59:00Z' };
    await inTransaction(db, write, (tx) =>
      notify(tx, { to: grader, examId: one.examId, kind: 'explanationRequested', facts, at: clock.now() }),
    );
    await app().jobs.settle();
    expect((await mailsTo(grader)).map(({ kind }) => kind)).toEqual(['explanationRequested']);
  });
});

describe('the database [T1]', () => {
  it('takes neither a choice about what the law requires, nor such a notice that is not sent', async () => {
    const { db } = app().services;
    const person_id = await addTestPerson(db, 'Kari', ['grader']);
    const set_at = app().services.clock.now();
    const choice = { person_id, kind: 'gradeHeldBack', way: 'off', set_at };
    const choose = db.insertInto('notice_preference').values({ ...choice, class: 'law' });
    await expect(choose.execute()).rejects.toThrow('notice_preference_class_check');
    // A choice that got in anyway is not asked.
    await db
      .insertInto('notice_preference')
      .values({ ...choice, class: 'case' })
      .execute();
    const exam = await addTestExam(db);
    await inTransaction(db, write, (tx) =>
      notifyAll(tx, {
        to: [person_id],
        examId: exam.examId,
        kind: 'gradeHeldBack',
        facts: {},
        at: set_at,
      }),
    );
    await app().jobs.settle();
    expect((await mailsTo(person_id)).map(({ kind }) => kind)).toEqual(['gradeHeldBack']);
    const put = db.updateTable('notice').set({ way: 'off' }).where('person_id', '=', person_id);
    await expect(put.execute()).rejects.toThrow('notice_of_the_law_is_sent');
  });
});
