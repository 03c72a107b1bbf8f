import { sql } from 'kysely';
import type pg from 'pg';
import type { Log } from '../log/log.ts';
import type { Tx } from './db.ts';

/** Notifies every server that listens to this channel, when the transaction commits. At most 8,000 bytes. */
export async function publishToServers(tx: Tx, channel: string, text: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${text})`.execute(tx);
}

const againMs = 1_000;

/**
 * Receives what `publishToServers` sends on a channel, over a connection of its own that is opened again when it breaks.
 * `onGap` runs after each opening: messages that were sent meanwhile are lost.
 */
export function subscribeToServers(
  { pool, log, channel }: { pool: pg.Pool; log: Pick<Log, 'error'>; channel: string },
  { onText, onGap }: { onText: (text: string) => void; onGap: () => void },
): { stop(): void } {
  let isStopped = false;
  let close: (() => void) | undefined;
  let again: NodeJS.Timeout | undefined;

  function later(error: unknown): void {
    if (isStopped) return;
    log.error(`the messages on ${channel} cannot be received; it is tried again`, error);
    again = setTimeout(start, againMs);
  }

  async function open(): Promise<void> {
    const client = await pool.connect();
    const ended = Promise.withResolvers<void>();
    client.on('error', ended.reject);
    client.on('end', () => ended.reject(new Error('the connection ended')));
    client.on('notification', ({ payload = '' }) => onText(payload));
    close = ended.resolve;
    if (isStopped) close();
    try {
      await client.query(`listen ${channel}`);
      onGap();
      await ended.promise;
    } finally {
      client.release(true);
    }
  }

  function start(): void {
    if (!isStopped) open().catch(later);
  }
  start();

  return {
    stop() {
      isStopped = true;
      clearTimeout(again);
      close?.();
    },
  };
}
