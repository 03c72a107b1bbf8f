const announcedMinutes = [15, 5, 1];

/** The smallest of the announced minutes that the time left is within; null before the last fifteen. */
export function withinMinutes(milliseconds: number): number | null {
  return announcedMinutes.findLast((minutes) => milliseconds <= minutes * 60_000) ?? null;
}

/** Which minutes are said when the time left comes from within some to within others: more time is said otherwise. */
export function minutesToSay(was: number | null, within: number | null): number | null {
  return within !== null && (was === null || within < was) ? within : null;
}
