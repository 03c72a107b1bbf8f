/** The time that a commission has: from when the answers opened until the grades are due. */
export type GradingTime = { readonly from: Temporal.Instant; readonly due: Temporal.Instant };

/** How many scripts were confirmed on a day, by Karakter's calendar. */
export type DayOfWork = { readonly date: string; readonly confirmed: number };

/** Scripts that a straight line from none at the opening to all at the due date asks for, rounded down. */
export function neededBy(at: Temporal.Instant, scripts: number, { from, due }: GradingTime): number {
  const [start, now, end] = [from, at, due].map(({ epochMilliseconds }) => epochMilliseconds) as [
    number,
    number,
    number,
  ];
  if (now >= end) return scripts;
  return Math.max(0, Math.floor((scripts * (now - start)) / (end - start)));
}

export const progressStates = ['done', 'late', 'behind', 'onTrack'] as const;
export type ProgressState = (typeof progressStates)[number];

/** The share of the scripts that a grader may lack on the line and still be on track: no one reads on a straight line. */
const slack = 0.1;

export type Work = { readonly scripts: number; readonly confirmed: number };

/** How a grader's work stands against the due date [G9, G16]; without one it is done or not. */
export function progressOf(
  { scripts, confirmed }: Work,
  at: Temporal.Instant,
  time: GradingTime | null,
): { readonly state: ProgressState; readonly missing: number } {
  if (confirmed >= scripts) return { state: 'done', missing: 0 };
  if (time === null) return { state: 'onTrack', missing: 0 };
  const missing = Math.max(0, neededBy(at, scripts, time) - confirmed);
  if (Temporal.Instant.compare(at, time.due) >= 0) return { state: 'late', missing };
  return { state: missing > scripts * slack ? 'behind' : 'onTrack', missing };
}

/** The work so far at the end of each day on which anything was confirmed, oldest first. */
export function cumulative(days: readonly DayOfWork[]): DayOfWork[] {
  let sum = 0;
  return days
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, confirmed }) => {
      sum += confirmed;
      return { date, confirmed: sum };
    });
}

/** Those who are furthest behind first: by state, then by the share that is missing on the line. */
export function byUrgency<Line extends Work & { readonly state: ProgressState; readonly missing: number }>(
  lines: readonly Line[],
): Line[] {
  const order: readonly ProgressState[] = ['late', 'behind', 'onTrack', 'done'];
  const share = ({ missing, scripts }: Line) => (scripts === 0 ? 0 : missing / scripts);
  return lines.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || share(b) - share(a));
}
