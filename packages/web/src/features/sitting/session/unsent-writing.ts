import * as Y from 'yjs';

/** Another window that is there has sent its writing by then, and one that is not is found dead. */
const patienceMs = 60_000;

const isSame = (one: Y.Doc, other: Y.Doc) => Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other));

/**
 * What this device had of an answer when the server had less, until it is sent.
 *
 * Where another window of this device writes, it is that window's own, or that of a page that was loaded anew while the
 * server still took the former for present. Sent at once it would be quarantined and gone from the candidate's eyes: it
 * waits for that window, for its own turn, or for the candidate's word to write here, but not for ever [D4, D5].
 */
export class UnsentWriting {
  readonly #doc: Y.Doc;
  #server: Y.Doc | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Since when, by this page's counter; null when there is nothing. */
  since: number | null = null;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** Compares with the whole answer as the server has it. */
  compare(answer: Uint8Array): void {
    this.#server = new Y.Doc();
    this.since = performance.now();
    this.seeArrived(answer);
  }

  /** Something has come from the server: true when that was all there was to wait for. */
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

  /** What is to be sent now; null when there is nothing. It is not held back any longer. */
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
