import { endOfDay } from '@karakter/domain/calendar/calendar';
import { hasHandIn } from '@karakter/domain/exam/exam-form';
import type { Deadline } from '@karakter/domain/rules/derivation';
import { gradesDueFor } from '@karakter/domain/rules/grades-due';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { firstExtension } from '../exam/first-extension.ts';
import type { ExamRecord } from '../exam/store.ts';

type DatedExam = Pick<
  ExamRecord,
  'startsAt' | 'durationMinutes' | 'gradingPeriod' | 'gradingBasis' | 'workKind' | 'credits' | 'rules'
>;

const dayOf = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

/** When the grade of a candidate whose own exam ended then is due, and by what, with the day to which it is extended [G9]. */
export function gradeDeadlineAfter(
  exam: DatedExam,
  endsAt: Temporal.Instant,
  extendedTo: string | null,
): Deadline | null {
  const due = gradesDueFor({ ...exam, endsAt }, exam.rules, dayOf(extendedTo));
  return due.kind === 'running' ? due.deadline : null;
}

/** The instant of `gradeDeadlineAfter`. */
export const gradeDueAfter = (exam: DatedExam, endsAt: Temporal.Instant, extendedTo: string | null) =>
  gradeDeadlineAfter(exam, endsAt, extendedTo)?.at ?? null;

/** The end of the day that was set for a commission's own grades. */
const ownDue = (dueOn: string | null) => (dueOn === null ? null : endOfDay(Temporal.PlainDate.from(dueOn)));

/**
 * When the grades of ordinary commissions and their third graders are due, as graders are told it [G9]; the law sets no
 * date for graders of appeals and for new grading, for whose commission a day can be set [K3]. It is counted from the end for candidates without extra time, and so is never
 * later than a candidate's own date: a date that followed the candidate's own end would disclose extra time [U7].
 */
export function gradesDue(
  exam: DatedExam,
  kind: GradingKind,
  extendedTo: string | null = null,
  dueOn: string | null = null,
): Temporal.Instant | null {
  if (kind === 'appeal' || kind === 'newGrading') return ownDue(dueOn);
  return gradesDeadline(exam, extendedTo)?.at ?? null;
}

/** That date for candidates without extra time, with what sets it. */
export const gradesDeadline = (exam: DatedExam, extendedTo: string | null = null) =>
  gradeDeadlineAfter(exam, exam.startsAt.add({ minutes: exam.durationMinutes }), extendedTo);

/**
 * As an expression of SQL: the day to which the first of the actor's own waiting answers in a commission is extended; null
 * where one is not. An answer waits until it is revealed or the actor's seat has a confirmation that counts, as for
 * `unfinishedIn`. As the blind role: the work of the actor's own seat alone decides it.
 */
export const ownExtension = (commissionId: RawBuilder<unknown>, examId: RawBuilder<unknown>) => sql<
  string | null
>`(
    select ${firstExtension()}
    from commission_member m
    join commission_candidacy cc on cc.commission_id = m.commission_id
    join work_to_grade h on h.candidacy_id = cc.candidacy_id
    left join reveal r on r.commission_id = cc.commission_id and r.candidacy_id = cc.candidacy_id
    left join extended_candidacies(${examId}) x on x.candidacy_id = cc.candidacy_id
    where m.commission_id = ${commissionId} and m.person_id = current_person() and m.ended_at is null
      and r.at is null and not exists (select from confirmed_seats(${commissionId}) s
        where s.candidacy_id = cc.candidacy_id and s.seat = m.seat))`;

/** The day to which the first of the actor's own waiting answers in a commission is extended; as the blind role. */
export async function ownExtendedTo(
  tx: Tx,
  { id, examId }: { id: string; examId: string },
): Promise<string | null> {
  const { rows } = await sql<{ until: string | null }>`
    select ${ownExtension(sql`${id}::uuid`, sql`${examId}::uuid`)} as until`.execute(tx);
  return rows[0]?.until ?? null;
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
