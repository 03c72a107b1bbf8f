import { watchers } from '@karakter/contract/invigilation/watchers';
import { isWithinRooms } from '@karakter/domain/invigilation/duty';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { examAround, isInCommission, roomsWatched } from '../exam/access.ts';
import type { ExamRecord } from '../exam/store.ts';
import { lockSitting, type Sitting, type SittingsWithin } from '../sitting/store.ts';

/** An exam, with the rooms in it that the actor watches; null: every room [U1]. */
export type Watch = { readonly exam: ExamRecord; readonly rooms: readonly string[] | null };
type Look = { readonly purpose: 'see' | 'change'; readonly now: Temporal.Instant };

/**
 * The exam, for a person who watches its rooms and so sees its candidates: an invigilator who also grades it stays
 * blind to them [U7]. Invigilators watch the exams to which they are appointed, in the rooms and on the days of their
 * duty. `change` locks the exam, so that changes of its time come one after the other.
 */
export async function examToWatch(
  tx: Tx,
  actor: Actor,
  examId: string,
  { purpose, now }: Look,
): Promise<Watch> {
  const exam = await examAround(tx, actor, examId, { roles: watchers, now, hold: purpose === 'change' });
  orNotFound(!(await isInCommission(tx, actor, examId)));
  return { exam, rooms: roomsWatched(actor, exam, now) };
}

/**
 * Refuses what is for other candidates than those in the rooms that the actor watches. Candidates who are chosen one by
 * one are refused as if they did not exist.
 */
export async function withinRoomsOrRefuse(
  tx: Tx,
  { exam, rooms }: Watch,
  { room, candidacyIds }: SittingsWithin,
): Promise<void> {
  if (rooms === null) return;
  if (candidacyIds === undefined) {
    if (room === undefined || !isWithinRooms(rooms, room)) refuse('onlyYourRooms');
    return;
  }
  const seated = await tx
    .selectFrom('sitting')
    .select('room')
    .where('exam_id', '=', exam.id)
    .where('candidacy_id', '=', sql<string>`any(${candidacyIds}::uuid[])`)
    .execute();
  const isAll = seated.length === new Set(candidacyIds).size;
  orNotFound(isAll && seated.every((each) => isWithinRooms(rooms, each.room)));
}

/** A candidate's sitting, for a person who watches its room, locked until the transaction ends; and its exam. */
export async function sittingToWatch(
  tx: Tx,
  actor: Actor,
  { examId, candidacyId }: { examId: string; candidacyId: string },
  look: Look,
): Promise<{ exam: ExamRecord; sitting: Sitting }> {
  const { exam, rooms } = await examToWatch(tx, actor, examId, look);
  const sitting = orNotFound(await lockSitting(tx, candidacyId));
  // Where nothing is handed in no one sits in Karakter: who attended is in the attendance list [G8].
  orNotFound(sitting.hasHandIn && sitting.examId === examId && isWithinRooms(rooms, sitting.place.room));
  return { exam, sitting };
}
