/** Opening the same document again within this time is one reading: reloading a page is not a new one [Q3]. */
const oneReading = { minutes: 10 } as const;

/** Of one person's readings of one document: a new one counts unless the last that counted came after this instant. */
export function readingsCountSince(now: Temporal.Instant): Temporal.Instant {
  return now.subtract(oneReading);
}
