import { noticesRoutes } from '@karakter/contract/notices/routes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailTransport } from '../../integrations/mail/mail-server.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { startMailServer, type TestMailServer } from '../../test/mail-server.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { openInvitation } from '../people/invitations.ts';
import { notify, notifyInvited } from './notify.ts';
import { sendNoticeTask } from './send.ts';
import { sendToNewAddresses } from './undelivered.ts';

const app = useTestApp('2026-03-13T09:00:00Z');
const write = { identity: 'visible', effect: 'write' } as const;
let server: TestMailServer;

beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());

type Scene = Awaited<ReturnType<typeof waitingMail>>;

/** A notice to a candidate, whose job has not run yet. */
async function waitingMail() {
  const { db, clock } = app().services;
  const exam = await addTestExam(db);
  const to = exam.candidates[0]?.personId ?? '';
  const facts = { startsAt: '2026-03-20T23:00:00Z', endsAt: '2026-03-20T23:00:00Z' };
  await inTransaction(db, write, (tx) =>
    notify(tx, { to, examId: exam.examId, kind: 'examPublished', facts, at: clock.now() }),
  );
  await app().jobs.settle();
  const { id } = await db
    .selectFrom('notice')
    .select('id')
    .where('person_id', '=', to)
    .executeTakeFirstOrThrow();
  await db.deleteFrom('mail').where('notice_id', '=', id).execute();
  return { ...exam, to, noticeId: id };
}

/** Tries once, at an instant of Karakter's clock. */
async function tryAt({ noticeId }: Scene, now: string, url = server.url): Promise<void> {
  const task = sendNoticeTask({
    from: 'k@k.example',
    url: 'https://k.example',
    transport: createMailTransport(url),
  });
  await inTransaction(app().services.db, write, (tx) =>
    task({ tx, now: Temporal.Instant.from(now) }, { noticeId }),
  );
}
const mailOf = ({ noticeId }: Scene) =>
  app()
    .services.db.selectFrom('mail')
    .select(['state', 'attempts', 'recipient', 'last_error', 'next_attempt_at'])
    .where('notice_id', '=', noticeId)
    .executeTakeFirstOrThrow();
const listed = async ({ officer, noticeId }: Scene) =>
  (await app().call(officer, noticesRoutes.failedMail)).body.mails.find((mail) => mail.noticeId === noticeId);
const again = ({ officer }: Scene, noticeId: string | null) =>
  app().call(officer, noticesRoutes.sendAgain, { body: { noticeId } });

test.each([
  ['an unknown mailbox', { RCPT: '550 5.1.1 no such user' }],
  ['a message it will not have', { message: '554 5.7.1 no' }],
  ['a sender it will not have', { MAIL: '553 5.1.8 no' }],
])(
  'mail that the server refuses for good is tried once, and shown at once: %s [U5]',
  async (_what, answers) => {
    const scene = await waitingMail();
    server.answer(answers);
    await tryAt(scene, '2026-03-13T10:00:00Z');
    expect(await mailOf(scene)).toMatchObject({ state: 'failed', attempts: 1, next_attempt_at: null });
    expect((await listed(scene))?.lastError).toContain('5.');
    const calls = server.calls();
    await tryAt(scene, '2026-03-13T11:00:00Z');
    expect(server.calls()).toBe(calls);
  },
);

test.each([
  ['asks for patience', { RCPT: '451 4.7.1 come again' }],
  ['is full', { message: '452 4.2.2 full' }],
  ['is going down', { greeting: '421 4.3.2 closing' }],
  ['takes no mail today', { greeting: '554 5.3.2 no mail today' }],
])('a mail server that %s for a night loses nothing [T3]', async (_how, answers) => {
  const scene = await waitingMail();
  server.answer(answers);
  for (const at of ['13T20:00:00Z', '13T20:00:30Z', '13T22:00:00Z', '14T03:00:00Z']) {
    await tryAt(scene, `2026-03-${at}`);
  }
  expect(await mailOf(scene)).toMatchObject({ state: 'waiting', attempts: 4 });
  expect((await listed(scene))?.nextAttemptAt).toBe('2026-03-14T09:00:00Z');
  server.answer({});
  await tryAt(scene, '2026-03-14T09:00:00Z');
  expect((await mailOf(scene)).state).toBe('sent');
  expect(await listed(scene)).toBeUndefined();
});

