import type { Doc } from 'yjs';
import { inTime } from '../../../device/device-store.ts';
import type { LocalAnswer, Written } from './local-answer.ts';

/** Longer than a slow disk needs; a slower store counts as failed. */
const patienceMs = 2_000;
const readAgainMs = 5_000;

type DeviceCopyEvents = {
  /** Whether the device's store accepts writes. */
  readonly onState: (device: 'saved' | 'failed') => void;
  /** What the store had, if it answers after `load` has given up. */
  readonly onLate: (written: Written) => void;
};

/**
 * Writes the answer to this device's store [Q1] and reports whether that works. A write counts as failed if it is refused
 * or does not finish in time.
 */
export class DeviceCopy {
  readonly #local: LocalAnswer;
  readonly #events: DeviceCopyEvents;
  #underWay = 0;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(local: LocalAnswer, events: DeviceCopyEvents) {
    this.#local = local;
    this.#events = events;
  }

  /** What this device has; null if it has nothing, or if its store fails or hangs and is read again later. */
  async load(): Promise<Written | null> {
    const loading = this.#local.load();
    try {
      return await inTime(loading, patienceMs);
    } catch {
      this.#events.onState('failed');
      void this.#loadLate(loading);
      return null;
    }
  }

  /** Some writing is still on its way to the device. */
  get isWriting(): boolean {
    return this.#underWay > 0;
  }

  keep(written: Written): void {
    this.#underWay += 1;
    this.#patience ??= this.#watch();
    this.#local.append(written).then(
      () => this.#settled('saved'),
      () => this.#settled('failed'),
    );
  }

  /** Removes everything in `answer`, which is safe elsewhere. */
  async forget(answer: Doc): Promise<void> {
    await this.#local.forget(answer);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#patience);
    clearTimeout(this.#again);
  }

  async #loadLate(loading: Promise<Written | null>): Promise<void> {
    try {
      const written = await loading;
      if (written) this.#events.onLate(written);
    } catch {
      if (this.#isClosed) return;
      this.#again = setTimeout(() => void this.#loadLate(this.#local.load()), readAgainMs);
    }
  }

  #watch(): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#events.onState('failed'), patienceMs);
  }

  #settled(device: 'saved' | 'failed'): void {
    this.#underWay -= 1;
    clearTimeout(this.#patience);
    this.#patience = this.#underWay > 0 ? this.#watch() : undefined;
    this.#events.onState(device);
  }
}
