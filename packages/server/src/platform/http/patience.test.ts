import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { addTestPerson } from '../../test/scenes/people.ts';
import { refusalForDatabase } from '../database/database-faults.ts';
import { inTransaction } from '../database/transaction.ts';

const app = useTestApp();
const reading = { identity: 'visible', effect: 'read' } as const;

/** The time limit of this kind of transaction, in milliseconds. */
async function patienceOf(kind: typeof reading & { takesItsTime?: boolean }) {
  const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];
  return inTransaction(app().services.db, kind, async (tx) => {
    const { rows } = await sql<{ name: string; setting: string }>`
      select name, setting from pg_settings where name = any(${names})`.execute(tx);
    return Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]));
  });
}

describe('nothing in the database runs without a limit', () => {
  it('a request for half a minute, a job for minutes, and the next request on its connection as before', async () => {
    const request = await patienceOf(reading);
    const job = await patienceOf({ ...reading, takesItsTime: true });
    for (const name of Object.keys(request)) {
      expect(request[name]).toBeGreaterThan(0);
      expect(request[name]).toBeLessThanOrEqual(30_000);
      expect(job[name]).toBeGreaterThanOrEqual(60_000);
    }
    expect(await patienceOf(reading)).toEqual(request);
  });

  it('a statement that takes too long is stopped, with a clear refusal', async () => {
    const endless = inTransaction(app().services.db, reading, async (tx) => {
      await sql`set local statement_timeout = 50`.execute(tx);
      await sql`select pg_sleep(5)`.execute(tx);
    });
    expect(refusalForDatabase(await endless.catch((error: unknown) => error))).toBe('tookTooLong');
  });

  it('a request that waits too long for a lock gets the advice to try again', async () => {
    const { db } = app().services;
    const person = await addTestPerson(db, 'Waits Long', ['candidate']);
    const write = { identity: 'visible', effect: 'write' } as const;
    const change = (patience: string, then?: Promise<void>) =>
      inTransaction(db, write, async (tx) => {
        await sql`select set_config('lock_timeout', ${patience}, true)`.execute(tx);
        await tx.updateTable('person').set({ language: 'nn' }).where('id', '=', person).execute();
        await then;
      });
    const held = Promise.withResolvers<void>();
    const holding = change('0', held.promise);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const failure: unknown = await change('50').catch((error: unknown) => error);
    held.resolve();
    await holding;
    expect(refusalForDatabase(failure)).toBe('busy');
  });
});
