/** When a piece of writing was written and arrived, in milliseconds since 1970; the writing time is the machine's word. */
export type Arrival = { readonly writtenAt: number; readonly receivedAt: number };

/** A candidate's own end, null while it is paused, and the grace period after it in milliseconds. */
export type ClosingTime = { readonly endsAt: number | null; readonly graceMs: number };

/**
 * Whether a piece of writing counts [D4, D7]. What arrives before the end counts; what was written before the end and
 * arrives within the grace period counts too; all else is late, kept apart for the exam office. The machine's word
 * can therefore win the grace period and nothing more.
 */
export function countsInAnswer(
  { writtenAt, receivedAt }: Arrival,
  { endsAt, graceMs }: ClosingTime,
): 'counts' | 'late' {
  if (endsAt === null || receivedAt < endsAt) return 'counts';
  return writtenAt <= endsAt && receivedAt < endsAt + graceMs ? 'counts' : 'late';
}
