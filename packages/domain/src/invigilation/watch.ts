import type { ExamState } from '../exam/exam.ts';

/** Long enough to prepare the rooms beforehand, and to report what happened in them afterwards. */
const hoursAround = 24;

export type WatchedTimes = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

/** From when until when an exam's invigilators see its candidates: a day before the start to a day after the end. */
export function watchWindow({ startsAt, endsAt }: WatchedTimes) {
  return { opensAt: startsAt.subtract({ hours: hoursAround }), closesAt: endsAt.add({ hours: hoursAround }) };
}

/** While an exam is cancelled, those in its rooms must still see whom it concerns [P14]. */
const isWatched = ({ state }: { readonly state: ExamState }) =>
  state === 'published' || state === 'cancelled';

/**
 * Whether an exam's invigilators see its candidates now. Outside these days no task in the rooms requires it, and the
 * board connects names with the numbers that are graded [D9, U7].
 */
export function isWatchOpen(
  exam: WatchedTimes & { readonly state: ExamState },
  now: Temporal.Instant,
): boolean {
  const { opensAt, closesAt } = watchWindow(exam);
  const isAround = Temporal.Instant.compare(opensAt, now) <= 0 && Temporal.Instant.compare(now, closesAt) < 0;
  return isAround && isWatched(exam);
}

const roomHours = { before: 1, after: 1 } as const;

/** Whether the exam's candidates are in their rooms now: from the doors until the last of them is done [D8, D9]. */
export function isInRooms(
  exam: WatchedTimes & { readonly state: ExamState },
  now: Temporal.Instant,
): boolean {
  const opensAt = exam.startsAt.subtract({ hours: roomHours.before });
  const closesAt = exam.endsAt.add({ hours: roomHours.after });
  const isNow = Temporal.Instant.compare(opensAt, now) <= 0 && Temporal.Instant.compare(now, closesAt) < 0;
  return isNow && exam.state === 'published';
}

/** Whether a person appointed to watch the exam has been able to see its candidates' identity [U7]. */
export function mayHaveWatched(
  exam: WatchedTimes,
  { grantedAt, revokedAt }: { grantedAt: Temporal.Instant; revokedAt: Temporal.Instant | null },
): boolean {
  const { opensAt, closesAt } = watchWindow(exam);
  const endedBefore = revokedAt !== null && Temporal.Instant.compare(revokedAt, opensAt) <= 0;
  return !endedBefore && Temporal.Instant.compare(grantedAt, closesAt) < 0;
}
