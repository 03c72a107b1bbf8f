import { randomUUID } from 'node:crypto';
import { handingOf } from '@karakter/domain/exam/exam-form';
import { inNameOrder } from '@karakter/domain/people/name-order';
import { sittingTimes } from '@karakter/domain/sitting/sitting-times';
import type { MovedTimes } from '@karakter/domain/sitting/time-events';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { notify } from '../notices/notify.ts';
import { joinEarlierChanges } from './moved-times.ts';
import type { ExamRecord } from './store.ts';

export type PaperLanguage = 'nb' | 'nn';
/** The arrangements for one candidate. */
export type Arrangement = { extraMinutes: number; language: PaperLanguage; room: string; seat: string };

export function isSameArrangement(a: Arrangement, b: Arrangement): boolean {
  return (['extraMinutes', 'language', 'room', 'seat'] as const).every((part) => a[part] === b[part]);
}

type MovedRow = {
  extra_minutes: number;
  shifted_start: Temporal.Instant | null;
  added_seconds: number;
  paused_since: Temporal.Instant | null;
};

/** When a candidate must be done, with all changes of time: the same as on the board and in the exam room [D7]. */
function ownEnd(exam: ExamRecord, row: MovedRow): Temporal.Instant {
  const moved = {
    shiftedStart: row.shifted_start,
    addedSeconds: row.added_seconds,
    pausedSince: row.paused_since,
  };
  return sittingTimes({ ...exam, extraMinutes: row.extra_minutes, ...moved }).endsAt;
}

/** An exam's candidates with their identity, by name. Only for the exam office. */
export async function candidatesOf(tx: Tx, exam: ExamRecord) {
  const rows = await tx
    .selectFrom('candidacy')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'candidacy.id')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .leftJoin('commission_candidacy as cc', (j) =>
      j
        .onRef('cc.candidacy_id', '=', 'candidacy.id')
        .on(sql<boolean>`cc.commission_id in (select id from commission where kind = 'ordinary')`),
    )
    .leftJoin('commission', 'commission.id', 'cc.commission_id')
    .leftJoin('sitting', 'sitting.candidacy_id', 'candidacy.id')
    .select([
      'candidacy.id',
      'candidate_number',
      'extra_minutes',
      'candidacy.language',
      'candidacy.room',
      'candidacy.seat',
      'person.id as person_id',
      'added_because',
    ])
    .select(['person.name', 'person.email', 'student_number', 'commission.number as commission_number'])
    .select(sql<boolean>`sitting.state is not distinct from 'withdrawn'`.as('is_withdrawn'))
    .select(['sitting.shifted_start', 'sitting.paused_since'])
    .select(sql<number>`coalesce(sitting.added_seconds, 0)`.as('added_seconds'))
    .where('candidacy.exam_id', '=', exam.id)
    .execute();
  return inNameOrder(rows).map((row) => ({
    candidacyId: row.id,
    personId: row.person_id,
    candidateNumber: row.candidate_number,
    name: row.name,
    studentNumber: row.student_number,
    email: row.email,
    extraMinutes: row.extra_minutes,
    language: row.language as PaperLanguage,
    room: row.room,
    seat: row.seat,
    endsAt: ownEnd(exam, row),
    commissionNumber: row.commission_number,
    isWithdrawn: row.is_withdrawn,
    addedBecause: row.added_because,
  }));
}

export type NewCandidacy = Arrangement & {
  personId: string;
  candidateNumber: number;
  /** Why the candidate was added on the spot. */
  addedBecause?: string;
};

/** Registers people for the exam under the numbers drawn for them; returns the new candidacies' ids. */
export async function addCandidacies(
  tx: Tx,
  exam: Pick<ExamRecord, 'id'>,
  candidacies: readonly NewCandidacy[],
  at: Temporal.Instant,
): Promise<string[]> {
  if (candidacies.length === 0) return [];
  const withIds = candidacies.map((candidacy) => ({ ...candidacy, id: randomUUID() }));
  await tx
    .insertInto('candidacy')
    .values(
      withIds.map((c) => ({
        id: c.id,
        exam_id: exam.id,
        candidate_number: c.candidateNumber,
        extra_minutes: c.extraMinutes,
        language: c.language,
        room: c.room,
        seat: c.seat,
        created_at: at,
      })),
    )
    .execute();
  await tx
    .insertInto('candidacy_person')
    .values(
      withIds.map(({ id, personId, addedBecause }) => ({
        candidacy_id: id,
        exam_id: exam.id,
        person_id: personId,
        added_because: addedBecause ?? null,
      })),
    )
    .execute();
  return withIds.map(({ id }) => id);
}

