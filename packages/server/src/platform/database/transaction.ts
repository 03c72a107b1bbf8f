import { sql } from 'kysely';
import type { Actor } from '../http/actor.ts';
import { isWorthAnotherTry } from './database-faults.ts';
import type { Database, Tx } from './db.ts';

/** The mode of one request's transaction. */
export type TransactionKind = {
  identity: 'hidden' | 'visible';
  effect: 'read' | 'write';
  /** No request waits for it: a job or a timer may take minutes, and a request may not. */
  takesItsTime?: boolean;
};

const minute = 60_000;
const jobPatience = {
  statement_timeout: 10 * minute,
  lock_timeout: minute,
  idle_in_transaction_session_timeout: 10 * minute,
};

/** Gives this transaction the time limit of a job. */
export async function takeTime(tx: Tx): Promise<void> {
  const settings = Object.entries(jobPatience).map(
    ([name, patience]) => sql`set_config(${name}, ${String(patience)}, true)`,
  );
  await sql`select ${sql.join(settings)}`.execute(tx);
}

const mostAttempts = 4;

/**
 * Runs `work` in one transaction, read-only for a read. Where PostgreSQL aborts it because of a deadlock, it is
 * rolled back and run again, so `work` must have effects only in the database.
 */
export async function inTransaction<T>(
  db: Database,
  { effect, takesItsTime = false }: TransactionKind,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const transaction = db.transaction().setIsolationLevel('read committed');
    const timed = async (tx: Tx) => {
      if (takesItsTime) await takeTime(tx);
      return work(tx);
    };
    try {
      return await (effect === 'read' ? transaction.setAccessMode('read only') : transaction).execute(timed);
    } catch (error) {
      if (attempt === mostAttempts || !isWorthAnotherTry(error)) throw error;
    }
  }
}

/** From here on the transaction sees only what a blind grader may. It can't be undone before the transaction ends. */
export async function becomeBlind(tx: Tx, actor: Actor | null): Promise<void> {
  const person = actor?.personId ?? '';
  await sql`select set_config('karakter.person', ${person}, true), set_config('role', blind_role(), true)`.execute(
    tx,
  );
}
