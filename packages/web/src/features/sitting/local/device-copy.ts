import type { Doc } from 'yjs';
import { inTime } from '../../../device/device-store.ts';
import type { LocalAnswer, Written } from './local-answer.ts';

/** Longer than a slow disk takes; a store that takes longer is not relied on. */
const patienceMs = 2_000;
const readAgainMs = 5_000;

type DeviceCopyEvents = {
  /** Whether the device's store takes what is written. */
  readonly onState: (device: 'saved' | 'failed') => void;
  /** What the store had after all, when `load` had given up on it. */
  readonly onLate: (written: Written) => void;
};

/**
 * The answer as it goes into this device's store [Q1], and whether it does: a write that is refused counts as failed,
 * and so does one that never comes to an end.
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

  /** What this device has; null when it has nothing, or its store fails or hangs: then it is read again later. */
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

  keep(written: Written): void {
    this.#underWay += 1;
    this.#patience ??= this.#watch();
    this.#local.append(written).then(
      () => this.#settled('saved'),
      () => this.#settled('failed'),
    );
  }

  /** Removes all that is in `answer`, for it is safe elsewhere. */
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
