import type { ReportedActivityText } from '@karakter/contract/activity/routes';
import { activityLimits, type ReportedActivity } from '@karakter/domain/activity/activity-flags';

/** A glance at the clock, or a short network failure, is not recorded. */
const shortestMs = { focusAway: 2_000, offline: 60_000 } as const;
/** Notes beyond this number are dropped, oldest first. */
const mostNotes = 100;

const letters = (text: string) => text.replace(/\s+/g, '');

/**
 * This window's observations while a candidate writes [D11]: durations and numbers of characters, never content. A
 * paste of what was copied from the exam's own page is not noted.
 */
export class ActivityNotes {
  readonly #now: () => number;
  readonly #since = new Map<'focusAway' | 'offline', number>();
  #notes: ReportedActivityText[] = [];
  #copied = '';

  /** `now` is Karakter's clock as estimated on this device, in milliseconds since 1970. */
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

  /** Takes at most this many notes, oldest first. */
  take(most: number): ReportedActivityText[] {
    return this.#notes.splice(0, most);
  }

  /** Puts back notes that could not be sent. */
  putBack(notes: readonly ReportedActivityText[]): void {
    this.#notes = [...notes, ...this.#notes].slice(-mostNotes);
  }

  #note(kind: ReportedActivity, at: number, amount: number): void {
    this.#notes.push({ kind, at: new Date(at).toISOString(), amount });
    this.#notes = this.#notes.slice(-mostNotes);
  }
}
