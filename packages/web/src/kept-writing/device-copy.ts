import type { Written } from './document/joined-versions.ts';
import type { Keeping } from './keeping.ts';

type Parts = {
  readonly key: string;
  readonly keeping: Keeping;
  /** The content that the device must keep now; null if all of it is on the server. */
  readonly now: () => Written<unknown> | null;
  /** Reports whether the device has stored it. */
  readonly onOutcome: (isKept: boolean) => void;
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

  /** The content left by closed windows, and by this window before the document was opened here again. */
  async left(): Promise<readonly Written<unknown>[]> {
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
        await this.#writeOnce();
        onOutcome(true);
      } catch {
        onOutcome(false);
      }
    }
  }

  async #writeOnce(): Promise<void> {
    const { key, keeping, now } = this.#parts;
    const written = now();
    const others = [...this.#replaced].filter((window) => window !== keeping.window);
    if (written === null) {
      if (this.#isStored) await keeping.store.forget(key, [keeping.window, ...others]);
    } else {
      await keeping.store.keep(key, { window: keeping.window, written, ...keeping.place() }, others);
    }
    this.#isStored = written !== null;
    for (const window of others) this.#replaced.delete(window);
  }
}
