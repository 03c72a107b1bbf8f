import * as Y from 'yjs';

/** By then another open window has sent its writing, and the server has noticed that a closed window is gone. */
const patienceMs = 60_000;

const isSame = (one: Y.Doc, other: Y.Doc) => Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other));

/**
 * Writing that this device has and the server lacks, until it is sent.
 *
 * While another window of this device writes, the writing belongs to that window, or to a page that was reloaded before
 * the server noticed that it was gone. Sent at once it would be quarantined and disappear from the page. It therefore
 * waits, for a limited time, for that window, for the lease, or until the candidate chooses to write here [D4, D5].
 */
export class UnsentWriting {
  readonly #doc: Y.Doc;
  /** What the server has, and since when the rest waits, by the page's counter; null when there is nothing to send. */
  #behind: { readonly server: Y.Doc; readonly since: number } | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Since when it waits, by the page's counter; null when there is nothing to send. */
  get since(): number | null {
    return this.#behind?.since ?? null;
  }

  /** Compares this device's answer with the whole answer from the server. */
  compare(answer: Uint8Array): void {
    this.#behind = { server: new Y.Doc(), since: performance.now() };
    this.seeArrived(answer);
  }

  /** Applies an update from the server; true when the server now has all that was waiting. */
  seeArrived(update: Uint8Array): boolean {
    if (!this.#behind) return false;
    const { server } = this.#behind;
    Y.applyUpdate(server, update);
    const hasAll = isSame(server, this.#doc);
    if (hasAll) this.#end();
    return hasAll;
  }

  wait(then: () => void): void {
    if (this.#behind) this.#waiting = setTimeout(then, patienceMs);
  }

  /** Takes what must be sent now; null when there is nothing. */
  take(): { readonly update: Uint8Array; readonly since: number } | null {
    if (!this.#behind) return null;
    const { server, since } = this.#behind;
    const update = Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(server));
    this.#end();
    return { update, since };
  }

  close(): void {
    clearTimeout(this.#waiting);
  }

  #end(): void {
    this.close();
    this.#behind = null;
  }
}