test('an absent mail server is tried for a week, and then the mail can still be sent again [T3, U5]', async () => {
  const scene = await waitingMail();
  const gone = 'smtp://127.0.0.1:1';
  await tryAt(scene, '2026-03-13T20:00:00Z', gone);
  await tryAt(scene, '2026-03-20T13:00:00Z', gone);
  expect((await mailOf(scene)).state).toBe('waiting');
  await tryAt(scene, '2026-03-20T19:00:00Z', gone);
  expect(await mailOf(scene)).toMatchObject({ state: 'failed', attempts: 3 });
  expect((await again(scene, scene.noticeId)).body).toEqual({ sending: 1 });
  await app().jobs.settle();
  expect(await mailOf(scene)).toMatchObject({ state: 'sent' });
});

test('all undelivered mail is sent again at once, and delivered mail is left alone [U5]', async () => {
  const scenes = [await waitingMail(), await waitingMail()];
  server.answer({ RCPT: '550 5.1.1 no' });
  for (const scene of scenes) await tryAt(scene, '2026-03-13T10:00:00Z');
  const [first] = scenes;
  const { body } = await again(first!, null);
  expect(body.sending).toBeGreaterThanOrEqual(2);
  await app().jobs.settle();
  for (const scene of scenes) expect((await mailOf(scene)).state).toBe('sent');
  expect((await again(first!, null)).body).toEqual({ sending: 0 });
  expect((await again(first!, first!.noticeId)).status).toBe(404);
});

test('mail is sent to the receiver’s address at the time of sending, also when it had been given up [T3]', async () => {
  const { db } = app().services;
  const [waiting, refused] = [await waitingMail(), await waitingMail()];
  const newEmail = ({ to }: Scene) => `ny.${to}@test.example`;
  server.answer({ RCPT: '451 4.7.1 come again' });
  await tryAt(waiting, '2026-03-13T10:00:00Z');
  server.answer({ RCPT: '550 5.1.1 no' });
  await tryAt(refused, '2026-03-13T10:00:00Z');
  await inTransaction(db, write, async (tx) => {
    for (const scene of [waiting, refused]) {
      await tx
        .updateTable('person')
        .set({ email: newEmail(scene) })
        .where('id', '=', scene.to)
        .execute();
    }
    await sendToNewAddresses(tx, [refused.to]);
  });
  server.answer({});
  await tryAt(waiting, '2026-03-13T10:01:00Z');
  expect(server.accepted).toContain(newEmail(waiting));
  await app().jobs.settle();
  for (const scene of [waiting, refused]) {
    expect(await mailOf(scene)).toMatchObject({ state: 'sent', recipient: newEmail(scene) });
  }
});

test('a grader of the exam, or a person without a role in it, neither sees nor sends its mail again [U7]', async () => {
  const { db, clock } = app().services;
  const scene = await waitingMail();
  server.answer({ RCPT: '550 5.1.1 no' });
  await tryAt(scene, '2026-03-13T10:00:00Z');
  expect(await listed(scene)).toBeDefined();
  const seat = { seat: 3, external: false, display_name: 'Eksamens Konsulent', appointed_at: clock.now() };
  const member = { commission_id: scene.commissionId, person_id: scene.officer, ...seat };
  await db.insertInto('commission_member').values(member).execute();
  expect(await listed(scene)).toBeUndefined();
  expect((await again(scene, scene.noticeId)).status).toBe(404);
  const invigilator = await addTestPerson(db, 'Eksamens Vakt', ['invigilator']);
  expect((await again({ ...scene, officer: invigilator }, scene.noticeId)).status).toBe(403);
});

