import type { MeetingPlan, MeetingState } from '@karakter/domain/grading/meeting/meeting';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { DB } from '../../../platform/database/db-types.ts';
import { holdersAround } from '../../exam/exam-office.ts';
import { presentGraders } from '../../planning/present-graders.ts';
import type { MeetingRoom } from './room.ts';

/*
 * A grader's transaction is blind: row security gives it the meetings that its own ordinary commissions are called to
 * [U7, K4].
 */

export type MeetingRecord = Omit<Selectable<DB['grading_meeting']>, 'state'> & { state: MeetingState };

const asMeeting = (row: Selectable<DB['grading_meeting']>): MeetingRecord => ({
  ...row,
  state: row.state as MeetingState,
});

/** The exam's meetings that the caller may see, by time. */
export async function meetingsOf(tx: Tx, examId: string): Promise<MeetingRecord[]> {
  const rows = await tx
    .selectFrom('grading_meeting')
    .selectAll()
    .where('exam_id', '=', examId)
    .orderBy('starts_at')
    .orderBy('called_at')
    .orderBy('id')
    .execute();
  return rows.map(asMeeting);
}

/** One of the exam's meetings; undefined where there is none that the caller may see. */
export async function meetingOf(
  tx: Tx,
  examId: string,
  meetingId: string,
): Promise<MeetingRecord | undefined> {
  return (await meetingsOf(tx, examId)).find(({ id }) => id === meetingId);
}

/** One of the exam's meetings, locked; undefined where there is none that the caller may see. */
export async function lockMeeting(
  tx: Tx,
  examId: string,
  meetingId: string,
): Promise<MeetingRecord | undefined> {
  const row = await tx
    .selectFrom('grading_meeting')
    .selectAll()
    .where('exam_id', '=', examId)
    .where('id', '=', meetingId)
    .forUpdate()
    .executeTakeFirst();
  return row && asMeeting(row);
}

/** Holds the meeting for a moment against commands on its trial, and not against others who write. */
export async function holdMeetingOpen(tx: Tx, meetingId: string): Promise<void> {
  await tx.selectFrom('grading_meeting').select('id').where('id', '=', meetingId).forShare().execute();
}

/** So many versions of the minutes are sent with a meeting; the archive has all of them. */
const shownVersions = 10;

/** The latest versions of the minutes of these meetings, the latest first. */
export async function minutesOf(tx: Tx, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return [];
  return tx
    .selectFrom('meeting_minutes as m')
    .selectAll()
    .where('meeting_id', 'in', meetingIds)
    .where((e) =>
      e(
        'version',
        '>',
        e
          .selectFrom('meeting_minutes as l')
          .select(sql<number>`max(l.version) - ${shownVersions}`.as('before'))
          .whereRef('l.meeting_id', '=', 'm.meeting_id'),
      ),
    )
    .orderBy('version', 'desc')
    .execute();
}

/** A plan as it is stored. */
export const planColumns = ({ startsAt, minutes, place, videoLink }: MeetingPlan) => ({
  starts_at: startsAt,
  minutes,
  place,
  video_link: videoLink,
});

/** The ordinary commissions that the caller may choose among: a grader's own, or all of the exam. */
export async function commissionsToCall(tx: Tx, examId: string) {
  const rows = await tx
    .selectFrom('commission')
    .select(['id', 'number'])
    .where('exam_id', '=', examId)
    .where('kind', '=', 'ordinary')
    .orderBy('number')
    .orderBy('id')
    .execute();
  return rows.map(({ id: commissionId, number }) => ({ commissionId, number }));
}

async function coordinatorsOf(tx: Tx, examId: string) {
  const ids = await holdersAround(tx, examId, 'courseCoordinator');
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .orderBy('name')
    .execute();
  return rows.map(({ id: personId, name }) => ({ personId, name }));
}

/**
 * Whom the caller can choose to lead a meeting: a grader knows the graders of the own commissions, and those who answer
 * for the exam know all of them, and the coordinators. Of graders only those of the commissions that are called.
 */
export async function possibleLeaders(
  { tx, exam, commissionId }: MeetingRoom,
  called: readonly string[] | null = null,
) {
  const graders = await presentGraders(tx, exam.id, { commissionIds: called });
  const coordinators = commissionId === null ? await coordinatorsOf(tx, exam.id) : [];
  const people = [...coordinators, ...graders].map(({ personId, name }) => ({ personId, name }));
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}

/**
 * The people whom a planned meeting concerns now: its graders, and its leader where a coordinator leads it; a leader whose
 * seat ended has no part in it any more. Not for blind transactions.
 */
export async function calledTo(tx: Tx, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.person_id as id from grading_meeting g
    join commission c on is_called(c.id, g)
    join commission_member m on m.commission_id = c.id and m.ended_at is null
    where g.id = ${meetingId}
    union select g.leader_id from grading_meeting g
    join role_grant r on r.person_id = g.leader_id and r.role = 'courseCoordinator' and r.revoked_at is null
    where g.id = ${meetingId}
    order by id`.execute(tx);
  return rows.map(({ id }) => id);
}
