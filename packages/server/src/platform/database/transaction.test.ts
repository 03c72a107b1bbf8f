import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import type { Tx } from './db.ts';
import { inTransaction } from './transaction.ts';

const app = useTestApp();
const writing = { identity: 'visible', effect: 'write' } as const;

test('two transactions that wait for each other are both executed, the aborted one a second time', async () => {
  const { db } = app().services;
  await db
    .insertInto('setting')
    .values([
      { key: 'left', value: '0' },
      { key: 'right', value: '0' },
    ])
    .execute();
  const add = (tx: Tx, key: string) =>
    sql`update setting set value = to_jsonb((value::text)::int + 1) where key = ${key}`.execute(tx);
  const held = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const crosswise = (mine: number, order: readonly [string, string]) =>
    inTransaction(db, writing, async (tx) => {
      await add(tx, order[0]);
      held[mine]?.resolve();
      await held[1 - mine]?.promise;
      await add(tx, order[1]);
    });
  await Promise.all([crosswise(0, ['left', 'right']), crosswise(1, ['right', 'left'])]);
  const { rows } = await sql<{
    value: number;
  }>`select value from setting where key in ('left', 'right')`.execute(db);
  expect(rows.map(({ value }) => value)).toEqual([2, 2]);
});
