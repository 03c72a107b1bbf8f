import { addWorkingDays, dayEndedBy, endOfDay } from '../calendar/calendar.ts';

/** When a marked attendance list is back: by the end of the first working day after the exam [P10]. */
export function attendanceBackBy({ endsAt }: { readonly endsAt: Temporal.Instant }): Temporal.Instant {
  return endOfDay(addWorkingDays(dayEndedBy(endsAt), 1));
}
