import { peopleRoutes } from '@karakter/contract/people/routes';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { aDevice } from '../../test/device.ts';
import { createTestDatabase, type TestDatabase } from '../../test/postgres.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { sittingsOf } from '../../test/scenes/sitting.ts';
import { lastOfWindow } from '../sitting/answer/answer-store.ts';
import { endedAmong } from './store.ts';

const now = '2026-03-02T09:00:00Z';
let made: Promise<TestDatabase> | undefined;
const database = () => {
  made ??= createTestDatabase('neighbours');
  return made;
};
const here = useTestApp(now, { database });
/** A second server on the same database, which the first one drops. */
const elsewhere = useTestApp(now, {
  database: async () => ({ url: (await database()).url, drop: async () => undefined }),
});
const { runningExam, open, sittingRow } = sittingsOf(here);

async function someone() {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  return own;
}

const isKnownToBeHere = async (writer: string) =>
  (await here().services.db.selectFrom('answer_presence').select('writer').execute()).some(
    (row) => row.writer === writer,
  );

test('signing out closes the windows of the session on every server, and confirmed text is kept [U2, Q1]', async () => {
  const own = await someone();
  const cookie = await here().signInElsewhere(own.personId);
  const device = aDevice();
  const first = await openAnswer(here(), { ...own, cookie, device });
  // The other server learns a little later which window has the lease.
  await expect.poll(() => isKnownToBeHere(first.writer)).toBe(true);
  const second = await openAnswer(elsewhere(), { ...own, cookie });
  first.write('q1', 'Før jeg logget ut');
  await first.confirmed();
  await here().callWith(cookie, peopleRoutes.signOut);
  expect(await Promise.all([first.closed(), second.closed()])).toEqual([4401, 4401]);
  await expect(openAnswer(here(), { ...own, cookie })).rejects.toThrow('401');
  const again = await openAnswer(here(), { ...own, doc: first.doc, writer: first.writer, device });
  expect(again.messages.find(({ kind }) => kind === 'welcome')).toMatchObject({
    lastNumber: 1,
    lease: { kind: 'writing' },
  });
  expect((await openAnswer(elsewhere(), own)).doc.getXmlFragment('essay:q1').toString()).toContain(
    'Før jeg logget ut',
  );
});

test('an update in transit when the session was revoked is stored and not lost [U2, Q1]', async () => {
  const own = await someone();
  const [lost, kept] = [
    await here().signInElsewhere(own.personId),
    await here().signInElsewhere(own.personId),
  ];
  const window = await openAnswer(here(), { ...own, cookie: lost });
  const { body } = await here().callWith(lost, peopleRoutes.listSessions);
  const revoked = body.sessions.find(({ current }) => current)!;
  const ending = here().callWith(kept, peopleRoutes.revokeSession, { params: { sessionId: revoked.id } });
  for (let each = 1; each <= 20; each += 1) window.write('q1', `Setning ${each}`);
  expect((await ending).status).toBe(200);
  expect(await window.closed()).toBe(4401);
  const { attempt: attemptId } = await sittingRow(own);
  const stored = () => lastOfWindow(here().services.db, attemptId, window.writer);
  await expect.poll(async () => (await stored()).number, { timeout: 15_000 }).toBe(20);
});

test('the other sessions of the person keep their windows [U2]', async () => {
  const own = await someone();
  const ended = await openAnswer(here(), { ...own, cookie: await here().signInElsewhere(own.personId) });
  const [session] = await here()
    .services.db.selectFrom('session')
    .select('id')
    .where('person_id', '=', own.personId)
    .orderBy('created_at', 'desc')
    .execute();
  const staying = await openAnswer(here(), own);
  await here().call(own.personId, peopleRoutes.revokeSession, { params: { sessionId: session!.id } });
  expect(await ended.closed()).toBe(4401);
  staying.write('q1', 'Jeg skriver videre');
  await staying.settled();
});

test('a session that has reached its last hour is among those whose windows close, and one in which an answer is open is not [U2]', async () => {
  const { db } = here().services;
  const [ended, used, writing] = await Promise.all(
    ['Ended', 'Used', 'Writes'].map(async (name) => {
      const personId = await addTestPerson(db, name, ['invigilator']);
      await here().signInElsewhere(personId);
      const session = db.selectFrom('session').select('id').where('person_id', '=', personId);
      return (await session.executeTakeFirstOrThrow()).id;
    }),
  );
  const passed = Temporal.Now.instant().subtract({ minutes: 1 });
  const later = Temporal.Now.instant().add({ hours: 1 });
  for (const id of [ended, writing])
    await db.updateTable('session').set({ expires_at: passed }).where('id', '=', id!).execute();
  await db.updateTable('session').set({ writes_until: later }).where('id', '=', writing!).execute();
  expect(await endedAmong(db, [ended!, used!, writing!], 60)).toEqual([ended]);
});
