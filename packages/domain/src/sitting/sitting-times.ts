import type { MovedTimes } from './time-events.ts';

/** What is planned for one candidate: the extra time is the candidate’s own. */
export type SittingPlan = {
  readonly startsAt: Temporal.Instant;
  readonly durationMinutes: number;
  readonly extraMinutes: number;
};

/** A candidate's own start and end; during a pause the end does not move, and it moves when the pause is over. */
export type SittingTimes = {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly pausedSince: Temporal.Instant | null;
};

/**
 * A candidate's own start and end from the plan and its changes [D7]: minutes that pass, so a change of daylight
 * saving time takes none away.
 */
export function sittingTimes({
  startsAt,
  durationMinutes,
  extraMinutes,
  shiftedStart,
  addedSeconds,
  pausedSince,
}: SittingPlan & MovedTimes): SittingTimes {
  const start = shiftedStart ?? startsAt;
  const endsAt = start.add({ minutes: durationMinutes + extraMinutes, seconds: addedSeconds });
  return { startsAt: start, endsAt, pausedSince };
}

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** The candidate's own end is reached; never during a pause [D7]. */
export function isOver({
  now,
  endsAt,
  pausedSince,
}: SittingTimes & { readonly now: Temporal.Instant }): boolean {
  return pausedSince === null && !isBefore(now, endsAt);
}
