import type { SittingState } from '../sitting/sitting.ts';
import { isAtRest } from '../sitting/sitting-states.ts';
import type { SittingTimes } from '../sitting/sitting-times.ts';

type TakeBackFacts = {
  /** The minutes that were given by mistake. */
  readonly minutes: number;
  readonly times: SittingTimes;
  readonly now: Temporal.Instant;
  /** The time that a candidate keeps in any case, by the institution's rules. */
  readonly noticeMinutes: number;
};

/** The candidate's time left, in seconds; the clock stands still during a pause. */
function secondsLeft({ endsAt, pausedSince }: SittingTimes, now: Temporal.Instant): number {
  return (pausedSince ?? now).until(endsAt).total('seconds');
}

/**
 * How many seconds of minutes given by mistake are taken back from one candidate [D17]: all of them, but so that at
 * least the notice is left, and never more than were given. An end in the past would hand in an answer while it is
 * being written. None from a candidate who is done.
 */
export function secondsTakenBack(state: SittingState['kind'], facts: TakeBackFacts): number {
  if (isAtRest(state)) return 0;
  const { minutes, times, now, noticeMinutes } = facts;
  const spare = Math.floor(secondsLeft(times, now) - noticeMinutes * 60);
  return Math.max(0, Math.min(minutes * 60, spare));
}

/** Why minutes given by mistake are not taken back. */
export type TakeBackRefusal = 'minutesTakenBackAlready' | 'minutesUsedUp';

/** Refuses minutes that were taken back before, and those of which no candidate has any left to take. */
export function takeBackRefusal(facts: {
  readonly wasTakenBack: boolean;
  /** By candidate. */
  readonly seconds: readonly number[];
}): TakeBackRefusal | undefined {
  if (facts.wasTakenBack) return 'minutesTakenBackAlready';
  return facts.seconds.every((each) => each === 0) ? 'minutesUsedUp' : undefined;
}
