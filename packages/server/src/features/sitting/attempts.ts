import type { WebSocket } from 'ws';
import type { Database } from '../../platform/database/db.ts';
import { emptyChain } from './answer/answer-chain.ts';
import { type AttemptRow, readAttempts } from './attempt-rows.ts';

/** One window of a candidate, connected to this server. */
export type Window = {
  readonly socket: WebSocket;
  readonly writer: string;
  readonly machineId: string;
  readonly sessionId: string;
  /** What it shows over HTTP to say so. */
  readonly machinePass: string;
  readonly personId: string;
  /** It comes back and was reading before. */
  readonly onlyReads: boolean;
  /** Writing that came while the window was still waiting for the whole answer; null when it has that. */
  held: Uint8Array[] | null;
};

/** An update on its way into the database. */
export type Pending = {
  readonly window: Window | null;
  readonly writer: string;
  readonly number: number;
  readonly writtenAt: number;
  readonly receivedAt: number;
  readonly content: Uint8Array;
};

/** A sitting that somebody is connected to, as this server knows it; times in milliseconds since 1970. */
export type Attempt = {
  readonly attempt: number;
  readonly candidacyId: string;
  readonly examId: string;
  readonly language: 'nb' | 'nn';
  readonly windows: Set<Window>;
  startsAt: number;
  endsAt: number;
  pausedSince: number | null;
  graceMs: number;
  state: 'waiting' | 'open' | 'handedIn' | 'absent' | 'withdrawn';
  takeoverConfirmed: boolean;
  /** Windows that wait for an invigilator. */
  asking: ReadonlySet<string>;
  /** The highest epoch, and the last number of its writer that is stored. */
  lease: { epoch: number; writer: string; machineId: string | null } | null;
  lastStored: number;
  /** The last number of each writer that was taken into the answer, stored or not: again is harmless. */
  readonly lastTaken: Map<string, number>;
  /** How many windows the sitting has ever had; see `answerLimits`. */
  windowsEver: number;
  /** All that is in the chain could be merged, as far as is known. */
  isWhole: boolean;
  /** Moved on in place, as `lastTaken`: what is made anew with each save, the collector carries through its ages. */
  head: { sequence: number; readonly hash: Uint8Array };
  pending: Pending[];
  /** What the answer weighs, at most, as far as this server knows; see `answerLimits`. */
  weight: { bytes: number; structs: number; clients: Set<number> };
  /** What is being stored now; whatever comes after it in the chain waits. */
  inFlight: Pending | null;
};

/** The states in which nothing more comes into the answer; none of them is left but for being open. */
export type AtRest = Exclude<Attempt['state'], 'waiting' | 'open'>;

/** The state the sitting has come to rest in; null where it may still be written. */
export function restOf({ state }: Attempt): AtRest | null {
  return state === 'waiting' || state === 'open' ? null : state;
}

function factsOf(row: AttemptRow) {
  const lease =
    row.epoch === null || row.writer === null
      ? null
      : { epoch: row.epoch, writer: row.writer, machineId: row.machine_id };
  return {
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
 * Takes over what was read. Who writes and how far the chain has come is left as it is where this server has gone on
 * since the question was asked, and further: every lease is an entry of the chain, so its length tells which is older.
 */
function takeOver(attempt: Attempt, row: AttemptRow, askedAt: number): void {
  const { head, lease, lastStored, ...rest } = factsOf(row);
  // That the paper is opened is known here before it is noted.
  const state = attempt.state === 'open' && rest.state === 'waiting' ? 'open' : rest.state;
  Object.assign(attempt, rest, { state });
  const { sequence } = attempt.head;
  if (sequence === askedAt || head.sequence >= sequence) Object.assign(attempt, { head, lease, lastStored });
}

async function loadAttempt(db: Database, candidacyId: string): Promise<Attempt | undefined> {
  const [row] = await readAttempts(db, [candidacyId]);
  if (!row) return undefined;
  return {
    attempt: row.attempt,
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

/** The sittings that somebody is connected to at this server. */
export type Attempts = {
  /** All of them. */
  all(): Iterable<Attempt>;
  /** Lists a window with its sitting, as the database has it now; undefined where there is none. */
  join(candidacyId: string, window: Window): Promise<Attempt | undefined>;
  /** Takes a window away; with null only looks whether the sitting is still needed. */
  leave(attempt: Attempt, window: Window | null): void;
  /** Reads anew what the database says of them; what waits to be stored is left as it is. */
  refresh(attempts: readonly Attempt[]): Promise<void>;
  /** Those of an exam, or of some of its candidacies. */
  of(examId: string, candidacyIds: readonly string[] | null): Attempt[];
};

/** Of two readings under way at once the one that began last counts, whichever comes back first. */
function createRefresh(db: Database): Attempts['refresh'] {
  let readings = 0;
  const readBy = new WeakMap<Attempt, number>();
  return async (attempts) => {
    if (attempts.length === 0) return;
    readings += 1;
    const reading = readings;
    const asked = new Map(
      attempts.map((attempt) => [attempt.candidacyId, { attempt, askedAt: attempt.head.sequence }]),
    );
    for (const row of await readAttempts(db, [...asked.keys()])) {
      const found = asked.get(row.candidacy_id);
      if (!found || (readBy.get(found.attempt) ?? 0) > reading) continue;
      readBy.set(found.attempt, reading);
      takeOver(found.attempt, row, found.askedAt);
    }
  };
}

export function createAttempts(db: Database): Attempts {
  const present = new Map<string, Attempt>();
  const loading = new Map<string, Promise<Attempt | undefined>>();
  /** How often it was asked who is here, to tell them something: who was being read meanwhile is read again. */
  let askedWhoIsHere = 0;
  const refresh = createRefresh(db);

  /** Two windows that come at once share one. */
  async function firstLoaded(candidacyId: string): Promise<Attempt | undefined> {
    const isLoading = loading.get(candidacyId) ?? loadAttempt(db, candidacyId);
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

  function leave(attempt: Attempt, window: Window | null): void {
    if (window) attempt.windows.delete(window);
    // What waits to be stored is held by the log until it is.
    if (attempt.windows.size === 0 && attempt.pending.length === 0 && attempt.inFlight === null)
      present.delete(attempt.candidacyId);
  }

  return {
    all() {
      askedWhoIsHere += 1;
      return present.values();
    },
    async join(candidacyId, window) {
      const known = present.get(candidacyId);
      const asked = askedWhoIsHere;
      const attempt = known ?? (await firstLoaded(candidacyId));
      if (!attempt) return undefined;
      attempt.windows.add(window);
      try {
        // What another server has written is not heard of here, nor what was told while this was being read.
        if (known || asked !== askedWhoIsHere) await refresh([attempt]);
      } catch (error) {
        leave(attempt, window);
        throw error;
      }
      return attempt;
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
