import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../test/app.ts';
import { sittingsOf } from '../../test/sitting.ts';
import { AnswerLog } from './answer-log.ts';
import { createAttempts, type Window } from './attempts.ts';
import { claimLease } from './leases.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam } = sittingsOf(app);

const silent = { writer: randomUUID(), held: null } as unknown as Window;

/** A pool whose answers come only when they are let through, as when a packet is lost on one of the lines. */
function slowPool(pool: pg.Pool) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const query = async (statement: pg.QueryConfig) => {
    const result = await pool.query(statement);
    await promise;
    return result;
  };
  return { slow: { query } as unknown as pg.Pool, letThrough: resolve };
}

test('a confirmation that comes after the pen has passed on confirms nothing of who has it now [D5, Q1]', async () => {
  const { db, pool, clock, log } = app().services;
  const own = (await runningExam(1)).candidates[0]!;
  const attempts = createAttempts(db);
  const attempt = (await attempts.join(own.candidacyId, silent))!;
  const wish = { isTakeover: true, isConfirmed: true, confirmedBy: null, at: clock.now() };
  const [first, second] = [randomUUID(), randomUUID()];
  const given = async (writer: string) =>
    claimLease(db, attempt, { ...wish, writer, machineId: randomUUID() });
  await given(first);
  await attempts.refresh([attempt]);
  const { slow, letThrough } = slowPool(pool);
  const stored = Promise.withResolvers<void>();
  const answers = new AnswerLog(
    { pool: slow, attempts, log },
    { onStored: () => stored.resolve(), onOvertaken: () => undefined },
  );
  const now = clock.now().epochMilliseconds;
  const content = Y.encodeStateAsUpdate(new Y.Doc());
  answers.append(attempt, {
    window: null,
    writer: first,
    number: 40,
    writtenAt: now,
    receivedAt: now,
    content,
  });
  await expect
    .poll(
      async () =>
        (
          await db
            .selectFrom('answer_entry')
            .select('sequence')
            .where('attempt', '=', attempt.attempt)
            .execute()
        ).length,
    )
    .toBe(2);
  await given(second);
  await attempts.refresh([attempt]);
  letThrough();
  await stored.promise;
  expect(attempt).toMatchObject({ lease: { writer: second }, lastStored: 0, head: { sequence: 3 } });
});
