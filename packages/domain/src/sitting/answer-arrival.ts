/** When an update was written and arrived, in milliseconds since 1970; the writing time is by the device's clock. */
export type Arrival = { readonly writtenAt: number; readonly receivedAt: number };

const dayMs = 24 * 60 * 60 * 1000;

/**
 * When an update counts as written: by the device's clock, but never after it was received, and never before the day of
 * the exam. A wrong clock, or a device that sends any time it likes, so never gives a date that no page can show.
 */
export function soundWrittenAt({ writtenAt, receivedAt }: Arrival, startsAt: number): number {
  return Math.min(Math.max(writtenAt, startsAt - dayMs), receivedAt);
}

/** A candidate's own end, null while it is paused, and the grace period after it in milliseconds. */
export type ClosingTime = { readonly endsAt: number | null; readonly graceMs: number };

/**
 * Whether an update counts [D4, D7]. An update that arrives before the end counts; so does one that was written before
 * the end and arrives within the grace period. All others are late, and quarantined for the exam office. The device's
 * clock can therefore gain the grace period and nothing more.
 */
export function countsInAnswer(
  { writtenAt, receivedAt }: Arrival,
  { endsAt, graceMs }: ClosingTime,
): 'counts' | 'late' {
  if (endsAt === null || receivedAt < endsAt) return 'counts';
  return writtenAt <= endsAt && receivedAt < endsAt + graceMs ? 'counts' : 'late';
}
