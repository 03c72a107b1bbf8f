/** More than anyone presses while a script is loading. */
const mostHeld = 40;

/**
 * Closed from the moment a grader leaves a script until the next one is on the page. The panel of the script that is
 * left never takes what is meant for the next one: keys pressed meanwhile wait for it, in order.
 *
 *   open ── leave ──► closed ── arrive (the same script) ──► open, with the held keys
 *                       └────── giveUp (it did not load) ──► open, and the keys are dropped
 */
export class ScriptGate {
  #awaited: number | null = null;
  #held: string[] = [];

  get isClosed(): boolean {
    return this.#awaited !== null;
  }

  /** Leaves for another script, also while an earlier one is still awaited. */
  leave(to: number): void {
    this.#awaited = to;
  }

  /** Keeps a key for the next script; false where the gate is open and the key is the present script's. */
  hold(key: string): boolean {
    if (!this.isClosed) return false;
    if (this.#held.length < mostHeld) this.#held.push(key);
    return true;
  }

  /** The script is on the page; returns the keys that waited for it. Another script's arrival changes nothing. */
  arrive(number: number): readonly string[] {
    if (this.#awaited !== number) return [];
    const held = this.#held;
    this.giveUp();
    return held;
  }

  giveUp(): void {
    this.#awaited = null;
    this.#held = [];
  }
}
