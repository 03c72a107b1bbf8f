/** When a piece of writing was written and arrived, in milliseconds since 1970; the writing time is the device's word. */
export type Arrival = { readonly writtenAt: number; readonly receivedAt: number };

const dayMs = 24 * 60 * 60 * 1000;

/**
 * When a piece of writing counts as written: by the device's word, but never after it was received, and never before
 * the day of the exam. A clock that stands wrong, or a device that says what it likes, so comes to no date that no
 * page can show.
 */
export function soundWrittenAt({ writtenAt, receivedAt }: Arrival, startsAt: number): number {
  return Math.min(Math.max(writtenAt, startsAt - dayMs), receivedAt);
}

/** A candidate's own end, null while it is paused, and the grace period after it in milliseconds. */
export type ClosingTime = { readonly endsAt: number | null; readonly graceMs: number };

/**
 * Whether a piece of writing counts [D4, D7]. What arrives before the end counts; what was written before the end and
 * arrives within the grace period counts too; all else is late, kept apart for the exam office. The device's word
 * can therefore win the grace period and nothing more.
 */
export function countsInAnswer(
  { writtenAt, receivedAt }: Arrival,
  { endsAt, graceMs }: ClosingTime,
): 'counts' | 'late' {
  if (endsAt === null || receivedAt < endsAt) return 'counts';
  return writtenAt <= endsAt && receivedAt < endsAt + graceMs ? 'counts' : 'late';
}
