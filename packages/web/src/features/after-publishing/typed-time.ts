import { instantInOslo } from '../../text/oslo-time.ts';

/** The new start and length of an exam as they are typed. */
export type TypedTime = {
  readonly date: string;
  readonly clock: string;
  readonly durationMinutes: string;
};

/** The new time to send; undefined while something is missing. */
export function timeOf({ date, clock, durationMinutes }: TypedTime) {
  const startsAt = instantInOslo(date, clock);
  return startsAt && { startsAt, durationMinutes: Number(durationMinutes.replace(',', '.')) || 0 };
}
