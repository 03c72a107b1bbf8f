/**
 * The changes of one candidate's time, in the order in which they happened [D7]; the affected candidates are settled
 * before.
 */
export type TimeEvent =
  | { readonly kind: 'lateStart'; readonly at: Temporal.Instant; readonly startsAt: Temporal.Instant }
  | { readonly kind: 'extension'; readonly at: Temporal.Instant; readonly minutes: number }
  | { readonly kind: 'pause'; readonly at: Temporal.Instant }
  | { readonly kind: 'resume'; readonly at: Temporal.Instant };

/** The sum of the events. Seconds are whole, rounded in the candidate's favour. */
export type MovedTimes = {
  readonly shiftedStart: Temporal.Instant | null;
  readonly addedSeconds: number;
  readonly pausedSince: Temporal.Instant | null;
};

/**
 * Computes a candidate's changed start and end [D7]. The last late start counts, with the whole duration from it;
 * extensions add up; a pause adds the time it took from the candidate, but no time before the start. A pause within a
 * pause is the same pause; a resume without one changes nothing.
 */
export function movedTimes(
  { startsAt }: { readonly startsAt: Temporal.Instant },
  events: readonly TimeEvent[],
): MovedTimes {
  const shiftedStart = events.findLast((event) => event.kind === 'lateStart')?.startsAt ?? null;
  const start = shiftedStart ?? startsAt;
  let addedSeconds = 0;
  let pausedSince: Temporal.Instant | null = null;
  for (const event of events) {
    if (event.kind === 'extension') addedSeconds += event.minutes * 60;
    if (event.kind === 'pause') pausedSince ??= event.at;
    if (event.kind === 'resume' && pausedSince !== null) {
      const since = [pausedSince, start].map((from) => from.until(event.at).total('seconds'));
      addedSeconds += Math.max(0, Math.ceil(Math.min(...since)));
      pausedSince = null;
    }
  }
  return { shiftedStart, addedSeconds, pausedSince };
}
