import { randomUUID } from 'node:crypto';
import { sittingRoutes } from '@karakter/contract/sitting/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { openAnswer } from '../../../test/scenes/answer-writer.ts';
import { paramsOf, sittingsOf } from '../../../test/scenes/sitting.ts';
import { examDayChanges } from '../../../test/scenes/sitting-events.ts';
import { firstBrokenEntry } from './answer-chain.ts';
import { chainHead, chainOf } from './answer-store.ts';
import { claimLease } from './leases.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, handIn, sittingRow } = sittingsOf(app);

async function someone() {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  return { exam, own };
}

type Own = Awaited<ReturnType<typeof someone>>['own'];
type Opened = Awaited<ReturnType<typeof openAnswer>>;

/**
 * Another window of the candidate: on the same device with the first one's cookie, otherwise with a sign-in of its
 * own.
 */
const window = (own: Own, cookie?: string) => openAnswer(app(), { ...own, ...(cookie ? { cookie } : {}) });
const leases = ({ messages }: Opened) =>
  messages.flatMap((m) => (m.kind === 'welcome' || m.kind === 'lease' ? [m.lease] : []));
const textOf = ({ doc }: Opened) => doc.getXmlFragment('essay:q1').toString();
const takeOver = (own: Own, { writer }: Opened, cookie: string) =>
  app().callWith(cookie, sittingRoutes.takeOver, { ...paramsOf(own), body: { writer } });
const quarantines = () =>
  app()
    .services.db.selectFrom('answer_branch')
    .selectAll()
    .where('decision', 'is', null)
    .orderBy('opened_at', 'desc')
    .execute();

test('a second window on the device reads along, and writes at the candidate’s own request [D5]', async () => {
  const { own } = await someone();
  const cookie = await app().cookieOf(own.personId);
  const first = await window(own, cookie);
  const second = await window(own, cookie);
  expect(leases(second)).toEqual([{ kind: 'reading', needs: 'request', isAskedFor: false }]);
  first.write('q1', 'Fra det første vinduet');
  await first.confirmed();
  await expect.poll(() => textOf(second)).toContain('Fra det første vinduet');
  expect((await takeOver(own, second, cookie)).body.outcome).toBe('writing');
  await expect.poll(() => leases(second).at(-1)).toEqual({ kind: 'writing', epoch: 2 });
  await expect.poll(() => leases(first).at(-1)?.kind).toBe('reading');
  second.write('q1', 'Fra det andre');
  await second.confirmed();
  await expect.poll(() => textOf(first)).toContain('Fra det andre');
});

test('the window that opens the paper first writes where another has only waited, and every server is told [D5]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  const cookie = await app().cookieOf(own.personId);
  const waiting = await window(own, cookie);
  const opener = await window(own, cookie);
  expect([leases(waiting).at(-1)?.kind, leases(opener).at(-1)?.kind]).toEqual(['writing', 'reading']);
  using changes = await examDayChanges(app());
  opener.write('q1', 'Her åpnet jeg oppgaven');
  await opener.confirmed();
  expect(leases(opener).at(-1)?.kind).toBe('writing');
  await expect.poll(() => leases(waiting).at(-1)?.kind).toBe('reading');
  const change = { examId: exam.examId, candidacyIds: [own.candidacyId], what: 'lease' };
  await expect.poll(() => changes.heard).toContainEqual(change);
});

test('when two windows lose their connection, the one that read does not write just because it reconnects first [D4, D5]', async () => {
  const { own } = await someone();
  const cookie = await app().cookieOf(own.personId);
  const [typing, reading] = [await window(own, cookie), await window(own, cookie)];
  for (const each of [typing, reading]) {
    each.kill();
    await each.closed();
  }
  const readingAgain = await openAnswer(app(), { ...own, cookie, writer: reading.writer, reads: true });
  expect(leases(readingAgain)).toEqual([{ kind: 'reading', needs: 'request', isAskedFor: false }]);
  const typingAgain = await openAnswer(app(), { ...own, cookie, writer: typing.writer });
  expect(leases(typingAgain)).toEqual([{ kind: 'writing', epoch: 1 }]);
});

/** A window that was taken over by another of the same device, and has written since. */
async function takenOverAndWritingOn() {
  const { own } = await someone();
  const cookie = await app().cookieOf(own.personId);
  const first = await window(own, cookie);
  first.write('q1', 'Før');
  await first.confirmed();
  const second = await window(own, cookie);
  await takeOver(own, second, cookie);
  await expect.poll(() => leases(first).at(-1)?.kind).toBe('reading');
  first.write('q1', 'Etter overtakelsen');
  return { own, cookie, first, second };
}

