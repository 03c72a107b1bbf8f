import type pg from 'pg';
import type { Database } from '../../platform/database/db.ts';
import { subscribeToServers } from '../../platform/database/server-feed.ts';
import type { OpenSockets } from '../../platform/http/open-sockets.ts';
import { startPeriodic } from '../../platform/jobs/periodic.ts';
import type { Log } from '../../platform/log/log.ts';
import type { SessionActivity } from './session-activity.ts';
import { deleteOldSessions, endedAmong, endedSessions } from './store.ts';

type Parts = {
  readonly pool: pg.Pool;
  readonly db: Database;
  readonly log: Pick<Log, 'error'>;
  readonly sockets: Pick<OpenSockets, 'sessions' | 'close'>;
  readonly activity: SessionActivity;
  readonly config: { readonly sessionIdleMinutes: number };
};

/** Often enough that a board does not show candidates to a person who is no longer signed in. */
const lookMs = 20_000;
/** Far more often than the shortest idle end. */
const keepMs = 120_000;
const deleteMs = 3_600_000;

/**
 * Closes this server's sockets of every ended session: revoked or signed out of, on any server, or expired [U2]. A
 * session in which an answer is open is in use: no exam stops because of the time at which its candidate signed in.
 * Sessions that ended long ago are deleted.
 */
export function watchEndedSessions(parts: Parts): { stop(): void } {
  const { pool, db, log, sockets } = parts;
  const look = startPeriodic(log, {
    everyMs: lookMs,
    work: () => closeEnded(parts),
    failure: 'which sessions have ended could not be read',
  });
  const cleaning = startPeriodic(log, {
    everyMs: deleteMs,
    work: () => deleteOldSessions(db),
    failure: 'old sessions could not be deleted',
  });
  const keep = setInterval(() => keepInUse(parts), keepMs);
  const feed = subscribeToServers(
    { pool, log, channel: endedSessions },
    { onText: (sessionId) => sockets.close(sessionId), onGap: look.turn },
  );
  return {
    stop() {
      clearInterval(keep);
      for (const each of [look, cleaning, feed]) each.stop();
    },
  };
}

/** Sessions with an open socket are in use. */
function keepInUse({ sockets, activity }: Pick<Parts, 'sockets' | 'activity'>): void {
  for (const { sessionId, writes } of sockets.sessions())
    if (writes) activity.writes(sessionId);
    else activity.saw(sessionId);
}

async function closeEnded({ db, sockets, config }: Parts): Promise<void> {
  const ids = sockets.sessions().map(({ sessionId }) => sessionId);
  for (const ended of await endedAmong(db, ids, config.sessionIdleMinutes)) sockets.close(ended);
}