test('the stored mail of an invitation has no code, and each attempt has a link of its own [U1]', async () => {
  const { db, clock } = app().services;
  const to = await addTestPerson(db, 'Inga Invitert', []);
  const by = await addTestPerson(db, 'Eva Kontor', ['examOffice']);
  await inTransaction(db, write, (tx) => notifyInvited(tx, { personId: to, by, at: clock.now() }));
  await app().jobs.settle();
  const notices = db.selectFrom('notice').select('id').where('person_id', '=', to);
  const { id: noticeId } = await notices.executeTakeFirstOrThrow();
  await db.deleteFrom('mail').where('notice_id', '=', noticeId).execute();
  const sent: string[] = [];
  const answers = [new Error('try later'), null];
  const transport = {
    sendMail: async ({ text }: { text?: unknown }) => {
      sent.push(String(text));
      const failure = answers[sent.length - 1];
      if (failure) throw failure;
    },
  };
  const task = sendNoticeTask({
    from: 'k@k.example',
    url: 'https://k.example',
    transport: transport as never,
  });
  const attempt = () => inTransaction(db, write, (tx) => task({ tx, now: clock.now() }, { noticeId }));
  for (let tries = 0; tries < 3; tries += 1) await attempt();
  const codes = sent.map((text) => /https:\/\/k\.example\/invitation#(\S{20,})/.exec(text)?.[1] ?? '');
  expect([codes.length, new Set(codes).size]).toEqual([2, 2]);
  const { body } = await db
    .selectFrom('mail')
    .select('body')
    .where('notice_id', '=', noticeId)
    .executeTakeFirstOrThrow();
  for (const code of codes) expect(body).not.toContain(code);
  const isOpen = async (code = '') =>
    (await inTransaction(db, write, (tx) => openInvitation(tx, code, clock.now()))) !== undefined;
  expect([await isOpen(codes[0]), await isOpen(codes[1])]).toEqual([false, true]);
});

test('a meeting goes into the calendar with its mail, and out of it with the mail that cancels it [G13]', async () => {
  const { db, clock } = app().services;
  const exam = await addTestExam(db);
  const [to] = exam.graders;
  const facts = {
    meetingId: exam.examId,
    sequence: 3,
    startsAt: '2026-03-27T08:30:00Z',
    minutes: 90,
    place: 'A101',
    videoLink: null,
  };
  const sentWith = async (what: 'changed' | 'cancelled') => {
    await inTransaction(db, write, (tx) =>
      notify(tx, {
        to,
        examId: exam.examId,
        kind: 'meetingNews',
        facts: { ...facts, what },
        at: clock.now(),
      }),
    );
    await app().jobs.settle();
    const { id: noticeId } = await db
      .selectFrom('notice')
      .select('id')
      .where('person_id', '=', to)
      .where('kind', '=', 'meetingNews')
      .executeTakeFirstOrThrow();
    await db.deleteFrom('mail').where('notice_id', '=', noticeId).execute();
    await tryAt({ ...exam, to, noticeId }, '2026-03-13T09:00:00Z');
    await db.deleteFrom('mail').where('notice_id', '=', noticeId).execute();
    await db.deleteFrom('notice').where('id', '=', noticeId).execute();
    return server.messages.at(-1)?.source ?? '';
  };
  server.answer({});
  const changed = await sentWith('changed');
  expect(changed).toMatch(/Content-Type: text\/calendar;[^:]*method=REQUEST/i);
  expect(changed).toContain(`UID:${exam.examId}@karakter`);
  expect(changed).toContain('SEQUENCE:3');
  expect(await sentWith('cancelled')).toMatch(/Content-Type: text\/calendar;[^:]*method=CANCEL/i);
});
