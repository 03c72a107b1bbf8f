import { dateOf } from '@karakter/domain/calendar/calendar';
import type { ExamForm } from '@karakter/domain/exam/exam';
import { formsWithoutHandIn, hasHandIn } from '@karakter/domain/exam/exam-form';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import type { SittingState } from '@karakter/domain/sitting/sitting';
import { statesAtRest } from '@karakter/domain/sitting/sitting-states';
import { type SittingPlan, type SittingTimes, sittingTimes } from '@karakter/domain/sitting/sitting-times';
import type { Language } from '@karakter/domain/text/language';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { isApprovedPaper } from '../exam/approved-paper.ts';
import { type StateRow, stateColumns, stateOf } from './state-store.ts';

type SittingTimesRow = {
  starts_at: Temporal.Instant;
  duration_minutes: number;
  extra_minutes: number;
  shifted_start: Temporal.Instant | null;
  added_seconds: number;
  paused_since: Temporal.Instant | null;
};
type SittingRow = SittingTimesRow &
  StateRow & {
    candidacy_id: string;
    attempt: number;
    grace_seconds: number;
    takeover_confirmed: boolean;
    room: string;
    seat: string;
    exam_id: string;
    form: string;
    candidate_number: number;
    language: string;
  };

/** One candidate's sitting, by number and never by name. */
export type Sitting = {
  candidacyId: string;
  /** The sitting's number in the log of answers. */
  attemptId: number;
  examId: string;
  /** False where candidates hand in nothing here: then the sitting is a time and a place, and no page of it opens [G8]. */
  hasHandIn: boolean;
  candidateNumber: number;
  language: PaperLanguage;
  /** Where the candidate sits; empty where it is not decided. */
  place: { room: string; seat: string };
  plan: SittingPlan & SittingTimes;
  graceSeconds: number;
  /** Whether an invigilator confirms another device [D5]. */
  takeoverConfirmed: boolean;
  state: SittingState;
};

function toSitting(row: SittingRow): Sitting {
  const plan = {
    startsAt: row.starts_at,
    durationMinutes: row.duration_minutes,
    extraMinutes: row.extra_minutes,
  };
  const moved = {
    shiftedStart: row.shifted_start,
    addedSeconds: row.added_seconds,
    pausedSince: row.paused_since,
  };
  return {
    candidacyId: row.candidacy_id,
    attemptId: row.attempt,
    graceSeconds: row.grace_seconds,
    takeoverConfirmed: row.takeover_confirmed,
    examId: row.exam_id,
    hasHandIn: hasHandIn(row.form as ExamForm),
    candidateNumber: row.candidate_number,
    language: row.language === 'nn' ? 'nn' : 'nb',
    place: { room: row.room, seat: row.seat },
    plan: { ...plan, ...sittingTimes({ ...plan, ...moved }) },
    state: stateOf(row),
  };
}

function sittings(tx: Tx) {
  return tx
    .selectFrom('sitting')
    .innerJoin('candidacy', 'candidacy.id', 'sitting.candidacy_id')
    .innerJoin('exam', 'exam.id', 'sitting.exam_id')
    .select(['sitting.candidacy_id', 'sitting.exam_id', 'candidate_number', 'candidacy.language'])
    .select(stateColumns)
    .select('extra_minutes')
    .select([
      'exam.form',
      'exam.starts_at',
      'exam.duration_minutes',
      'exam.grace_seconds',
      'exam.takeover_confirmed',
    ])
    .select(['attempt', 'shifted_start', 'added_seconds', 'paused_since', 'sitting.room', 'sitting.seat']);
}

export async function sittingOf(tx: Tx, candidacyId: string): Promise<Sitting | undefined> {
  const row = await sittings(tx).where('sitting.candidacy_id', '=', candidacyId).executeTakeFirst();
  return row && toSitting(row);
}

/** Locks the sitting until the transaction ends: of two hand-ins in parallel, the second sees the first's [S1]. */
export async function lockSitting(tx: Tx, candidacyId: string): Promise<Sitting | undefined> {
  return (await lockSittingsOf(tx, [candidacyId]))[0];
}

/** As `lockSitting`, for many, always in the same order. */
export async function lockSittingsOf(tx: Tx, candidacyIds: readonly string[]): Promise<Sitting[]> {
  const rows = await sittings(tx)
    .where('sitting.candidacy_id', '=', sql<string>`any(${candidacyIds}::uuid[])`)
    .orderBy('sitting.candidacy_id')
    .forUpdate('sitting')
    .execute();
  return rows.map(toSitting);
}