test('updates that the old window still sends are quarantined: never merged, never lost, and the window is informed [D5]', async () => {
  const { own, cookie, first } = await takenOverAndWritingOn();
  await expect.poll(() => first.messages).toContainEqual({ kind: 'kept', number: 2, as: 'takenOver' });
  const [quarantined] = await quarantines();
  expect(quarantined).toMatchObject({ kind: 'takenOver', writer: first.writer });
  const third = await window(own, cookie);
  expect(textOf(third)).not.toContain('Etter overtakelsen');
});

test('a window that reconnects learns that its last words are quarantined, also when it had not received that before [D5, Q1]', async () => {
  const { own, cookie, first, second } = await takenOverAndWritingOn();
  await first.settled();
  first.kill();
  const again = await openAnswer(app(), { ...own, cookie, writer: first.writer });
  // The paper's key is sent to every open window when it is time, and does not wait for a welcome.
  const toldIn = ({ messages }: typeof again) => messages.filter(({ kind }) => kind !== 'key');
  expect(toldIn(again).slice(0, 2)).toMatchObject([
    { kind: 'kept', number: 2, as: 'takenOver' },
    { kind: 'welcome', lastNumber: 2 },
  ]);
  const other = await openAnswer(app(), { ...own, cookie, writer: second.writer });
  expect(toldIn(other)[0]?.kind).toBe('welcome');
});

test('another device waits for the invigilator where the exam requires that, also when the first is dead [D5]', async () => {
  const { own } = await someone();
  const first = await window(own);
  first.write('q1', 'På maskinen som brant');
  await first.confirmed();
  first.kill();
  const cookie = await app().signInElsewhere(own.personId);
  const second = await window(own, cookie);
  expect(textOf(second)).toContain('På maskinen som brant');
  expect(leases(second).at(-1)).toEqual({ kind: 'reading', needs: 'confirmation', isAskedFor: false });
  for (const _ of [1, 2]) expect((await takeOver(own, second, cookie)).body.outcome).toBe('askedFor');
  await expect.poll(() => leases(second).at(-1)).toMatchObject({ isAskedFor: true });
});

test('a reloaded window on the device continues to write automatically once the old window is gone [D4, D5]', async () => {
  const { own } = await someone();
  const cookie = await app().cookieOf(own.personId);
  const first = await window(own, cookie);
  first.write('q1', 'Før');
  await first.confirmed();
  first.kill();
  const reloaded = async () => leases(await window(own, cookie)).at(-1)?.kind;
  await expect.poll(reloaded, { timeout: 5000 }).toBe('writing');
});

test('updates and leases form one chain of SHA-256, which shows where it is broken [D3, Q3]', async () => {
  const { own } = await someone();
  const cookie = await app().cookieOf(own.personId);
  const first = await window(own, cookie);
  for (const text of ['En', 'To', 'Tre']) first.write('q1', text);
  await first.confirmed();
  const second = await window(own, cookie);
  await takeOver(own, second, cookie);
  await expect.poll(() => leases(second).at(-1)?.kind).toBe('writing');
  second.write('q1', 'Fire');
  await second.confirmed();
  const { attempt: attemptId } = await sittingRow(own);
  const chain = await chainOf(app().services.db, attemptId);
  expect(chain.map((entry) => entry.kind)).toEqual([
    'lease',
    'update',
    'update',
    'update',
    'lease',
    'update',
  ]);
  expect(firstBrokenEntry(own.candidacyId, chain)).toBeNull();
  const forged = chain.map((e) => (e.sequence === 3 ? { ...e, writtenAt: e.writtenAt + 1 } : e));
  expect(firstBrokenEntry(own.candidacyId, forged)).toBe(3);
  expect(firstBrokenEntry(own.candidacyId, chain.toSpliced(2, 1))).toBe(3);
  const { rows } = await app().services.pool.query(
    `select sequence from (
       select *, lag(hash, 1, sha256(uuid_send($2::uuid))) over (order by sequence) as previous
       from answer_entry where attempt = $1) e
     where hash <> answer_entry_hash(previous, sequence, kind, epoch, number, written_at, received_at, content)`,
    [attemptId, own.candidacyId],
  );
  expect(rows).toEqual([]);
});

test('no window gets the lease after the hand-in, however old its state is [D5, S1]', async () => {
  const { own } = await someone();
  const { db, clock } = app().services;
  const first = await window(own);
  first.write('q1', 'Alt jeg hadde');
  await first.confirmed();
  const of = { attemptId: (await sittingRow(own)).attempt, candidacyId: own.candidacyId };
  const before = {
    head: await chainHead(db, of),
    lease: { epoch: 1, writer: first.writer, deviceId: null },
  };
  expect((await handIn(own)).status).toBe(200);
  const wish = {
    writer: randomUUID(),
    deviceId: null,
    isTakeover: true,
    hasOpened: true,
    isConfirmed: true,
    confirmedBy: null,
  };
  expect((await claimLease(db, of, { ...wish, at: clock.now() }, before)).kind).toBe('reading');
  expect((await chainOf(db, of.attemptId)).map(({ kind }) => kind)).toEqual(['lease', 'update', 'handIn']);
});
