import type { SittingState } from '@karakter/domain/sitting/sitting';
import { isAtRest, type statesAtRest } from '@karakter/domain/sitting/sitting-states';
import type { WebSocket } from 'ws';
import type { Database } from '../../platform/database/db.ts';
import { emptyChain } from './answer/answer-chain.ts';
import { type LiveSittingRow, readLiveSittings } from './live-sitting-rows.ts';

/** One window of a candidate, connected to this server. */
export type Window = {
  readonly socket: WebSocket;
  readonly writer: string;
  readonly deviceId: string;
  readonly sessionId: string;
  /** The pass that the window shows over HTTP to prove its device. */
  readonly machinePass: string;
  readonly personId: string;
  /** It reconnects and was reading before. */
  readonly onlyReads: boolean;
  /** Updates that arrived while the window was still waiting for the whole answer; null when it has that. */
  held: Uint8Array[] | null;
};

/** An update in transit to the database. */
export type Pending = {
  readonly window: Window | null;
  readonly writer: string;
  readonly number: number;
  readonly writtenAt: number;
  readonly receivedAt: number;
  readonly content: Uint8Array;
};

/** A sitting with windows connected to this server, as this server knows it; times in milliseconds since 1970. */
export type LiveSitting = {
  readonly attemptId: number;
  readonly candidacyId: string;
  readonly examId: string;
  readonly language: 'nb' | 'nn';
  readonly windows: Set<Window>;
  /** Where the candidate sits. */
  room: string;
  seat: string;
  startsAt: number;
  endsAt: number;
  pausedSince: number | null;
  graceMs: number;
  state: SittingState['kind'];
  takeoverConfirmed: boolean;
  /** Windows that wait for an invigilator. */
  asking: ReadonlySet<string>;
  /** The highest epoch, and the last number of its writer that is stored. */
  lease: { epoch: number; writer: string; deviceId: string | null } | null;
  lastStored: number;
  /**
   * The last number of each writer that was accepted into the answer, stored or not; sending it again is harmless.
   */
  readonly lastTaken: Map<string, number>;
  /** How many windows the sitting has ever had; see `answerLimits`. */
  windowsEver: number;
  /** Whether all entries of the chain could be merged, as far as is known. */
  isWhole: boolean;
  /**
   * Changed in place, as `lastTaken`: a new object for each save would survive several of the garbage collector's
   * generations.
   */
  head: { sequence: number; readonly hash: Uint8Array };
  pending: Pending[];
  /** The greatest possible weight of the answer, as far as this server knows; see `answerLimits`. */
  weight: { bytes: number; structs: number; clients: Set<number> };
  /** The update being stored now; later ones wait. */
  inFlight: Pending | null;
};

/** The states in which the answer cannot change; only `open` can follow them. */
export type AtRest = (typeof statesAtRest)[number];

/** The final state of the sitting; null where it may still be written. */
export function restOf({ state }: LiveSitting): AtRest | null {
  return isAtRest(state) ? state : null;
}

function factsOf(row: LiveSittingRow) {
  const lease =
    row.epoch === null || row.writer === null
      ? null
      : { epoch: row.epoch, writer: row.writer, deviceId: row.machine_id };
  return {
    room: row.room,
    seat: row.seat,
    startsAt: row.starts_at.epochMilliseconds,
    endsAt: row.ends_at.epochMilliseconds,
    pausedSince: row.paused_since?.epochMilliseconds ?? null,
    graceMs: row.grace_seconds * 1000,
    state: row.state,
    takeoverConfirmed: row.takeover_confirmed,
    asking: new Set(row.asking),
    isWhole: row.is_whole,
    windowsEver: row.windows_ever,
    lease,
    lastStored: row.last_number ?? 0,
    head:
      row.sequence === null || row.hash === null
        ? emptyChain(row.candidacy_id)
        : { sequence: row.sequence, hash: Uint8Array.from(row.hash) },
  };
}

/**
 * Copies the row into the sitting. The lease and the end of the chain stay as they are where this server has appended
 * since the query was sent, and further than the row: every lease is an entry of the chain, so its length shows which
 * is older.
 */
function takeOver(sitting: LiveSitting, row: LiveSittingRow, askedAt: number): void {
  const { head, lease, lastStored, ...rest } = factsOf(row);
  // This server knows that the paper is open before it is recorded.
  const state = sitting.state === 'open' && rest.state === 'waiting' ? 'open' : rest.state;
  Object.assign(sitting, rest, { state });
  const { sequence } = sitting.head;
  if (sequence === askedAt || head.sequence >= sequence) Object.assign(sitting, { head, lease, lastStored });
}