/** Gives each person the role of candidate at the exam's unit, once for each person. */
export async function grantCandidateRole(
  tx: Tx,
  personIds: readonly string[],
  unitId: string,
  at: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into role_grant (id, person_id, role, unit_id, granted_at)
    select gen_random_uuid(), p.id, 'candidate', ${unitId}, ${at.toString()}::timestamptz
    from unnest(${personIds}::uuid[]) as p (id)
    where not exists (select from role_grant g
      where g.person_id = p.id and g.role = 'candidate' and g.revoked_at is null)`.execute(tx);
}

/** Saves arrangements; where a candidate already has a seat on exam day, that seat is changed too. */
export async function saveArrangements(
  tx: Tx,
  arranged: readonly { readonly candidacyId: string; readonly after: Arrangement }[],
): Promise<void> {
  const given = arranged.map(({ candidacyId: id, after: { extraMinutes, language, room, seat } }) => {
    return { id, extra_minutes: extraMinutes, language, room, seat };
  });
  await sql`
    with given as (select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
        as given (id uuid, extra_minutes int, language text, room text, seat text)),
      seated as (update sitting s set room = g.room, seat = g.seat from given g where s.candidacy_id = g.id)
    update candidacy c set extra_minutes = g.extra_minutes, language = g.language, room = g.room, seat = g.seat
    from given g where c.id = g.id`.execute(tx);
}

/** Removes a candidate from the commission; there will be no answer to grade. */
export async function leaveCommissions(tx: Tx, candidacyId: string): Promise<void> {
  await tx.deleteFrom('commission_candidacy').where('candidacy_id', '=', candidacyId).execute();
}

/** Deletes a candidacy before the start, with the identity, the seat and the place in a commission. */
export async function deleteCandidacy(tx: Tx, candidacyId: string): Promise<void> {
  await leaveCommissions(tx, candidacyId);
  for (const table of ['sitting', 'candidacy_person', 'seat_code', 'grade_hold'] as const) {
    await tx.deleteFrom(table).where('candidacy_id', '=', candidacyId).execute();
  }
  await tx.deleteFrom('candidacy').where('id', '=', candidacyId).execute();
}

/** The numbers already given out in the exam. */
export async function takenNumbers(tx: Tx, examId: string): Promise<Set<number>> {
  const rows = await tx
    .selectFrom('candidacy')
    .select('candidate_number')
    .where('exam_id', '=', examId)
    .execute();
  return new Set(rows.map((row) => row.candidate_number));
}

/** Seats candidates of a published exam, with earlier changes of everyone's time; returns each candidate's times. */
export async function seatCandidates(
  tx: Tx,
  exam: ExamRecord,
  candidacyIds: readonly string[],
): Promise<ReadonlyMap<string, MovedTimes>> {
  await sql`insert into sitting (candidacy_id, exam_id, room, seat)
    select id, exam_id, room, seat from candidacy where id = any(${candidacyIds}::uuid[])`.execute(tx);
  return joinEarlierChanges(tx, exam, candidacyIds);
}

/** Notifies candidates of the exam, each of their own times. */
export async function notifyAdmitted(
  tx: Tx,
  exam: ExamRecord,
  moved: ReadonlyMap<string, MovedTimes>,
  at: Temporal.Instant,
): Promise<void> {
  for (const { candidacyId, personId, extraMinutes, room, seat } of await candidatesOf(tx, exam)) {
    const times = moved.get(candidacyId);
    if (!times) continue;
    const { startsAt, endsAt } = sittingTimes({ ...exam, extraMinutes, ...times });
    const place = room === '' && seat === '' ? {} : { room, seat };
    const facts = { startsAt: startsAt.toString(), endsAt: endsAt.toString(), ...place, ...handingOf(exam) };
    await notify(tx, { to: personId, examId: exam.id, kind: 'examPublished', facts, at });
  }
}

/** Seats the candidates of a published exam, and notifies each of their own times. */
export async function admitCandidates(
  tx: Tx,
  exam: ExamRecord,
  candidacyIds: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  if (candidacyIds.length === 0) return;
  await notifyAdmitted(tx, exam, await seatCandidates(tx, exam, candidacyIds), at);
}
