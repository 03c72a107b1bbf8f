import { mailboxRoutes } from '@karakter/contract/notices/mailboxes/routes';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import { type MailboxKind, mailboxKinds } from '@karakter/domain/notices/mailbox';
import { expect, test } from 'vitest';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { useTestApp } from '../../../test/app.ts';
import { addTestExam } from '../../../test/scenes/exam.ts';
import { addTestPerson, testUnitId } from '../../../test/scenes/people.ts';
import { notifyAll } from '../notify.ts';

const app = useTestApp('2026-03-13T11:00:00Z');
const { showMailboxes, setUpMailbox, confirmMailbox, sendMailboxCode, chooseMailboxKinds, endMailbox } =
  mailboxRoutes;

const examWithUnit = async () => ({ ...(await addTestExam(app().services.db)), unitId: testUnitId });

/** A unit with its own exam office, outside the test unit. */
async function anotherOffice() {
  const { db } = app().services;
  const unitId = crypto.randomUUID();
  const names = { name_nb: 'En annen', name_nn: 'Ei anna', name_en: 'Another' };
  await db
    .insertInto('unit')
    .values({ id: unitId, code: unitId, ...names })
    .execute();
  const officer = await addTestPerson(db, 'Kontoret Annen', []);
  const granted_at = app().services.clock.now();
  await db
    .insertInto('role_grant')
    .values({ id: crypto.randomUUID(), person_id: officer, role: 'examOffice', unit_id: unitId, granted_at })
    .execute();
  return { unitId, officer };
}

let addresses = 0;
async function setUp(officer: string, unitId: string, kinds: MailboxKind[] = [...mailboxKinds]) {
  addresses += 1;
  const address = `cases-${addresses}@karakter.example`;
  const body = { unitId, address, language: 'nb' as const, kinds };
  const answer = await app().call(officer, setUpMailbox, { body });
  await app().jobs.settle();
  return { id: answer.body.id, address };
}

/** The mails to a mailbox, oldest first. */
const mailsTo = (mailboxId: string) =>
  app()
    .services.db.selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .select(['notice.id', 'notice.kind', 'mail.recipient', 'mail.body', 'mail.state'])
    .where('notice.mailbox_id', '=', mailboxId)
    .orderBy('notice.created_at')
    .orderBy('notice.id')
    .execute();

async function codeOf(mailboxId: string): Promise<string> {
  const body = (await mailsTo(mailboxId)).at(-1)?.body ?? '';
  return /^\d{4} \d{4}$/m.exec(body)?.[0] ?? '';
}

const confirm = (by: string, mailboxId: string, code: string) =>
  app().call(by, confirmMailbox, { params: { mailboxId }, body: { code } });

async function confirmed(officer: string, unitId: string, kinds?: MailboxKind[]) {
  const mailbox = await setUp(officer, unitId, kinds);
  expect((await confirm(officer, mailbox.id, await codeOf(mailbox.id))).status).toBe(200);
  return mailbox;
}

/** A late appeal of an exam is told to these people, a minute later than what was told before. */
async function tell(examId: string, to: readonly string[], cases: string[] = []) {
  const { clock } = app().services;
  await clock.moveTo(clock.now().add({ minutes: 1 }));
  await inTransaction(app().services.db, { identity: 'visible', effect: 'write' }, (tx) =>
    notifyAll(tx, {
      to,
      examId,
      kind: 'appealToHandle',
      facts: { late: true },
      at: clock.now(),
      cases,
    }),
  );
  await app().jobs.settle();
}

const kindsTo = async (mailboxId: string) => (await mailsTo(mailboxId)).map(({ kind }) => kind);

test('a mailbox gets its code alone until someone has given it back, and then cases at once, also with no person to tell [T2]', async () => {
  const { officer, unitId, examId } = await examWithUnit();
  const { id, address } = await setUp(officer, unitId);
  await tell(examId, [officer]);
  expect(await kindsTo(id)).toEqual(['mailboxCode']);
  const code = await codeOf(id);
  const wrong = code.endsWith('1') ? `${code.slice(0, -1)}2` : `${code.slice(0, -1)}1`;
  expect(await confirm(officer, id, wrong)).toMatchObject({ status: 422, refusal: 'mailboxCodeWrong' });
  expect((await confirm(officer, id, code)).status).toBe(200);
  await tell(examId, []);
  expect(await kindsTo(id)).toEqual(['mailboxCode', 'appealToHandle']);
  const [, mail] = await mailsTo(id);
  expect(mail).toMatchObject({ recipient: address, state: 'sent' });
});

