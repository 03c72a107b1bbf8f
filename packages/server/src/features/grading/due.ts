import { hasHandIn } from '@karakter/domain/exam/exam-form';
import { gradesDueFor } from '@karakter/domain/rules/deadlines';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import type { ExamRecord } from '../exam/store.ts';

/**
 * When the grades of ordinary commissions and their third graders are due [G9]; the law sets no separate date for graders
 * of appeals.
 */
export function gradesDue(
  exam: Pick<ExamRecord, 'endsAt' | 'gradingPeriod' | 'gradingBasis' | 'rules'>,
  kind: GradingKind,
): Temporal.Instant | null {
  if (kind === 'appeal') return null;
  const due = gradesDueFor(exam, exam.rules);
  return due.kind === 'running' ? due.deadline.at : null;
}

/**
 * When the answers open at the earliest, as shown to graders: the end of the exam for candidates without extra time.
 * The last end of all would disclose that a candidate has more time, and how much [U7].
 */
export function earliestOpening({
  form,
  startsAt,
  durationMinutes,
}: Pick<ExamRecord, 'form' | 'startsAt' | 'durationMinutes'>): Temporal.Instant {
  return hasHandIn(form) ? startsAt.add({ minutes: durationMinutes }) : startsAt;
}