async function loadLiveSitting(db: Database, candidacyId: string): Promise<LiveSitting | undefined> {
  const [row] = await readLiveSittings(db, [candidacyId]);
  if (!row) return undefined;
  return {
    attemptId: row.attempt,
    candidacyId,
    examId: row.exam_id,
    language: row.language === 'nn' ? 'nn' : 'nb',
    windows: new Set(),
    lastTaken: new Map(),
    pending: [],
    weight: { bytes: 0, structs: 0, clients: new Set() },
    inFlight: null,
    ...factsOf(row),
  };
}

/** The sittings with windows connected to this server. */
export type LiveSittings = {
  /** All of them. */
  all(): Iterable<LiveSitting>;
  /** Adds a window to its sitting, read from the database now; undefined where there is no sitting. */
  join(candidacyId: string, window: Window): Promise<LiveSitting | undefined>;
  /** Removes a window; with null only checks whether the sitting is still needed. */
  leave(sitting: LiveSitting, window: Window | null): void;
  /** Reads their state from the database again; updates that wait to be stored are left unchanged. */
  refresh(sittings: readonly LiveSitting[]): Promise<void>;
  /** The sittings of an exam, or of some of its candidacies. */
  of(examId: string, candidacyIds: readonly string[] | null): LiveSitting[];
};

/** Of two queries in flight, the one that began last counts, whichever finishes first. */
function createRefresh(db: Database): LiveSittings['refresh'] {
  let readings = 0;
  const readBy = new WeakMap<LiveSitting, number>();
  return async (sittings) => {
    if (sittings.length === 0) return;
    readings += 1;
    const reading = readings;
    const asked = new Map(
      sittings.map((sitting) => [sitting.candidacyId, { sitting, askedAt: sitting.head.sequence }]),
    );
    for (const row of await readLiveSittings(db, [...asked.keys()])) {
      const found = asked.get(row.candidacy_id);
      if (!found || (readBy.get(found.sitting) ?? 0) > reading) continue;
      readBy.set(found.sitting, reading);
      takeOver(found.sitting, row, found.askedAt);
    }
  };
}

export function createLiveSittings(db: Database): LiveSittings {
  const present = new Map<string, LiveSitting>();
  const loading = new Map<string, Promise<LiveSitting | undefined>>();
  /**
   * How often the list of present sittings was read, in order to send to them: a sitting being loaded meanwhile is read
   * again.
   */
  let askedWhoIsHere = 0;
  const refresh = createRefresh(db);

  /** Two windows that connect together share one load. */
  async function firstLoaded(candidacyId: string): Promise<LiveSitting | undefined> {
    const isLoading = loading.get(candidacyId) ?? loadLiveSitting(db, candidacyId);
    loading.set(candidacyId, isLoading);
    try {
      const loaded = await isLoading;
      const first = present.get(candidacyId) ?? loaded;
      if (first) present.set(candidacyId, first);
      return first;
    } finally {
      loading.delete(candidacyId);
    }
  }

  function leave(sitting: LiveSitting, window: Window | null): void {
    if (window) sitting.windows.delete(window);
    // The log holds waiting updates until they are stored.
    if (sitting.windows.size === 0 && sitting.pending.length === 0 && sitting.inFlight === null)
      present.delete(sitting.candidacyId);
  }

  return {
    all() {
      askedWhoIsHere += 1;
      return present.values();
    },
    async join(candidacyId, window) {
      const known = present.get(candidacyId);
      const asked = askedWhoIsHere;
      const sitting = known ?? (await firstLoaded(candidacyId));
      if (!sitting) return undefined;
      sitting.windows.add(window);
      try {
        // This server receives neither what another server stores, nor what was published while the sitting was being
        // read.
        if (known || asked !== askedWhoIsHere) await refresh([sitting]);
      } catch (error) {
        leave(sitting, window);
        throw error;
      }
      return sitting;
    },
    leave,
    refresh,
    of(examId, candidacyIds) {
      askedWhoIsHere += 1;
      if (candidacyIds === null) return [...present.values()].filter((each) => each.examId === examId);
      return candidacyIds.flatMap((id) => present.get(id) ?? []);
    },
  };
}
