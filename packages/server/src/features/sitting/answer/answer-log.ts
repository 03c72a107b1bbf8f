import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { type Batcher, createBatcher } from '../../../platform/batcher.ts';
import type { Log } from '../../../platform/log/log.ts';
import { type LiveSitting, type LiveSittings, type Pending, restOf } from '../live-sittings.ts';
import { chained } from './answer-chain.ts';
import { insertUpdates, type SittingEntry } from './answer-store.ts';

const databaseAwayMs = 250;

export type Stored = { readonly sitting: LiveSitting; readonly update: Pending };

type AnswerLogEvents = {
  /** Stored and on disk, together with all earlier updates of the same writer. */
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

/**
 * Stores the answers of every candidate who writes: gathers the updates of many candidates into one statement every
 * few milliseconds [D3]. A sitting has at most one update in flight, since the next one's place follows from it.
 * While the database is down nothing is confirmed and everything is retried: updates that were stored after all are
 * found by their number.
 */
export class AnswerLog {
  readonly #parts: Parts;
  readonly #subscribers: AnswerLogEvents[] = [];
  /** Holds the sittings with something to store and nothing in flight. */
  readonly #batcher: Batcher<LiveSitting>;
  #isStopping = false;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#batcher = createBatcher({
      // Long enough to gather the keystrokes of many candidates into one statement, short enough that no candidate
      // notices.
      gatherMs: 8,
      mostItems: 2000,
      // One is written to disk while the next is being sent.
      mostInFlight: 2,
      write: (sittings) => this.#store(this.#nextSteps(sittings)),
      onFailed: (error) => parts.log.error('answers that are stored could not be confirmed', error),
    });
  }

  subscribe(events: AnswerLogEvents): void {
    this.#subscribers.push(events);
  }

  /** Takes an update that may be stored as the next of its sitting; `onStored` is called when it is safe [Q1]. */
  append(sitting: LiveSitting, update: Pending): void {
    sitting.pending.push(update);
    if (sitting.inFlight === null) this.#batcher.add(sitting);
  }

  /** Stores waiting updates, and drops them if the database is down: none of them was confirmed. */
  stop(): Promise<void> {
    this.#isStopping = true;
    return this.#batcher.drain();
  }

  /** How long the last batch took from being due to being stored, in milliseconds. */
  get delayMs(): number {
    return this.#batcher.delayMs;
  }

  /** The next update of each sitting that waits, with its place in the chain. */
  #nextSteps(sittings: readonly LiveSitting[]): Step[] {
    return sittings
      .map((sitting) => this.#nextStep(sitting))
      .filter((step) => step !== null)
      .sort((a, b) => a.entry.attemptId - b.entry.attemptId);
  }

  #nextStep(sitting: LiveSitting): Step | null {
    const [update] = sitting.pending;
    if (!update || sitting.inFlight) return null;
    // Meanwhile the window may have lost the lease, or the answer been closed: nothing follows its last entry.
    if (update.writer !== sitting.lease?.writer || restOf(sitting)) {
      this.#publishOvertaken(sitting, sitting.pending.splice(0));
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
    if (batch.length === 0) return;
    const { pool, log } = this.#parts;
    const entries = batch.map(({ entry }) => entry);
    const stored = await insertUpdates(pool, entries).catch((error: unknown) => {
      log.error('answers could not be stored; it is retried', error);
      return null;
    });
    if (stored) return this.#confirm(batch);
    if (stored === null) {
      if (this.#isStopping) return;
      await pause(databaseAwayMs);
    }
    if (await this.#readAgain(batch.map(({ sitting }) => sitting))) this.#judgeAgain(batch);
  }

  #confirm(batch: readonly Step[]): void {
    for (const { sitting, update, entry } of batch) {
      // The state read from the database meanwhile may be newer: then it includes this entry, and the window that
      // writes after it.
      if (entry.sequence > sitting.head.sequence) {
        sitting.head.sequence = entry.sequence;
        sitting.head.hash.set(entry.hash);
        sitting.lastStored = update.number;
      }
      this.#release(sitting);
    }
    this.#publishStored(batch);
  }

  #release(sitting: LiveSitting): void {
    sitting.inFlight = null;
    if (sitting.pending.length > 0) this.#batcher.add(sitting);
    // The last window may have closed meanwhile.
    else if (sitting.windows.size === 0) this.#parts.liveSittings.leave(sitting, null);
  }

  /**
   * Another server took a place, or the outcome was unknown: the sittings are read again, and then each update is
   * judged again.
   */
  #judgeAgain(batch: readonly Step[]): void {
    for (const { sitting, update } of batch) {
      const isStored = update.writer === sitting.lease?.writer && update.number <= sitting.lastStored;
      const waitingBehind = sitting.pending.splice(0);
      this.#release(sitting);
      if (isStored) this.#publishStored([{ sitting, update }]);
      this.#publishOvertaken(sitting, isStored ? waitingBehind : [update, ...waitingBehind]);
    }
  }

  /** Retries until the database is back; false when it has given up. */
  async #readAgain(sittings: readonly LiveSitting[]): Promise<boolean> {
    for (;;) {
      try {
        await this.#parts.liveSittings.refresh(sittings);
        return true;
      } catch (error) {
        this.#parts.log.error('answers could not be stored; it is retried', error);
        if (this.#isStopping) return false;
        await pause(databaseAwayMs);
      }
    }
  }

  #publishStored(stored: readonly Stored[]): void {
    for (const { onStored } of this.#subscribers) onStored(stored);
  }

  #publishOvertaken(sitting: LiveSitting, waiting: readonly Pending[]): void {
    for (const { onOvertaken } of this.#subscribers) onOvertaken(sitting, waiting);
  }
}
