const announcedMinutes = [15, 5, 1];

/** The smallest of the announced minutes that the time left is within; null before the last fifteen. */
export function withinMinutes(milliseconds: number): number | null {
  return announcedMinutes.findLast((minutes) => milliseconds <= minutes * 60_000) ?? null;
}

const withinOrMore = (minutes: number) => withinMinutes(minutes * 60_000) ?? Number.POSITIVE_INFINITY;

/**
 * Which minutes are said when the whole minutes left come from some to others: those that are left, also where the page
 * slept past an announced one. More time is said otherwise, and so is that none is left.
 */
export function minutesToAnnounce(was: number, left: number): number | null {
  return left >= 1 && withinOrMore(left) < withinOrMore(was) ? left : null;
}
