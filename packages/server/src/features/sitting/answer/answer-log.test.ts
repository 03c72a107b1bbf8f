import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../../test/app.ts';
import { sittingsOf } from '../../../test/scenes/sitting.ts';
import { createLiveSittings, type Pending, type Window } from '../live-sittings.ts';
import { AnswerLog } from './answer-log.ts';
import { chainOf } from './answer-store.ts';
import { claimLease } from './leases.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, handIn } = sittingsOf(app);

const silent = { writer: randomUUID(), held: null } as unknown as Window;

/** A pool whose results arrive only when the test releases them, as when a packet is lost. */
function slowPool(pool: pg.Pool) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const query = async (statement: pg.QueryConfig) => {
    const result = await pool.query(statement);
    await promise;
    return result;
  };
  return { slow: { query } as unknown as pg.Pool, letThrough: resolve };
}

/** A pool whose database is away. */
const awayPool = (): ReturnType<typeof slowPool> => {
  const query = () => Promise.reject(new Error('the database is away'));
  return { slow: { query } as unknown as pg.Pool, letThrough: () => undefined };
};

const wish = () => ({
  isTakeover: true,
  hasOpened: true,
  isConfirmed: true,
  confirmedBy: null,
  at: app().services.clock.now(),
});

/** A sitting in which a window has the lease, and a log whose statements finish when the test releases them. */
async function written(poolFrom: (pool: pg.Pool) => ReturnType<typeof slowPool> = slowPool) {
  const { db, pool, log, clock } = app().services;
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const liveSittings = createLiveSittings(db);
  const sitting = (await liveSittings.join(own.candidacyId, silent))!;
  const give = (writer: string) => claimLease(db, sitting, { ...wish(), writer, deviceId: randomUUID() });
  const writer = randomUUID();
  await give(writer);
  await liveSittings.refresh([sitting]);
  const { slow, letThrough } = poolFrom(pool);
  const overtaken: number[] = [];
  const stored: number[] = [];
  const answers = new AnswerLog({ pool: slow, liveSittings, log });
  answers.subscribe({
    onStored: (all) => void stored.push(...all.map(({ update }) => update.number)),
    onOvertaken: (_, waiting) => void overtaken.push(...waiting.map(({ number }) => number)),
  });
  const at = clock.now().epochMilliseconds;
  const content = Y.encodeStateAsUpdate(new Y.Doc());
  const append = (number: number) =>
    answers.append(sitting, { window: null, writer, number, writtenAt: at, receivedAt: at, content });
  const kinds = async () => (await chainOf(db, sitting.attemptId)).map(({ kind }) => kind);
  return { own, liveSittings, sitting, answers, give, append, kinds, letThrough, stored, overtaken };
}

test('a confirmation that arrives after the lease has moved confirms no update of the window that has it now [D5, Q1]', async () => {
  const { liveSittings, sitting, give, append, kinds, letThrough, stored } = await written();
  append(40);
  await expect.poll(kinds).toEqual(['lease', 'update']);
  const second = randomUUID();
  await give(second);
  await liveSittings.refresh([sitting]);
  letThrough();
  await expect.poll(() => stored).toEqual([40]);
  expect(sitting).toMatchObject({ lease: { writer: second }, lastStored: 0, head: { sequence: 3 } });
});

test('updates that wait when the answer is handed in are judged again, and never come after the last entry [S1, Q1]', async () => {
  const { own, liveSittings, sitting, append, kinds, letThrough, stored, overtaken } = await written();
  append(1);
  append(2);
  await expect.poll(kinds).toEqual(['lease', 'update']);
  expect((await handIn(own)).status).toBe(200);
  await liveSittings.refresh([sitting]);
  letThrough();
  await expect.poll(() => [stored, overtaken]).toEqual([[1], [2]]);
  expect(await kinds()).toEqual(['lease', 'update', 'handIn']);
});

test('the program stops although the database is down: waiting updates are dropped, and none of them is confirmed [Q1]', async () => {
  const { sitting, answers, append, kinds, stored } = await written(awayPool);
  const again = (_: unknown, waiting: readonly Pending[]) => {
    for (const update of waiting) answers.append(sitting, update);
  };
  answers.subscribe({ onStored: () => undefined, onOvertaken: again });
  append(1);
  append(2);
  await answers.stop();
  expect([stored, await kinds()]).toEqual([[], ['lease']]);
});
