import { sql } from 'kysely';
import type { Actor } from '../http/actor.ts';
import { isWorthAnotherTry } from './database-faults.ts';
import type { Database, Tx } from './db.ts';

/** How one request's transaction runs. */
export type TransactionKind = {
  identity: 'hidden' | 'visible';
  effect: 'read' | 'write';
  /** No request waits for it: a job or a timer may take minutes, where a request may not. */
  takesItsTime?: boolean;
};

const minute = 60_000;
const jobPatience = {
  statement_timeout: 10 * minute,
  lock_timeout: minute,
  idle_in_transaction_session_timeout: 10 * minute,
};

/** Gives the transaction as long as a job may take. Until it ends, and no longer. */
export async function takeTime(tx: Tx): Promise<void> {
  const settings = Object.entries(jobPatience).map(
    ([name, patience]) => sql`set_config(${name}, ${String(patience)}, true)`,
  );
  await sql`select ${sql.join(settings)}`.execute(tx);
}

const mostAttempts = 4;

/**
 * Runs `work` in one transaction, read-only for a read. Where PostgreSQL ends it because it and another waited for
 * each other, nothing of it is kept and it is done again, so `work` leaves no trace but in the database.
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

/** From here on the transaction sees only what a blind grader may. It can't be taken back before it ends. */
export async function becomeBlind(tx: Tx, actor: Actor | null): Promise<void> {
  await sql`select set_config('karakter.person', ${actor?.personId ?? ''}, true)`.execute(tx);
  await sql`set local role karakter_blind`.execute(tx);
}
