import { hasHandIn } from '@karakter/domain/exam/exam-form';
import { gradesDueFor } from '@karakter/domain/rules/grades-due';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';

type DatedExam = Pick<
  ExamRecord,
  'startsAt' | 'durationMinutes' | 'gradingPeriod' | 'gradingBasis' | 'workKind' | 'credits' | 'rules'
>;

const dayOf = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

/** When the grade of a candidate whose own exam ended then is due, with the day to which it is extended [G9]. */
export function gradeDueAfter(
  exam: DatedExam,
  endsAt: Temporal.Instant,
  extendedTo: string | null,
): Temporal.Instant | null {
  const due = gradesDueFor({ ...exam, endsAt }, exam.rules, dayOf(extendedTo));
  return due.kind === 'running' ? due.deadline.at : null;
}

/**
 * When the grades of ordinary commissions and their third graders are due, as graders are told it [G9]; the law sets no
 * separate date for graders of appeals. It is counted from the end for candidates without extra time, and so is never
 * later than a candidate's own date: a date that followed the candidate's own end would disclose extra time [U7].
 */
export function gradesDue(
  exam: DatedExam,
  kind: GradingKind,
  extendedTo: string | null = null,
): Temporal.Instant | null {
  if (kind === 'appeal') return null;
  return gradeDueAfter(exam, exam.startsAt.add({ minutes: exam.durationMinutes }), extendedTo);
}

/**
 * The day to which the first of the actor's own unfinished answers in a commission is extended; null where one is not.
 * As the blind role: the actor's own work alone decides it.
 */
export async function ownExtendedTo(
  tx: Tx,
  { id, examId }: { id: string; examId: string },
): Promise<string | null> {
  const { rows } = await sql<{ until: string | null }>`
    select case when bool_and(x.until is not null) then min(x.until) end as until
    from commission_candidacy cc
    left join assessment own on own.commission_id = cc.commission_id and own.candidacy_id = cc.candidacy_id
      and own.person_id = current_person()
    left join extended_candidacies(${examId}) x on x.candidacy_id = cc.candidacy_id
    where cc.commission_id = ${id} and own.state is distinct from 'confirmed'`.execute(tx);
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
