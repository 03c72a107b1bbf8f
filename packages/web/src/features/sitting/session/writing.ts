import { mergeUpdates } from 'yjs';

/** Some writing to be sent: since when it is waiting, by this page's counter, and when its last keystroke was made. */
export type Writing = { readonly update: Uint8Array; readonly since: number; readonly writtenAt: number };

/** Two pieces as one, written when the later was. */
export const together = (earlier: Writing, later: Writing): Writing => ({
  ...later,
  update: mergeUpdates([earlier.update, later.update]),
});

/**
 * What a window has sent and the server quarantines. Who was withdrawn by mistake, is given more time just after the
 * end, or gets the turn back before hearing that it was lost, writes on from there: without it, nothing of what follows
 * could be read in the answer [D5, D7, D16].
 */
export class QuarantinedWriting {
  #all: Writing | null = null;

  add(writing: Writing): void {
    this.#all = this.#all ? together(this.#all, writing) : writing;
  }

  /** All of it as one, to be sent once more; null when there is nothing, or no longer. */
  take(): Writing | null {
    const all = this.#all;
    this.#all = null;
    return all;
  }
}
