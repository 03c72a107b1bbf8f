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
  #server: Y.Doc | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Since when it waits, by the page's counter; null when there is nothing to send. */
  since: number | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Compares this device's answer with the whole answer from the server. */
  compare(answer: Uint8Array): void {
    this.#server = new Y.Doc();
    this.since = performance.now();
    this.seeArrived(answer);
  }

  /** Applies an update from the server; true when the server now has all that was waiting. */
  seeArrived(update: Uint8Array): boolean {
    if (!this.#server) return false;
    Y.applyUpdate(this.#server, update);
    const hasAll = isSame(this.#server, this.#doc);
    if (hasAll) this.#end();
    return hasAll;
  }

  wait(then: () => void): void {
    if (this.#server) this.#waiting = setTimeout(then, patienceMs);
  }

  /** Takes what must be sent now; null when there is nothing. */
  take(): { readonly update: Uint8Array; readonly since: number } | null {
    if (!this.#server || this.since === null) return null;
    const update = Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(this.#server));
    const { since } = this;
    this.#end();
    return { update, since };
  }

  close(): void {
    clearTimeout(this.#waiting);
  }

  #end(): void {
    this.close();
    this.#server = null;
    this.since = null;
  }
}
