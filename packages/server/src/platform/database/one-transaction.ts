import type pg from 'pg';
import { createDatabase, createPool, type Database } from './db.ts';

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

const noRows = { rows: [], command: '', rowCount: 0, oid: 0, fields: [] };

/** A role set for one transaction would stay until the end of the whole, so it is reset with each. */
const instead = (statement: string): string | undefined => {
  if (statement === 'begin' || statement.startsWith('start transaction')) return 'savepoint command';
  if (statement === 'commit') return 'release savepoint command; reset role';
  if (statement === 'rollback') return 'rollback to savepoint command; release savepoint command';
  return undefined;
};

/**
 * Begin, commit and rollback become operations on a savepoint of the open transaction. They are sent together with the
 * next statement, and no answer of theirs is waited for alone: where one fails, so does what follows.
 */
function withSavepoints(query: Query) {
  const unsent: string[] = [];
  const send = async () => (unsent.length === 0 ? noRows : query(unsent.splice(0).join(';')));
  const ask: Query = async (...args) => {
    const savepoint = instead(String(args[0]));
    if (savepoint === undefined) return (await Promise.all([send(), query(...args)]))[1];
    unsent.push(savepoint);
    return noRows;
  };
  return { ask, send };
}

/**
 * Runs `work` on a database whose every transaction is part of a single one: many commands, each with its own checks
 * and its own role, take effect all together or not at all. They run one after another, on a connection of their own.
 */
export async function inOneTransaction<T>(
  databaseUrl: string,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const pool = createPool(databaseUrl, 1, () => undefined, { pipeline: true });
  const client = await pool.connect();
  const query = client.query.bind(client) as unknown as Query;
  const { ask, send } = withSavepoints(query);
  const takeTurn = turns();
  const connect = async () => ({ release: await takeTurn(), query: ask });
  const db = createDatabase({ connect, end: async () => undefined } as unknown as pg.Pool);
  try {
    await query('begin');
    await query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    const result = await work(db);
    await send();
    await query('commit');
    return result;
  } catch (error) {
    await query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
    await pool.end();
  }
}
