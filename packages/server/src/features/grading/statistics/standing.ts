import type { GraderProgress } from '@karakter/contract/grading/statistics/views';
import { gradingWaitsFor } from '@karakter/domain/exam/exam-form';
import { cumulative, type GradingTime, progressOf } from '@karakter/domain/grading/statistics/progress';
import type { ExamRecord } from '../../exam/store.ts';
import type { Unfinished } from '../due/late.ts';
import { gradesDue } from '../due.ts';
import type { CommissionWork, SeatWork } from './progress-store.ts';

/** When the exam's graders can begin: the line to the due date begins when the last candidate must be done. */
export const gradingOpensAt = (exam: ExamRecord): Temporal.Instant =>
  gradingWaitsFor({ ...exam, isSomeoneSitting: false }).lastDeadline;

/** When the first grades are due that are not set, with what is extended for them; of a finished exam its own date. */
export function firstDueOf(
  exam: ExamRecord,
  commissions: readonly Pick<CommissionWork, 'answers' | 'agreed' | 'extendedTo'>[],
): Temporal.Instant | null {
  const unfinished = commissions.filter(({ answers, agreed }) => agreed < answers);
  const dues = unfinished.flatMap(({ extendedTo }) => gradesDue(exam, 'ordinary', extendedTo) ?? []);
  return dues.toSorted(Temporal.Instant.compare)[0] ?? gradesDue(exam, 'ordinary');
}

/** The instant, and the time until a commission's grades are due; without a due date no one is late. */
type Clock = { readonly now: Temporal.Instant; readonly time: GradingTime | null };
/** The exam, and the instant at which its commissions are looked at. */
export type At = { readonly exam: ExamRecord; readonly now: Temporal.Instant };

function clockOf({ exam, now }: At, { extendedTo }: CommissionWork): Clock {
  const due = gradesDue(exam, 'ordinary', extendedTo);
  return { now, time: due && { from: gradingOpensAt(exam), due } };
}

const standing = (work: { scripts: number; confirmed: number }, { now, time }: Clock) => ({
  ...work,
  ...progressOf(work, now, time),
});

/** A commission's confirmations: from every seat, or of each script one where the workflow says so. */
export function commissionStanding(commission: CommissionWork, at: At) {
  const { completing, answers, revealed, seats } = commission;
  const clock = clockOf(at, commission);
  if (completing === 'one') return standing({ scripts: answers, confirmed: revealed }, clock);
  const confirmed = seats.reduce((sum, seat) => sum + seat.confirmed, 0);
  return standing({ scripts: answers * seats.length, confirmed }, clock);
}

/**
 * A grader is held up to the first due date of what they have left of their own, as `unfinishedIn` counts it: so the same
 * graders are late here as where they are reminded and listed. An empty seat has the commission's.
 */
function clockOfSeat(
  { personId }: SeatWork,
  commission: CommissionWork,
  { at, unfinished }: { readonly at: At; readonly unfinished: readonly Unfinished[] },
): Clock {
  if (personId === null) return clockOf(at, commission);
  const own = unfinished.filter(
    (each) => each.commissionId === commission.commissionId && each.personId === personId,
  );
  const [due] = own.map(({ dueAt }) => dueAt).toSorted(Temporal.Instant.compare);
  return { now: at.now, time: due ? { from: gradingOpensAt(at.exam), due } : null };
}

/** Each grader's own; where one confirmation is enough, no grader is behind by themselves. */
export function graderStandings(
  commission: CommissionWork,
  at: At,
  unfinished: readonly Unfinished[],
): GraderProgress[] {
  const { completing, answers: scripts, revealed, seats } = commission;
  return seats.map((seat) => {
    const { name, external, confirmed, days } = seat;
    const own = { name, external, days: cumulative(days), scripts, confirmed };
    const clock = clockOfSeat(seat, commission, { at, unfinished });
    if (completing === 'all') return { ...own, ...standing({ scripts, confirmed }, clock) };
    const { state } = standing({ scripts, confirmed: revealed }, clock);
    return { ...own, state, missing: 0 };
  });
}
