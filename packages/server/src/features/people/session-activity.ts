import { sql } from 'kysely';
import type { Database } from '../../platform/database/db.ts';
import { systemClock } from '../../platform/jobs/clock.ts';
import type { Log } from '../../platform/log/log.ts';

/** Long enough that a whole hall's windows become one statement, far shorter than any idle end. */
const gatherMs = 5_000;
/** Rows written at once, so that no one's writing waits behind a hall's sessions. */
const mostAtOnce = 500;
/** How long a session stays open after its answer was last known to be open: hours without a network are one exam. */
const writesFor = { hours: 3 };

/** Which sessions are in use: told often, written seldom. */
export type SessionActivity = {
  /** Its person did something. */
  saw(sessionId: string): void;
  /** An answer is open in it. */
  writes(sessionId: string): void;
  /** Writes what is known now, such as before the database goes away. */
  flush(): Promise<void>;
};

export function createSessionActivity({
  db,
  log,
}: {
  db: Database;
  log: Pick<Log, 'error'>;
}): SessionActivity {
  const used = new Map<string, 'saw' | 'writes'>();
  let timer: NodeJS.Timeout | undefined;

  async function write(sessionIds: readonly string[], writing: readonly string[]): Promise<void> {
    const now = systemClock.now();
    const until = now.add(writesFor).toString();
    await sql`update session set last_active_at = ${now.toString()},
      writes_until = case when id = any(${writing}::uuid[]) then ${until}::timestamptz else writes_until end
      where id = any(${sessionIds}::uuid[]) and revoked_at is null`.execute(db);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const all = [...used];
    used.clear();
    for (let at = 0; at < all.length; at += mostAtOnce) {
      const some = all.slice(at, at + mostAtOnce);
      const writing = some.filter(([, how]) => how === 'writes').map(([id]) => id);
      await write(
        some.map(([id]) => id),
        writing,
      );
    }
  }

  function note(sessionId: string, how: 'saw' | 'writes'): void {
    if (sessionId === '' || used.get(sessionId) === 'writes') return;
    used.set(sessionId, how);
    timer ??= setTimeout(() => {
      flush().catch((error: unknown) => log.error('the use of sessions could not be written', error));
    }, gatherMs).unref();
  }

  return {
    saw: (sessionId) => note(sessionId, 'saw'),
    writes: (sessionId) => note(sessionId, 'writes'),
    flush,
  };
}
