import { zone } from '@karakter/domain/calendar/calendar';
import type { Stage } from './stage.ts';

/** An instant from local time in Norway, `2026-12-02T10:15`. */
export function oslo(wallClock: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).toInstant();
}

type Moment = { readonly at: Temporal.Instant; readonly play: (stage: Stage) => Promise<void> };

/** The schedule. Several exams run in parallel; a moment may schedule later ones. */
export type Script = {
  at(instant: Temporal.Instant, play: Moment['play']): void;
  /** Plays everything up to an instant and stops there; reports the number of played moments after each one. */
  playTo(stage: Stage, end: Temporal.Instant, told: (moments: number) => void): Promise<void>;
};

export function emptyScript(): Script {
  const ahead: Moment[] = [];
  return {
    at(instant, play) {
      // Moments of the same instant stay in the order in which they were scheduled.
      const later = ahead.findIndex((moment) => Temporal.Instant.compare(moment.at, instant) > 0);
      ahead.splice(later < 0 ? ahead.length : later, 0, { at: instant, play });
    },
    async playTo(stage, end, told) {
      for (let count = 1; ahead.length > 0; count += 1) {
        const { at, play } = ahead.shift() as Moment;
        if (Temporal.Instant.compare(at, end) > 0) throw new Error(`${at} lies after the end of the script`);
        await stage.passTo(at);
        await play(stage);
        await stage.settle();
        told(count);
      }
      await stage.passTo(end);
    },
  };
}
