/** A confirmation that runs behind the grader's work: under way, or not done and why. */
export type Confirmation =
  | { readonly kind: 'underWay' }
  /** `failure` is null where the assessment itself could not be saved first. */
  | { readonly kind: 'failed'; readonly failure: unknown };

type Parts = {
  /** Saves the script's assessment; the version to confirm, or null where it could not be saved. */
  readonly save: (candidateNumber: number) => Promise<number | null>;
  readonly confirm: (candidateNumber: number, version: number) => Promise<void>;
  /** Keeps one that cannot reach the server now, so that it is sent later; false where that is not why it failed. */
  readonly keepWaiting: (candidateNumber: number, failure: unknown) => boolean;
  readonly onConfirmed: (candidateNumber: number) => void;
  /** No confirmation is under way any more. */
  readonly onQuiet: () => void;
};

/**
 * The confirmations of scripts that the grader has left [G1]: going on waits for none of them. One that fails stays here
 * with its script until it is tried again or done in another way.
 */
export class Confirmations {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  #all: ReadonlyMap<number, Confirmation> = new Map();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly snapshot = (): ReadonlyMap<number, Confirmation> => this.#all;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(candidateNumber: number, confirmation: Confirmation | null): void {
    const all = new Map(this.#all);
    if (confirmation === null) all.delete(candidateNumber);
    else all.set(candidateNumber, confirmation);
    this.#all = all;
    for (const listener of this.#listeners) listener();
  }

  #fail(candidateNumber: number, failure: unknown): void {
    const isKept = this.#parts.keepWaiting(candidateNumber, failure);
    this.#set(candidateNumber, isKept ? null : { kind: 'failed', failure });
  }

  get isQuiet(): boolean {
    return ![...this.#all.values()].some(({ kind }) => kind === 'underWay');
  }

  /** Confirms the script; a second time only once the first has failed. */
  async confirm(candidateNumber: number): Promise<void> {
    if (this.#all.get(candidateNumber)?.kind === 'underWay') return;
    this.#set(candidateNumber, { kind: 'underWay' });
    try {
      const version = await this.#parts.save(candidateNumber);
      if (version === null) this.#fail(candidateNumber, null);
      else {
        await this.#parts.confirm(candidateNumber, version);
        this.#set(candidateNumber, null);
        this.#parts.onConfirmed(candidateNumber);
      }
    } catch (failure) {
      this.#fail(candidateNumber, failure);
    }
    if (this.isQuiet) this.#parts.onQuiet();
  }

  /** The grader has seen that it failed, and goes on with the script themselves. */
  forget(candidateNumber: number): void {
    if (this.#all.get(candidateNumber)?.kind === 'failed') this.#set(candidateNumber, null);
  }
}
