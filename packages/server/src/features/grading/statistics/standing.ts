import type { GraderProgress } from '@karakter/contract/grading/statistics/views';
import { gradingWaitsFor } from '@karakter/domain/exam/exam-form';
import { cumulative, type GradingTime, progressOf } from '@karakter/domain/grading/statistics/progress';
import type { ExamRecord } from '../../exam/store.ts';
import { gradesDue } from '../due.ts';
import type { CommissionWork } from './progress-store.ts';

/** The time that the exam's graders have. The line to the due date begins when the last candidate must be done. */
export function gradingTime(exam: ExamRecord): { opensAt: Temporal.Instant; dueAt: Temporal.Instant | null } {
  const { lastDeadline } = gradingWaitsFor({ ...exam, isSomeoneSitting: false });
  return { opensAt: lastDeadline, dueAt: gradesDue(exam, 'ordinary') };
}

/** The instant, and the time until the grades are due; without a due date no one is late. */
export type Clock = { readonly now: Temporal.Instant; readonly time: GradingTime | null };

export function clockOf(exam: ExamRecord, now: Temporal.Instant): Clock {
  const { opensAt: from, dueAt: due } = gradingTime(exam);
  return { now, time: due && { from, due } };
}

const standing = (work: { scripts: number; confirmed: number }, { now, time }: Clock) => ({
  ...work,
  ...progressOf(work, now, time),
});

/** A commission's confirmations: from every seat, or of each script one where the workflow says so. */
export function commissionStanding({ completing, answers, revealed, seats }: CommissionWork, clock: Clock) {
  if (completing === 'one') return standing({ scripts: answers, confirmed: revealed }, clock);
  const confirmed = seats.reduce((sum, seat) => sum + seat.confirmed, 0);
  return standing({ scripts: answers * seats.length, confirmed }, clock);
}

/** Each grader's own; where one confirmation is enough, no grader is behind by themselves. */
export function graderStandings(commission: CommissionWork, clock: Clock): GraderProgress[] {
  const { completing, answers: scripts, seats } = commission;
  const { state } = commissionStanding(commission, clock);
  return seats.map(({ name, external, confirmed, days }) => {
    const own = { name, external, days: cumulative(days) };
    if (completing === 'one') return { ...own, scripts, confirmed, state, missing: 0 };
    return { ...own, ...standing({ scripts, confirmed }, clock) };
  });
}
