import type { Written } from './document/joined-versions.ts';
import type { Keeping } from './keeping.ts';

type Parts = {
  readonly key: string;
  readonly keeping: Keeping;
  readonly place: Keeping['place'];
  /** The content that the device must keep now; null if all of it is on the server. */
  readonly now: () => Written<unknown> | null;
  /** Reports whether the device has stored it. */
  readonly onOutcome: (isKept: boolean) => void;
  /** Another document of this window has the content from now on, and keeps and sends it. */
  readonly onHandedOver: () => void;
};

/** One document's copy on the device: written at once, one write at a time, always the current content. */
export class DeviceCopy {
  readonly #parts: Parts;
  readonly #replaced = new Set<string>();
  #isStored = false;
  #isDue = false;
  #writing: Promise<void> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * The content left by closed windows, and by this window before the document was opened here again: what an earlier
   * document still has comes from its memory too, since the device may have failed to store it.
   */
  async takeOver(): Promise<readonly Written<unknown>[]> {
    const { key, keeping } = this.#parts;
    const before = keeping.owners.get(key);
    const inMemory = before === this ? null : await before?.handOver();
    keeping.owners.set(key, this);
    const stored = await this.#left().catch((failure: unknown) => {
      if (inMemory) return [];
      throw failure;
    });
    return inMemory ? [...stored, inMemory] : stored;
  }

  /** Gives up the content to another document of this window. */
  async handOver(): Promise<Written<unknown> | null> {
    const written = this.#parts.now();
    this.#parts.onHandedOver();
    await this.#writing;
    return written;
  }

  async #left(): Promise<readonly Written<unknown>[]> {
    const { key, keeping } = this.#parts;
    const all = await keeping.store.left(key);
    const open = await keeping.openAmong(all.map(({ window }) => window));
    const mine = all.filter(({ window }) => window === keeping.window || !open.has(window));
    for (const { window } of mine) this.#replaced.add(window);
    this.#isStored ||= mine.length > 0;
    return mine.map(({ written }) => written);
  }

  /** The current content is still on its way to the device. */
  get isWriting(): boolean {
    return this.#writing !== null;
  }

  update(): void {
    this.#isDue = true;
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
  }

  async #write(): Promise<void> {
    const { key, keeping, onOutcome } = this.#parts;
    while (this.#isDue) {
      this.#isDue = false;
      if (keeping.owners.get(key) !== this) return;
      try {
        // That there is nothing to store shows nothing of the device.
        if (await this.#writeOnce()) onOutcome(true);
      } catch {
        onOutcome(false);
      }
    }
  }

  async #writeOnce(): Promise<boolean> {
    const { key, keeping, place, now } = this.#parts;
    const written = now();
    const others = [...this.#replaced].filter((window) => window !== keeping.window);
    if (written === null) {
      if (this.#isStored) await keeping.store.forget(key, [keeping.window, ...others]);
    } else {
      await keeping.store.keep(key, { window: keeping.window, written, ...place() }, others);
    }
    this.#isStored = written !== null;
    for (const window of others) this.#replaced.delete(window);
    return written !== null;
  }
}
