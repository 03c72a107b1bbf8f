import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { isSame } from '../../../kept-writing/document/joined-versions.ts';
import { failureKind } from '../../../kept-writing/failure-kind.ts';
import type { Keeping } from '../../../kept-writing/keeping.ts';
import type { Autosave } from './autosaves.ts';

const againMs = 15_000;
const lookAgainMs = 3000;

type Parts = {
  readonly commissionId: string;
  readonly keeping: Keeping;
  /** The autosave of a script, also one that has not been opened in this window. */
  readonly open: (candidateNumber: number) => Promise<Pick<Autosave, 'flush' | 'snapshot' | 'version'>>;
  readonly confirm: (candidateNumber: number, version: number) => Promise<unknown>;
};

export type ConfirmQueueState = {
  /** Confirmed by the grader, and not by the server yet. */
  readonly waiting: readonly number[];
  /** Not confirmed: the server refused, or the assessment is no longer the one that the grader confirmed. */
  readonly failed: readonly number[];
};

/**
 * Confirmations that could not reach the server. They are kept on the device like what is typed, and sent in order when
 * the server answers again; each confirms exactly what the grader saw, and nothing that was changed since [G1, G15].
 */
export class ConfirmQueue {
  readonly #parts: Parts;
  readonly #key: string;
  readonly #listeners = new Set<() => void>();
  readonly #wishes = new Map<number, AssessmentEntry>();
  readonly #failed = new Set<number>();
  #state: ConfirmQueueState = { waiting: [], failed: [] };
  /** The windows whose confirmations are here now, this one among them. */
  readonly #seen = new Set<string>();
  #stop: (() => void) | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lookAgain: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #lastUse: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#key = `confirmations:${parts.commissionId}`;
  }

  readonly snapshot = (): ConfirmQueueState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async begin(): Promise<void> {
    this.#stop = this.#parts.keeping.whenBack(() => void this.send());
    await this.#takeLeft();
  }

  /**
   * Takes back what windows that are gone left, and sends it. A page that is reloaded can seem open for a moment after
   * the next one has begun, so as long as a window is open that left something, it is looked at again.
   */
  async #takeLeft(): Promise<void> {
    const hasFound = await this.#inTurn(() => this.#readLeft());
    if (!hasFound) return;
    await this.#changed();
    await this.send();
  }

  async #readLeft(): Promise<boolean> {
    const { keeping } = this.#parts;
    const left = await keeping.store.left(this.#key).catch(() => []);
    const unseen = left.filter(({ window }) => !this.#seen.has(window));
    const isOwn = (window: string) => window === keeping.window;
    const open = await keeping.openAmong(unseen.flatMap(({ window }) => (isOwn(window) ? [] : [window])));
    if (open.size > 0 && this.#stop !== null)
      this.#lookAgain = setTimeout(() => void this.#takeLeft(), lookAgainMs);
    const gone = unseen.filter(({ window }) => !open.has(window));
    for (const { window } of gone) this.#seen.add(window);
    this.#seen.add(keeping.window);
    for (const { written } of gone)
      for (const [number, entry] of Object.entries(written.content as Record<string, AssessmentEntry>))
        if (!this.#wishes.has(Number(number))) this.#wishes.set(Number(number), entry);
    return gone.length > 0;
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#lookAgain);
    this.#stop?.();
    this.#stop = null;
  }

  /** The grader confirms what they see now. */
  async add(candidateNumber: number, entry: AssessmentEntry): Promise<void> {
    this.#wishes.set(candidateNumber, entry);
    this.#failed.delete(candidateNumber);
    this.#later();
    await this.#changed();
  }

  /** The grader takes it back before it was sent. */
  async remove(candidateNumber: number): Promise<void> {
    this.#wishes.delete(candidateNumber);
    this.#failed.delete(candidateNumber);
    await this.#changed();
  }

  readonly send = async (): Promise<void> => {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      for (const [candidateNumber, entry] of [...this.#wishes])
        if (!(await this.#sendOne(candidateNumber, entry))) return this.#later();
    } finally {
      this.#isSending = false;
    }
  };

  /** False if it must wait. */
  async #sendOne(candidateNumber: number, entry: AssessmentEntry): Promise<boolean> {
    const { open, confirm } = this.#parts;
    try {
      const autosave = await open(candidateNumber);
      const isSaved = await autosave.flush();
      const { state, content } = autosave.snapshot();
      if (!isSaved && (state.kind === 'waiting' || state.kind === 'signedOut')) return false;
      // Taken back while it was being saved.
      if (this.#wishes.get(candidateNumber) !== entry) return true;
      if (!isSaved || !isSame(content, entry)) throw new Error('it is not what was confirmed');
      await confirm(candidateNumber, autosave.version());
    } catch (failure) {
      const kind = failureKind(failure);
      if (kind === 'waiting' || kind === 'signedOut') return false;
      this.#failed.add(candidateNumber);
    }
    this.#wishes.delete(candidateNumber);
    await this.#changed();
    return true;
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (this.#stop !== null) this.#timer = setTimeout(() => void this.send(), againMs);
  }

  #others(): string[] {
    return [...this.#seen].filter((window) => window !== this.#parts.keeping.window);
  }

  /** One use of the device after another, so that nothing older, or not read yet, is overwritten. */
  #inTurn<T>(use: () => Promise<T>): Promise<T> {
    const done = this.#lastUse.then(use);
    this.#lastUse = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  #changed(): Promise<void> {
    return this.#inTurn(() => this.#keepAndShow());
  }

  /** Says that confirmations wait only when the device has them: who reads it may close the page at once. */
  async #keepAndShow(): Promise<void> {
    const state = { waiting: [...this.#wishes.keys()], failed: [...this.#failed] };
    const { keeping, commissionId } = this.#parts;
    const content = Object.fromEntries(this.#wishes);
    const written = { base: { version: 0, content: {} }, content, disputed: [] };
    const place = { path: `/grading/${commissionId}`, title: keeping.place().title };
    const kept =
      this.#wishes.size === 0
        ? keeping.store.forget(this.#key, [keeping.window, ...this.#others()])
        : keeping.store.keep(this.#key, { window: keeping.window, written, ...place }, this.#others());
    // A device that keeps nothing still sends it as long as the page is open.
    await kept.catch(() => undefined);
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
