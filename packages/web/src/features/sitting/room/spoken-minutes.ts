const announcedMinutes = [15, 5, 1];

/** The smallest of the announced minutes that the time left is within; null before the last fifteen. */
export function withinMinutes(milliseconds: number): number | null {
  return announcedMinutes.findLast((minutes) => milliseconds <= minutes * 60_000) ?? null;
}

const withinOrMore = (minutes: number) => withinMinutes(minutes * 60_000) ?? Number.POSITIVE_INFINITY;

/**
 * Which number of minutes to announce when the time left has changed: the minutes that are left, even if the page slept
 * past an announced number. An extension and the end of the time are announced elsewhere.
 */
export function minutesToAnnounce(was: number, left: number): number | null {
  return left >= 1 && withinOrMore(left) < withinOrMore(was) ? left : null;
}
