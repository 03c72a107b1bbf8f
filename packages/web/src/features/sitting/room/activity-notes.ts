import type { ReportedActivityText } from '@karakter/contract/activity/routes';
import { activityLimits, type ReportedActivity } from '@karakter/domain/activity/activity-flags';

/** A glance at the clock, or a network that blinks, is nobody's business. */
const shortestMs = { focusAway: 2_000, offline: 60_000 } as const;
/** What nobody takes is dropped, the oldest first. */
const mostNotes = 100;

const letters = (text: string) => text.replace(/\s+/g, '');

/**
 * What this window notices while a candidate writes [D11]: how long, how many characters, never what. A paste of what
 * was copied from the exam's own page is not noted.
 */
export class ActivityNotes {
  readonly #now: () => number;
  readonly #since = new Map<'focusAway' | 'offline', number>();
  #notes: ReportedActivityText[] = [];
  #copied = '';

  /** `now` is Karakter's clock as this device reckons it, in milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** The window was left, or the connection was lost. */
  began(kind: 'focusAway' | 'offline'): void {
    if (!this.#since.has(kind)) this.#since.set(kind, this.#now());
  }

  /** The candidate, or the connection, is back. */
  ended(kind: 'focusAway' | 'offline'): void {
    const since = this.#since.get(kind);
    this.#since.delete(kind);
    if (since === undefined) return;
    const ms = this.#now() - since;
    if (ms >= shortestMs[kind]) this.#note(kind, since, Math.round(ms / 1000));
  }

  /** Something was copied or cut on the page itself. */
  copied(text: string): void {
    this.#copied = letters(text);
  }

  pasted(text: string): void {
    const isOwn = this.#copied !== '' && letters(text) === this.#copied;
    if (!isOwn && text.length >= activityLimits.largePaste) this.#note('paste', this.#now(), text.length);
  }

  /** Takes what is noted, the oldest first, at most so many. */
  take(most: number): ReportedActivityText[] {
    return this.#notes.splice(0, most);
  }

  /** Puts back what could not be told. */
  putBack(notes: readonly ReportedActivityText[]): void {
    this.#notes = [...notes, ...this.#notes].slice(-mostNotes);
  }

  #note(kind: ReportedActivity, at: number, amount: number): void {
    this.#notes.push({ kind, at: new Date(at).toISOString(), amount });
    this.#notes = this.#notes.slice(-mostNotes);
  }
}