test('it says what the office’s own mail says, and leads to the case [T1, T2]', async () => {
  const { officer, unitId, examId } = await examWithUnit();
  const { id } = await confirmed(officer, unitId);
  const other = await addTestPerson(app().services.db, 'Saks Behandler', []);
  const caseId = crypto.randomUUID();
  await app()
    .services.db.insertInto('notice_preference')
    .values({
      person_id: other,
      kind: 'appealToHandle',
      class: 'case',
      way: 'now',
      set_at: app().services.clock.now(),
    })
    .execute();
  await tell(examId, [other], [caseId]);
  const own = await app()
    .services.db.selectFrom('mail')
    .innerJoin('notice', 'notice.id', 'mail.notice_id')
    .select('mail.body')
    .where('notice.person_id', '=', other)
    .executeTakeFirstOrThrow();
  const shared = (await mailsTo(id)).at(-1);
  expect(shared?.body).toBe(own.body);
  expect(shared?.body).toContain(`/exams/${examId}/appeals/${caseId}`);
});

test('only the kinds that were chosen reach it, and nothing once it is removed [T2]', async () => {
  const { officer, unitId, examId } = await examWithUnit();
  const { id } = await confirmed(officer, unitId, ['complaintNews']);
  await tell(examId, []);
  expect(await kindsTo(id)).toEqual(['mailboxCode']);
  const params = { mailboxId: id };
  await app().call(officer, chooseMailboxKinds, { params, body: { kinds: ['appealToHandle'] } });
  await tell(examId, []);
  expect(await kindsTo(id)).toEqual(['mailboxCode', 'appealToHandle']);
  expect((await app().call(officer, endMailbox, { params })).status).toBe(200);
  await tell(examId, []);
  expect(await kindsTo(id)).toEqual(['mailboxCode', 'appealToHandle']);
  expect((await app().call(officer, endMailbox, { params })).status).toBe(404);
});

test('an exam of another unit does not reach it [T2]', async () => {
  const { officer, unitId } = await anotherOffice();
  const { id } = await confirmed(officer, unitId);
  await tell((await examWithUnit()).examId, []);
  expect(await kindsTo(id)).toEqual(['mailboxCode']);
});

test('a second code ends the first, an old one no longer works, and one address has one mailbox [T2]', async () => {
  const { officer, unitId } = await examWithUnit();
  const { id, address } = await setUp(officer, unitId);
  const first = await codeOf(id);
  const { clock } = app().services;
  await clock.moveTo(clock.now().add({ hours: 7 * 24 + 1 }));
  expect(await confirm(officer, id, first)).toMatchObject({ status: 409, refusal: 'mailboxCodeOld' });
  await app().call(officer, sendMailboxCode, { params: { mailboxId: id } });
  await app().jobs.settle();
  expect((await confirm(officer, id, await codeOf(id))).status).toBe(200);
  const body = { unitId, address: address.toUpperCase(), language: 'nb' as const, kinds: [...mailboxKinds] };
  expect(await app().call(officer, setUpMailbox, { body })).toMatchObject({ refusal: 'mailboxAddressTaken' });
});

test('mail that does not arrive is on its page and among the office’s undelivered mail, and is sent again [T3]', async () => {
  const { officer, unitId, examId } = await examWithUnit();
  const { id, address } = await confirmed(officer, unitId);
  await tell(examId, []);
  const noticeId = (await mailsTo(id)).at(-1)?.id ?? '';
  await app()
    .services.db.updateTable('mail')
    .set({ state: 'failed', last_error: '550 no such user', sent_at: null })
    .where('notice_id', '=', noticeId)
    .execute();
  const failed = async () => (await app().call(officer, noticesRoutes.failedMail)).body.mails;
  expect(await failed()).toContainEqual(
    expect.objectContaining({ noticeId, recipient: address, recipientName: null }),
  );
  const latest = async () =>
    (await app().call(officer, showMailboxes)).body.mailboxes.find((each) => each.id === id)?.latest;
  expect(await latest()).toMatchObject({ state: 'failed', error: '550 no such user' });
  await app().call(officer, noticesRoutes.sendAgain, { body: { noticeId } });
  await app().jobs.settle();
  expect(await failed()).toEqual([]);
  expect(await latest()).toMatchObject({ state: 'sent', error: null });
});

test('another unit’s office neither sees nor changes it [T2]', async () => {
  const { officer, unitId } = await examWithUnit();
  const { id } = await setUp(officer, unitId);
  const stranger = (await anotherOffice()).officer;
  const seen = (await app().call(stranger, showMailboxes)).body.mailboxes;
  expect(seen.map((each) => each.id)).not.toContain(id);
  expect((await confirm(stranger, id, await codeOf(id))).status).toBe(404);
  expect((await app().call(stranger, endMailbox, { params: { mailboxId: id } })).status).toBe(404);
});
