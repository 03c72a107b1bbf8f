import type pg from 'pg';
import type { Log } from '../../../platform/log/log.ts';
import { type LiveSitting, type LiveSittings, type Pending, restOf } from '../live-sittings.ts';
import { chained } from './answer-chain.ts';
import { insertUpdates, type SittingEntry } from './answer-store.ts';

/** Long enough to gather a hall's keystrokes into one statement, short enough that nobody notices. */
const gatherMs = 8;
const databaseAwayMs = 250;
const largestBatch = 2000;
/** Statements under way at once: one is written to disk while the next is being sent. */
const mostAtOnce = 2;

export type Stored = { readonly sitting: LiveSitting; readonly update: Pending };

type AnswerLogEvents = {
  /** Stored and on disk, and with each all before of the same writer. */
  readonly onStored: (stored: readonly Stored[]) => void;
  /** Another server has written to the sitting's chain, which was read again: updates that waited are judged again. */
  readonly onOvertaken: (sitting: LiveSitting, waiting: readonly Pending[]) => void;
};
type Parts = {
  readonly pool: pg.Pool;
  readonly liveSittings: LiveSittings;
  readonly log: Pick<Log, 'error'>;
};
type Step = Stored & { readonly entry: SittingEntry };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Keeps the answers of everybody who is writing: gathers the updates of many candidates into one statement every few
 * milliseconds [D3]. A sitting has one update under way at most, for the next one's place follows from it. While the
 * database is away nothing is confirmed and all is tried again: what had been stored after all is found by its number.
 */
export class AnswerLog {
  readonly #parts: Parts;
  readonly #events: AnswerLogEvents;
  /** Those with something to store and nothing under way; one may stand here twice. */
  #waiting: LiveSitting[] = [];
  #underWay = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #dueAt = 0;
  #isStopping = false;
  /** How long the last batch took from being due to being stored, in milliseconds. */
  delayMs = 0;

  constructor(parts: Parts, events: AnswerLogEvents) {
    this.#parts = parts;
    this.#events = events;
  }

  /** Takes an update that may be stored as the next of its sitting; `onStored` is called when it is safe [Q1]. */
  append(sitting: LiveSitting, update: Pending): void {
    sitting.pending.push(update);
    if (sitting.inFlight === null && sitting.pending.length === 1) this.#waiting.push(sitting);
    this.#schedule();
  }

  /** Stores what waits, and gives up on it if the database is away: nothing of it was confirmed. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    while (this.#timer !== undefined || this.#underWay.size > 0) {
      await Promise.all(this.#underWay);
      await pause(gatherMs);
    }
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#waiting.length === 0 || this.#underWay.size >= mostAtOnce) return;
    this.#dueAt = performance.now() + gatherMs;
    this.#timer = setTimeout(() => this.#flush(), gatherMs);
  }

  #flush(): void {
    this.#timer = undefined;
    const dueAt = this.#dueAt;
    const batch = this.#nextBatch();
    if (batch.length > 0) {
      const storing = this.#store(batch).finally(() => {
        this.delayMs = performance.now() - dueAt;
        this.#underWay.delete(storing);
        this.#schedule();
      });
      this.#underWay.add(storing);
    }
    this.#schedule();
  }

  /** The next update of each sitting that waits, with its place in the chain. */
  #nextBatch(): Step[] {
    return this.#waiting
      .splice(0, largestBatch)
      .map((sitting) => this.#nextStep(sitting))
      .filter((step) => step !== null)
      .sort((a, b) => a.entry.attemptId - b.entry.attemptId);
  }

  #nextStep(sitting: LiveSitting): Step | null {
    const [update] = sitting.pending;
    if (!update || sitting.inFlight) return null;
    // Meanwhile the window may have lost the lease, or the answer been closed: nothing follows its last entry.
    if (update.writer !== sitting.lease?.writer || restOf(sitting)) {
      this.#events.onOvertaken(sitting, sitting.pending.splice(0));
      return null;
    }
    sitting.pending.shift();
    sitting.inFlight = update;
    const { number, writtenAt, receivedAt, content } = update;
    const facts = { kind: 'update', epoch: sitting.lease.epoch, number, writtenAt, receivedAt } as const;
    const entry = chained(sitting.head, { ...facts, attemptId: sitting.attemptId, content });
    return { sitting, update, entry };
  }

  async #store(batch: readonly Step[]): Promise<void> {
    const { pool, log } = this.#parts;
    const entries = batch.map(({ entry }) => entry);
    const stored = await insertUpdates(pool, entries).catch((error: unknown) => {
      log.error('answers could not be stored; they are tried again', error);
      return null;
    });
    if (stored === null && !this.#isStopping) await pause(databaseAwayMs);
    if (!stored) return this.#findOut(batch);
    for (const { sitting, update, entry } of batch) {
      // What was read from the database meanwhile may be newer: then it knows of this entry, and of who writes after it.
      if (entry.sequence > sitting.head.sequence) {
        sitting.head.sequence = entry.sequence;
        sitting.head.hash.set(entry.hash);
        sitting.lastStored = update.number;
      }
      this.#release(sitting);
    }
    this.#events.onStored(batch);
  }

  #release(sitting: LiveSitting): void {
    sitting.inFlight = null;
    if (sitting.pending.length > 0) this.#waiting.push(sitting);
    // The last window may have gone while this was on its way.
    else if (sitting.windows.size === 0) this.#parts.liveSittings.leave(sitting, null);
  }

  /** Somebody else took a place, or nobody knows what was stored: the database is asked, and each is judged anew. */
  async #findOut(batch: readonly Step[]): Promise<void> {
    await this.#readAnew(batch.map(({ sitting }) => sitting));
    for (const { sitting, update } of batch) {
      const isStored = update.writer === sitting.lease?.writer && update.number <= sitting.lastStored;
      const waitingBehind = sitting.pending.splice(0);
      this.#release(sitting);
      if (isStored) this.#events.onStored([{ sitting, update }]);
      this.#events.onOvertaken(sitting, isStored ? waitingBehind : [update, ...waitingBehind]);
    }
  }

  async #readAnew(sittings: readonly LiveSitting[]): Promise<void> {
    for (;;) {
      try {
        return await this.#parts.liveSittings.refresh(sittings);
      } catch (error) {
        this.#parts.log.error('answers could not be stored; they are tried again', error);
        if (this.#isStopping) return;
        await pause(databaseAwayMs);
      }
    }
  }
}