/**
 * Locks at most `limit` sittings of the exam, always in the same order, whose own end and grace period have passed
 * and that have not ended. The filter excludes candidates who still write from the lock; `decideSitting` decides
 * whether the time is over.
 */
export async function lockOverdueSittings(
  tx: Tx,
  examId: string,
  now: Temporal.Instant,
  limit: number,
): Promise<Sitting[]> {
  const closesAt = sql<Temporal.Instant>`own_end(exam, candidacy, sitting) + make_interval(secs => exam.grace_seconds)`;
  const rows = await sittings(tx)
    .where('sitting.exam_id', '=', examId)
    .where('sitting.state', 'not in', statesAtRest)
    // A timer that was set before the form was changed closes nothing either.
    .where('exam.form', 'not in', formsWithoutHandIn)
    .where(closesAt, '<=', now)
    .orderBy('sitting.candidacy_id')
    .limit(limit)
    .forUpdate('sitting')
    .execute();
  return rows.map(toSitting);
}

/** Which of an exam's sittings: those of a room, or of some candidacies; otherwise all. */
export type SittingsWithin = { readonly room?: string; readonly candidacyIds?: readonly string[] };

/** Locks sittings of the exam until the transaction ends, always in the same order. */
export async function lockSittings(tx: Tx, examId: string, within: SittingsWithin): Promise<Sitting[]> {
  const { room, candidacyIds } = within;
  const rows = await sittings(tx)
    .where('sitting.exam_id', '=', examId)
    .$if(room !== undefined, (q) => q.where('sitting.room', '=', room ?? ''))
    .$if(candidacyIds !== undefined, (q) =>
      q.where('sitting.candidacy_id', '=', sql<string>`any(${candidacyIds}::uuid[])`),
    )
    .orderBy('sitting.candidacy_id')
    .forUpdate('sitting')
    .execute();
  return rows.map(toSitting);
}

/** Whether the candidacy is the actor's own, and of the one exam that a one-time code at the seat lets them reach. */
export async function isOwnCandidacy(
  tx: Tx,
  { personId, onlyExamId }: Pick<Actor, 'personId' | 'onlyExamId'>,
  candidacyId: string,
): Promise<boolean> {
  const own = tx
    .selectFrom('candidacy_person')
    .select('candidacy_id')
    .where('candidacy_id', '=', candidacyId)
    .where('person_id', '=', personId);
  const found = onlyExamId === undefined ? own : own.where('exam_id', '=', onlyExamId);
  return (await found.executeTakeFirst()) !== undefined;
}

/** All sittings of the exam, by number and never by name. */
export async function sittingsOfExam(tx: Tx, examId: string): Promise<Sitting[]> {
  return (await sittings(tx).where('sitting.exam_id', '=', examId).execute()).map(toSitting);
}

/** The person's own sittings, in order of start. */
export async function sittingsOfPerson(tx: Tx, personId: string): Promise<Sitting[]> {
  const rows = await sittings(tx)
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'sitting.candidacy_id')
    .where('candidacy_person.person_id', '=', personId)
    .orderBy('exam.starts_at')
    .execute();
  return rows.map(toSitting);
}

/** The heading of a sitting's pages: facts of its exam. */
export async function examHeading(tx: Tx, examId: string, language: Language) {
  const row = await tx
    .selectFrom('exam')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .leftJoin('paper', (join) => join.onRef('paper.exam_id', '=', 'exam.id').on(isApprovedPaper))
    .select(['course.code', `course.title_${language} as title`, 'exam.starts_at'])
    .select(['contact_name', 'contact_phone', 'paper.exam_id as paper_of'])
    .select((of) => of.selectFrom('institution').select('exam_day_phone').as('exam_day_phone'))
    .where('exam.id', '=', examId)
    .executeTakeFirstOrThrow();
  return {
    courseCode: row.code,
    courseTitle: row.title,
    examDate: dateOf(row.starts_at).toString(),
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    examDayPhone: row.exam_day_phone,
    paperReady: row.paper_of !== null,
  };
}

/** Whether an answer of the exam may still be handed in; also for graders, who may not see the sittings [S4]. */
export async function isSomeoneSitting(tx: Tx, examId: string): Promise<boolean> {
  const { rows } = await sql<{
    is_sitting: boolean;
  }>`select is_someone_sitting(${examId}) as is_sitting`.execute(tx);
  return rows[0]?.is_sitting ?? false;
}

/** Whether the clock of a candidate who may still write is paused [D7]. */
export async function isSomeonePaused(tx: Tx, examId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sitting')
    .select('candidacy_id')
    .where('exam_id', '=', examId)
    .where('paused_since', 'is not', null)
    .where('state', 'not in', statesAtRest)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
