import type pg from 'pg';
import type { Database } from '../../platform/db.ts';
import type { Log } from '../../platform/log.ts';
import type { OpenSockets } from '../../platform/open-sockets.ts';
import { hearServers } from '../../platform/server-feed.ts';
import { endedAmong, endedSessions } from './store.ts';

type Parts = {
  readonly pool: pg.Pool;
  readonly db: Database;
  readonly log: Pick<Log, 'error'>;
  readonly sockets: Pick<OpenSockets, 'sessions' | 'close'>;
};

/**
 * Closes this server's sockets of every session that is revoked or signed out of, wherever that was done [U2]. One that
 * runs out by itself keeps its sockets: nobody's exam stops because of the hour at which they signed in.
 */
export function closeSocketsOfEndedSessions({ pool, db, log, sockets }: Parts): { stop(): void } {
  async function lookAll(): Promise<void> {
    for (const sessionId of await endedAmong(db, sockets.sessions())) sockets.close(sessionId);
  }
  const onGap = () =>
    void lookAll().catch((error: unknown) => log.error('which sessions have ended could not be read', error));
  const onText = (sessionId: string) => sockets.close(sessionId);
  return hearServers({ pool, log, channel: endedSessions }, { onText, onGap });
}
