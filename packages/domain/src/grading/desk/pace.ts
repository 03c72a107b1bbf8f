/** A longer break between two confirmations is no part of the time that a script takes. */
const longestMinutes = 60;
/** The pace changes while a grader learns the scripts: only the latest count. */
const latest = 20;
/** With fewer the forecast would be chance. */
const fewest = 3;

/**
 * The minutes that one script takes at the grader's own pace: the mean of the latest times from one confirmation to the
 * next, without breaks. Null before there are enough of them. It is computed for the grader alone [G15].
 */
function minutesPerScript(confirmedAt: readonly number[]): number | null {
  const sorted = confirmedAt.toSorted((a, b) => a - b);
  const minutes = sorted.slice(1).map((at, index) => (at - (sorted[index] ?? at)) / 60_000);
  const counted = minutes.filter((each) => each <= longestMinutes).slice(-latest);
  if (counted.length < fewest) return null;
  return counted.reduce((sum, each) => sum + each, 0) / counted.length;
}

/** The minutes that are left at this pace, in whole fives above half an hour; null where there is no pace yet. */
export function minutesLeft(confirmedAt: readonly number[], left: number): number | null {
  const each = minutesPerScript(confirmedAt);
  if (each === null) return null;
  const minutes = each * left;
  return minutes > 30 ? Math.round(minutes / 5) * 5 : Math.ceil(minutes);
}
