import { dateOf } from '@karakter/domain/calendar';
import type { Language } from '@karakter/domain/language';
import type { PaperLanguage } from '@karakter/domain/paper';
import {
  type SittingEvent,
  type SittingPlan,
  type SittingState,
  sittingTimes,
} from '@karakter/domain/sitting';
import { sql } from 'kysely';
import type { Tx } from '../../platform/db.ts';

type SittingTimesRow = { starts_at: Temporal.Instant; duration_minutes: number; extra_minutes: number };
type SittingRow = SittingTimesRow & {
  candidacy_id: string;
  exam_id: string;
  candidate_number: number;
  language: string;
  arrived_at: Temporal.Instant | null;
  started_at: Temporal.Instant | null;
  handed_in_at: Temporal.Instant | null;
  hand_in_kind: string | null;
  absent_at: Temporal.Instant | null;
};

/** One candidate's sitting, by number and never by name. */
export type Sitting = {
  candidacyId: string;
  examId: string;
  candidateNumber: number;
  language: PaperLanguage;
  plan: SittingPlan & ReturnType<typeof sittingTimes>;
  state: SittingState;
};

function stateOf(row: SittingRow): SittingState {
  if (row.handed_in_at !== null) {
    return {
      kind: 'handedIn',
      at: row.handed_in_at,
      by: row.hand_in_kind === 'candidate' ? 'candidate' : 'automatic',
    };
  }
  if (row.absent_at !== null) return { kind: 'absent', at: row.absent_at };
  if (row.started_at !== null) return { kind: 'open', startedAt: row.started_at };
  return { kind: 'waiting', arrivedAt: row.arrived_at };
}

function toSitting(row: SittingRow): Sitting {
  const plan = {
    startsAt: row.starts_at,
    durationMinutes: row.duration_minutes,
    extraMinutes: row.extra_minutes,
  };
  return {
    candidacyId: row.candidacy_id,
    examId: row.exam_id,
    candidateNumber: row.candidate_number,
    language: row.language === 'nn' ? 'nn' : 'nb',
    plan: { ...plan, ...sittingTimes(plan) },
    state: stateOf(row),
  };
}

function sittings(tx: Tx) {
  return tx
    .selectFrom('sitting')
    .innerJoin('candidacy', 'candidacy.id', 'sitting.candidacy_id')
    .innerJoin('exam', 'exam.id', 'sitting.exam_id')
    .select(['sitting.candidacy_id', 'sitting.exam_id', 'arrived_at', 'started_at', 'handed_in_at'])
    .select(['hand_in_kind', 'absent_at', 'candidate_number', 'candidacy.language', 'extra_minutes'])
    .select(['exam.starts_at', 'exam.duration_minutes']);
}

export async function sittingOf(tx: Tx, candidacyId: string): Promise<Sitting | undefined> {
  const row = await sittings(tx).where('sitting.candidacy_id', '=', candidacyId).executeTakeFirst();
  return row && toSitting(row);
}

/** Holds the sitting until the transaction ends: of two hand-ins at once, the second sees the first's [S1]. */
export async function lockSitting(tx: Tx, candidacyId: string): Promise<Sitting | undefined> {
  const row = await sittings(tx)
    .where('sitting.candidacy_id', '=', candidacyId)
    .forUpdate('sitting')
    .executeTakeFirst();
  return row && toSitting(row);
}

/**
 * Holds every sitting of the exam whose own end has passed without coming to rest, always in the same order. The
 * filter spares those who still write from being held; whether it is over is decided by `decideSitting`.
 */
export async function lockOverdueSittings(tx: Tx, examId: string, now: Temporal.Instant): Promise<Sitting[]> {
  const ownEnd = sql<Temporal.Instant>`exam.starts_at + make_interval(mins => exam.duration_minutes + extra_minutes)`;
  const rows = await sittings(tx)
    .where('sitting.exam_id', '=', examId)
    .where('handed_in_at', 'is', null)
    .where('absent_at', 'is', null)
    .where(ownEnd, '<=', now)
    .orderBy('sitting.candidacy_id')
    .forUpdate('sitting')
    .execute();
  return rows.map(toSitting);
}

/** Whether the candidacy is this person's. */
export async function isOwnCandidacy(tx: Tx, personId: string, candidacyId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('candidacy_person')
    .select('candidacy_id')
    .where('candidacy_id', '=', candidacyId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The sitting if it is this person's own, else nothing: another's and an unknown one look alike [U7]. */
export async function sittingOfPerson(
  tx: Tx,
  personId: string,
  candidacyId: string,
): Promise<Sitting | undefined> {
  return (await isOwnCandidacy(tx, personId, candidacyId)) ? sittingOf(tx, candidacyId) : undefined;
}

export async function sittingsOfPerson(tx: Tx, personId: string): Promise<Sitting[]> {
  const rows = await sittings(tx)
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'sitting.candidacy_id')
    .where('candidacy_person.person_id', '=', personId)
    .orderBy('exam.starts_at')
    .execute();
  return rows.map(toSitting);
}

/** What stands on the pages of a sitting about its exam. */
export async function examHeading(tx: Tx, examId: string, language: Language) {
  const row = await tx
    .selectFrom('exam')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .leftJoin('paper', 'paper.exam_id', 'exam.id')
    .select([
      'course.code',
      `course.title_${language} as title`,
      'exam.starts_at',
      'paper.state as paper_state',
    ])
    .select(['contact_name', 'contact_phone'])
    .where('exam.id', '=', examId)
    .executeTakeFirstOrThrow();
  return {
    courseCode: row.code,
    courseTitle: row.title,
    examDate: dateOf(row.starts_at).toString(),
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    paperReady: row.paper_state === 'approved',
  };
}

/** Saves what has happened to a sitting; its event goes into the exam's log beside it. */
export async function saveSittingEvent(tx: Tx, candidacyId: string, event: SittingEvent): Promise<void> {
  const changes = {
    candidateArrived: { arrived_at: event.at },
    paperOpened: { started_at: event.at },
    answerHandedIn: {
      handed_in_at: event.at,
      hand_in_kind: event.kind === 'answerHandedIn' ? event.by : null,
    },
    candidateAbsent: { absent_at: event.at },
  };
  await tx.updateTable('sitting').set(changes[event.kind]).where('candidacy_id', '=', candidacyId).execute();
}
