/** Longer than any weekend and holiday without staff to repair a mail server. */
const triedFor = { days: 7 };
const shortestWaitSeconds = 30;
const longestWaitSeconds = 6 * 60 * 60;

/**
 * When mail that the server did not accept is tried again: after as long as it has been tried for, so that the pauses
 * double from half a minute to six hours. Null when it has been tried for a week.
 */
export function nextMailAttempt(
  triedSince: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const seconds = now.since(triedSince).total('seconds');
  const wait = Math.round(Math.min(Math.max(seconds, shortestWaitSeconds), longestWaitSeconds));
  const next = now.add({ seconds: wait });
  const end = triedSince.add({ hours: triedFor.days * 24 });
  return Temporal.Instant.compare(next, end) > 0 ? null : next;
}
