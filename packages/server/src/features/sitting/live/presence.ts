import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { createBatcher } from '../../../platform/batcher.ts';
import type { Database } from '../../../platform/database/db.ts';
import { type Periodic, startPeriodic } from '../../../platform/jobs/periodic.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { LiveSitting, Window } from '../live-sittings.ts';

const beatMs = 3_000;

type Change = Pick<Window, 'writer' | 'deviceId' | 'sessionId'> & {
  attemptId: number;
  isConnected: boolean;
  at: string;
};

/** Records for the board which candidates are connected [D9], a little later than it happens and without delaying saving. */
export type Presence = {
  connected(sitting: LiveSitting, window: Window, at: Temporal.Instant): void;
  disconnected(sitting: LiveSitting, window: Window, at: Temporal.Instant): void;
  /** Whether another server that is alive has the writer's window open. */
  isElsewhere(sitting: LiveSitting, writer: string): Promise<boolean>;
  /** From this call on, the server counts as alive. */
  start(): void;
  stop(): Promise<void>;
};

export function createPresence({ db, log }: { db: Database; log: Pick<Log, 'error'> }): Presence {
  const serverId = randomUUID();
  let heart: Periodic | undefined;
  const batcher = createBatcher<Change>({
    gatherMs: 250,
    mostItems: 10_000,
    // Two at once could store an earlier change of a window after a later one.
    mostInFlight: 1,
    keyOf: ({ attemptId, writer }) => `${attemptId}:${writer}`,
    write: store,
    // The board may be wrong about these windows until they change again; no answer depends on it.
    onFailed: (error) => log.error('which windows are connected could not be recorded', error),
  });

  async function beat(): Promise<void> {
    await sql`insert into server_beat values (${serverId}::uuid, clock_timestamp())
      on conflict (server_id) do update set beat_at = clock_timestamp()`.execute(db);
  }

  async function store(given: readonly Change[]): Promise<void> {
    await sql`
      insert into answer_presence (attempt, server_id, writer, connected_at, disconnected_at, machine_id, session_id)
      select attempt, ${serverId}::uuid, writer, at, case when not is_connected then at end, machine_id, session_id
      from unnest(${given.map((c) => c.attemptId)}::int[], ${given.map((c) => c.writer)}::uuid[],
        ${given.map((c) => c.isConnected)}::bool[], ${given.map((c) => c.at)}::timestamptz[],
        ${given.map((c) => c.deviceId)}::uuid[], ${given.map((c) => c.sessionId)}::uuid[])
        as given (attempt, writer, is_connected, at, machine_id, session_id)
      order by attempt, writer
      on conflict (attempt, writer) do update set
        server_id = excluded.server_id,
        connected_at = case when excluded.disconnected_at is null then excluded.connected_at
          else answer_presence.connected_at end,
        disconnected_at = excluded.disconnected_at,
        machine_id = excluded.machine_id, session_id = excluded.session_id
      where excluded.disconnected_at is null or answer_presence.server_id = excluded.server_id`.execute(db);
  }

  const note = (
    sitting: LiveSitting,
    { writer, deviceId, sessionId }: Window,
    isConnected: boolean,
    at: Temporal.Instant,
  ) =>
    batcher.add({
      attemptId: sitting.attemptId,
      writer,
      deviceId,
      sessionId,
      isConnected,
      at: at.toString(),
    });

  return {
    connected: (sitting, window, at) => note(sitting, window, true, at),
    disconnected: (sitting, window, at) => note(sitting, window, false, at),
    async isElsewhere({ attemptId }, writer) {
      const row = await db
        .selectFrom('answer_presence as p')
        .innerJoin('server_beat as b', 'b.server_id', 'p.server_id')
        .select('p.writer')
        .where('p.attempt', '=', attemptId)
        .where('p.writer', '=', writer)
        .where('p.disconnected_at', 'is', null)
        .where('p.server_id', '<>', serverId)
        .where(sql<boolean>`b.beat_at > clock_timestamp() - interval '10 seconds'`)
        .executeTakeFirst();
      return row !== undefined;
    },
    start() {
      heart = startPeriodic(log, {
        everyMs: beatMs,
        work: beat,
        failure: 'this server could not be recorded as alive',
      });
    },
    stop() {
      heart?.stop();
      return batcher.drain();
    },
  };
}
