import { attendanceBackBy } from '../exam/attendance-due.ts';
import { hasHandIn } from '../exam/exam-form.ts';
import { areHandInsOverdue } from '../exam/exam-steps.ts';
import type { ExamToday } from './exam-today.ts';
import type { TodayItem } from './today.ts';

type Looked = { readonly exam: ExamToday; readonly now: Temporal.Instant };

/** The candidates of whom it is not known what became of them; of no other state than published. */
const unknownOf = ({ state, candidates, handedIn, absent }: ExamToday) =>
  state === 'published' ? Math.max(0, candidates - handedIn - absent) : 0;

/** Answers that did not come in. */
export function handInsToday({ exam, now }: Looked): TodayItem[] {
  const { examId, form, candidates: of, endsAt: deadline } = exam;
  const count = unknownOf(exam);
  if (count === 0 || !hasHandIn(form) || !areHandInsOverdue(deadline, now)) return [];
  return [{ kind: 'followUpHandIns', examId, count, of, deadline }];
}

/** Where nothing is handed in, a person registers who attended: from the start, and by the next working day [P10]. */
export function attendanceToday({ exam, now }: Looked): TodayItem[] {
  const { examId, form, startsAt } = exam;
  const count = unknownOf(exam);
  const hasBegun = Temporal.Instant.compare(now, startsAt) >= 0;
  if (count === 0 || hasHandIn(form) || !hasBegun) return [];
  return [{ kind: 'registerAttendance', examId, count, deadline: attendanceBackBy(exam) }];
}

/** A grade that graders do not agree on waits for the exam office alone until a third grader is appointed [G6]. */
export function thirdsToday({ exam: { examId, thirdsNeeded: count } }: Looked): TodayItem[] {
  return count > 0 ? [{ kind: 'appointThird', examId, count, deadline: null }] : [];
}
