import type { ExamStepName } from '../exam/exam-steps.ts';
import type { ExamToday } from './exam-today.ts';
import type { TodayItem } from './today.ts';

/** One exam at one instant, with the due date of each step and whether the step is done, from examSteps. */
export type ExamSnapshot = {
  exam: ExamToday;
  now: Temporal.Instant;
  dueOf: (step: ExamStepName) => Temporal.Instant | null;
  isDone: (step: ExamStepName) => boolean;
};
export type TodayRule = (snapshot: ExamSnapshot) => TodayItem[];

/** One line about the exam, if the condition holds. */
export function line(
  condition: boolean,
  { exam }: ExamSnapshot,
  item: Omit<TodayItem, 'examId' | 'deadline'> & { deadline?: Temporal.Instant | null },
): TodayItem[] {
  return condition ? [{ deadline: null, ...item, examId: exam.examId }] : [];
}

/** A date that has passed counts as late; until then the line is for today, whatever days are left. */
export const onlyPast = (due: Temporal.Instant | null, now: Temporal.Instant): Temporal.Instant | null =>
  due && Temporal.Instant.compare(now, due) >= 0 ? due : null;
