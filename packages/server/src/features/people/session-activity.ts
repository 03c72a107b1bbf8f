import { sql } from 'kysely';
import { createBatcher } from '../../platform/batcher.ts';
import type { Database } from '../../platform/database/db.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import type { Log } from '../../platform/log/log.ts';

/** How long a session stays open after its answer was last known to be open: hours without a network are one exam. */
const writesFor = { hours: 3 };

/** Records which sessions are in use: reported often, written seldom. */
export type SessionActivity = {
  /** Its person did something. */
  saw(sessionId: string): void;
  /** An answer is open in it. */
  writes(sessionId: string): void;
  /** Writes what is known, before the database closes. */
  stop(): Promise<void>;
};

type Use = { readonly sessionId: string; readonly isWriting: boolean };

async function store(db: Database, uses: readonly Use[]): Promise<void> {
  const now = systemClock.now();
  const until = now.add(writesFor).toString();
  const writing = uses.filter(({ isWriting }) => isWriting).map(({ sessionId }) => sessionId);
  await sql`update session set last_active_at = ${now.toString()},
    writes_until = case when id = any(${writing}::uuid[]) then ${until}::timestamptz else writes_until end
    where id = any(${uses.map(({ sessionId }) => sessionId)}::uuid[]) and revoked_at is null`.execute(db);
}

export function createSessionActivity({
  db,
  log,
}: {
  db: Database;
  log: Pick<Log, 'error'>;
}): SessionActivity {
  const batcher = createBatcher<Use>({
    // Long enough that all windows of a large exam become one statement, and far shorter than any idle limit.
    gatherMs: 5_000,
    // So that no answer waits behind the sessions of a large exam.
    mostItems: 500,
    mostInFlight: 1,
    keyOf: ({ sessionId, isWriting }) => `${sessionId}:${isWriting}`,
    write: (uses) => store(db, uses),
    onFailed: (error) => log.error('the use of sessions could not be written', error),
  });
  const note = (use: Use) => {
    if (use.sessionId !== '') batcher.add(use);
  };
  return {
    saw: (sessionId) => note({ sessionId, isWriting: false }),
    writes: (sessionId) => note({ sessionId, isWriting: true }),
    stop: batcher.drain,
  };
}
