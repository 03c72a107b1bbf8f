import { mergeUpdates } from 'yjs';

/** Writing to be sent, since when it waits (by the page's counter), and the time of its last keystroke. */
export type Writing = { readonly update: Uint8Array; readonly since: number; readonly writtenAt: number };

/** Merges two pieces; the result has the time of the later one. */
export const together = (earlier: Writing, later: Writing): Writing => ({
  ...later,
  update: mergeUpdates([earlier.update, later.update]),
});

/**
 * The writing of this window that the server has quarantined. A candidate who was withdrawn by mistake, who is given
 * more time just after the end, or whose window regains the lease before it learns of the loss, continues from that
 * writing: later updates could not be read in the answer without it [D5, D7, D16].
 */
export class QuarantinedWriting {
  #all: Writing | null = null;

  add(writing: Writing): void {
    this.#all = this.#all ? together(this.#all, writing) : writing;
  }

  /** Takes all of it as one update, to be sent again; null if there is none. */
  take(): Writing | null {
    const all = this.#all;
    this.#all = null;
    return all;
  }
}
