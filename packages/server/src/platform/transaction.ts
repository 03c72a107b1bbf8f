import { sql } from 'kysely';
import type { Actor } from './actor.ts';
import type { Database, Tx } from './db.ts';

/** How one request's transaction runs. */
export type TransactionKind = { identity: 'hidden' | 'visible'; effect: 'read' | 'write' };

/**
 * Runs `work` in one transaction: read-only for a read; and where identity is hidden as the role that has no rights
 * on the tables that hold names, and that sees only the actor's own commissions [U7].
 */
export function inTransaction<T>(
  db: Database,
  kind: TransactionKind,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction().setIsolationLevel('read committed');
  return (kind.effect === 'read' ? transaction.setAccessMode('read only') : transaction).execute(work);
}

/** From here on the transaction sees only what a blind grader may. It can't be taken back before it ends. */
export async function becomeBlind(tx: Tx, actor: Actor | null): Promise<void> {
  await sql`select set_config('karakter.person', ${actor?.personId ?? ''}, true)`.execute(tx);
  await sql`set local role karakter_blind`.execute(tx);
}
