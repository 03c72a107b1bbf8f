/**
 * The changes of one candidate's time, in the order in which they happened [D7]; the affected candidates are settled
 * before.
 */
export type TimeEvent =
  | { readonly kind: 'lateStart'; readonly at: Temporal.Instant; readonly startsAt: Temporal.Instant }
  | { readonly kind: 'extension'; readonly at: Temporal.Instant; readonly minutes: number }
  | { readonly kind: 'pause'; readonly at: Temporal.Instant }
  | { readonly kind: 'resume'; readonly at: Temporal.Instant }
  /** Minutes that were given by mistake; how many of them were left to take is settled before [D17]. */
  | { readonly kind: 'takeBack'; readonly at: Temporal.Instant; readonly seconds: number };

/** The sum of the events. Seconds are whole, rounded in the candidate's favour. */
export type MovedTimes = {
  readonly shiftedStart: Temporal.Instant | null;
  readonly addedSeconds: number;
  readonly pausedSince: Temporal.Instant | null;
};

/** The last late start, as long as the exam has not been moved past it [P14]. */
function lateStartOf(startsAt: Temporal.Instant, events: readonly TimeEvent[]): Temporal.Instant | null {
  const late = events.findLast((event) => event.kind === 'lateStart')?.startsAt;
  return late && Temporal.Instant.compare(late, startsAt) >= 0 ? late : null;
}

/**
 * Computes a candidate's changed start and end [D7]. The last late start counts, with the whole duration from it;
 * extensions add up, less what is taken back; a pause adds the time it took from the candidate, but no time before the
 * start. A pause within a pause is the same pause; a resume without one changes nothing.
 */
export function movedTimes(
  { startsAt }: { readonly startsAt: Temporal.Instant },
  events: readonly TimeEvent[],
): MovedTimes {
  const shiftedStart = lateStartOf(startsAt, events);
  const start = shiftedStart ?? startsAt;
  let addedSeconds = 0;
  let pausedSince: Temporal.Instant | null = null;
  for (const event of events) {
    if (event.kind === 'extension') addedSeconds += event.minutes * 60;
    if (event.kind === 'takeBack') addedSeconds -= event.seconds;
    if (event.kind === 'pause') pausedSince ??= event.at;
    if (event.kind === 'resume' && pausedSince !== null) {
      const since = [pausedSince, start].map((from) => from.until(event.at).total('seconds'));
      addedSeconds += Math.max(0, Math.ceil(Math.min(...since)));
      pausedSince = null;
    }
  }
  return { shiftedStart, addedSeconds, pausedSince };
}
