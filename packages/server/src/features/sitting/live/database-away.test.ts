import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../../test/app.ts';
import { sittingsOf } from '../../../test/scenes/sitting.ts';
import { createCheckpoints } from '../answer/checkpoints.ts';
import { createFirstTurns } from '../answer/first-turn.ts';
import { createQuarantineQueue } from '../ingest/quarantine-queue.ts';
import { createLiveSittings, type Window } from '../live-sittings.ts';
import { createKeyRelease } from './key-release.ts';
import { createOpenings } from './openings.ts';
import { createPresence } from './presence.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, sittingRow } = sittingsOf(app);

/** A candidate's window, with its received messages, and a database that is down until the test restores it. */
async function whileAway() {
  const { db, clock } = app().services;
  const own = (await runningExam(1)).candidates[0]!;
  const sent: unknown[] = [];
  const closed: number[] = [];
  const socket = {
    readyState: 1,
    OPEN: 1,
    send: (data: Buffer) => sent.push(JSON.parse(String(data))),
    close: (code: number) => closed.push(code),
  };
  const ids = { writer: randomUUID(), deviceId: randomUUID(), sessionId: randomUUID() };
  const window = { socket, ...ids, personId: own.personId, held: null } as unknown as Window;
  const sitting = (await createLiveSittings(db).join(own.candidacyId, window))!;
  const logged: string[] = [];
  const log = { error: (text: string) => void logged.push(text) };
  let isAway = true;
  const away = () => Promise.reject(new Error('the database is away'));
  const broken = db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => (isAway ? away() : result),
  });
  const back = () => {
    isAway = false;
  };
  return { own, window, sitting, sent, closed, logged, back, away, parts: { db: broken, clock, log } };
}

test('the connected windows are unknown, and the program says so [D9]', async () => {
  const { sitting, window, logged, parts } = await whileAway();
  const presence = createPresence(parts);
  presence.start();
  presence.connected(sitting, window, parts.clock.now());
  await presence.stop();
  await expect
    .poll(() => logged.toSorted())
    .toEqual([
      'this server could not be recorded as alive',
      'which windows are connected could not be recorded',
    ]);
});

test('the opening of a paper is recorded when the database is back [D2, D14]', async () => {
  const { own, sitting, logged, back, parts } = await whileAway();
  const openings = createOpenings(parts);
  openings.add({ sitting, personId: own.personId, at: parts.clock.now() });
  const said = 'which candidates have opened the paper could not be recorded; it is retried';
  await expect.poll(() => logged).toContain(said);
  expect((await sittingRow(own)).state).toBe('waiting');
  back();
  await expect.poll(async () => (await sittingRow(own)).state).toBe('open');
  await openings.stop();
});

test('a paper is prepared beforehand, and its key is sent as soon as it can be opened [D2]', async () => {
  const { sitting, sent, logged, away, parts } = await whileAway();
  let [asked, isThere] = [0, false];
  const of = async () => {
    asked += 1;
    return isThere ? { bytes: new Uint8Array(), key: 'key' } : away();
  };
  const keys = createKeyRelease({ ...parts, papers: { of, forget: () => undefined } });
  keys.enqueue(sitting);
  expect(asked).toBe(1);
  keys.start();
  await expect.poll(() => logged).toContain('a paper could not be opened; it is tried again');
  expect(sent).toEqual([]);
  isThere = true;
  await expect.poll(() => sent).toEqual([{ kind: 'key', key: 'key' }]);
  keys.stop();
});

test('a window that opens the paper first connects again, and nothing that it sent is confirmed [D5, Q1]', async () => {
  const { sitting, window, closed, logged, away, parts } = await whileAway();
  const turns = createFirstTurns({ ...parts, liveSittings: { refresh: away } });
  let taken = 0;
  for (const _ of ['opened', 'written'])
    turns.give(sitting, window, () => {
      taken += 1;
    });
  expect(turns.isUnderWay(sitting)).toBe(true);
  await expect.poll(() => closed).toEqual([1011]);
  expect([turns.isUnderWay(sitting), taken]).toEqual([false, 0]);
  expect(logged).toEqual(['who opened the paper first could not be decided; the window comes again']);
});

test('an answer whose checkpoint fails is left unchanged [D4]', async () => {
  const { sitting, logged, away, parts } = await whileAway();
  const merger = { merge: away, close: async () => undefined };
  const checkpoints = createCheckpoints({ ...parts, merger, db: app().services.db, delayMs: () => 0 });
  sitting.head.sequence = 1000;
  checkpoints.note(sitting);
  await expect.poll(() => logged).toEqual(['an answer could not be merged']);
  await checkpoints.stop();
});

test('late updates are stored when the database is back, or given up when the program stops, unconfirmed [D7, Q1]', async () => {
  const { sitting, window, sent, logged, back, parts } = await whileAway();
  const at = parts.clock.now().epochMilliseconds;
  const { writer } = window;
  const update = (number: number) => {
    const content = Y.encodeStateAsUpdate(new Y.Doc());
    return { window, writer, number, writtenAt: at, receivedAt: at, content };
  };
  const givenUp = createQuarantineQueue(parts);
  givenUp.keep(sitting, 'takenOver', update(1));
  await givenUp.stop();
  expect(sent).toEqual([]);
  const quarantine = createQuarantineQueue(parts);
  quarantine.keep(sitting, 'late', update(1));
  const said = 'quarantined updates could not be stored; it is tried again';
  await expect.poll(() => logged).toEqual([said, said]);
  back();
  await expect.poll(() => sent).toEqual([{ kind: 'kept', number: 1, as: 'late' }]);
  await quarantine.stop();
});
