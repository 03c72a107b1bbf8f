import type pg from 'pg';
import { createDatabase, type Database } from './db.ts';

type Query = (...args: unknown[]) => Promise<pg.QueryResult>;

/** One after another, in the order of the requests. */
function turns() {
  let last: Promise<void> = Promise.resolve();
  return async (): Promise<() => void> => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    await before;
    return resolve;
  };
}

/** Begin, commit and rollback become operations on a savepoint of the open transaction. */
async function asSavepoint(query: Query, statement: string): Promise<pg.QueryResult | undefined> {
  const together = async (statements: string) => {
    await query(statements);
    return { rows: [], command: '', rowCount: 0, oid: 0, fields: [] };
  };
  if (statement === 'begin' || statement.startsWith('start transaction')) return query('savepoint command');
  // A role set for one transaction would stay until the end of the whole.
  if (statement === 'commit') return together('release savepoint command; reset role');
  return statement === 'rollback'
    ? together('rollback to savepoint command; release savepoint command')
    : undefined;
}

/**
 * Runs `work` on a database whose every transaction is part of a single one: many commands, each with its own checks
 * and its own role, take effect all together or not at all. They run one after another.
 */
export async function inOneTransaction<T>(
  pool: pg.Pool,
  work: (db: Database, query: Query) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  const query = client.query.bind(client) as unknown as Query;
  const takeTurn = turns();
  const connect = async () => {
    const release = await takeTurn();
    return {
      query: async (...args: unknown[]) => (await asSavepoint(query, String(args[0]))) ?? query(...args),
      release,
    };
  };
  const db = createDatabase({ connect, end: async () => undefined } as unknown as pg.Pool);
  try {
    await query('begin');
    await query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    const result = await work(db, query);
    await query('commit');
    return result;
  } catch (error) {
    await query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
