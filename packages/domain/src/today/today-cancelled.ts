import { dateOf, endOfDay } from '../calendar/calendar.ts';
import type { Role } from '../people/roles.ts';
import type { ExamToday } from './exam-today.ts';
import type { TodayItem } from './today.ts';

/** Until when a cancelled exam is news: until the end of the day on which it would have ended [P14]. */
export const cancellingIsNewsUntil = (endsAt: Temporal.Instant): Temporal.Instant => endOfDay(dateOf(endsAt));

/** Those who would have gone to the exam, or decide what comes instead. */
const readers: readonly Role[] = ['examOffice', 'courseCoordinator', 'headOfDepartment', 'invigilator'];

/** A cancelled exam asks nothing of anyone; those concerned read that it is cancelled [P14]. */
export function cancelledToday(
  role: Role,
  { examId, startsAt, endsAt }: Pick<ExamToday, 'examId' | 'startsAt' | 'endsAt'>,
  now: Temporal.Instant,
): TodayItem[] {
  const deadline = cancellingIsNewsUntil(endsAt);
  const isNews = Temporal.Instant.compare(now, deadline) < 0;
  return isNews && readers.includes(role) ? [{ kind: 'examCancelled', examId, at: startsAt, deadline }] : [];
}
