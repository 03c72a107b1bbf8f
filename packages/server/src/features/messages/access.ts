import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, holdsRoleFor } from '../../platform/http/actor.ts';
import { examAround, isInCommission, roomsWatched } from '../exam/access.ts';
import type { ExamRecord } from '../exam/store.ts';

const speakers: readonly Role[] = ['examOffice', 'courseCoordinator', 'invigilator'];
const correctors: readonly Role[] = ['examOffice', 'courseCoordinator'];

/** What a person at the exam may do with its messages [D8, A10]. */
export type Speaker = {
  exam: ExamRecord;
  maySend: boolean;
  isCorrector: boolean;
  /** By name, by seat, or not at all: a person who also grades the exam does not learn who its candidates are [U7]. */
  seesUnreadBy: 'name' | 'seat' | null;
  /** The rooms whose candidates are the person's own; null: every room. A clarification still goes to all [D8]. */
  rooms: readonly string[] | null;
};

/** The exam, for people who may send messages to all its candidates; to anyone else there is no such exam. */
export async function examToSpeakIn(
  tx: Tx,
  actor: Actor,
  examId: string,
  now: Temporal.Instant,
): Promise<Speaker> {
  const exam = await examAround(tx, actor, examId, { roles: speakers, now });
  const isBlind = await isInCommission(tx, actor, examId);
  const isCorrector = holdsRoleFor(actor, correctors, exam);
  const bySeat = holdsRoleFor(actor, ['invigilator'], exam) ? 'seat' : null;
  return {
    exam,
    maySend: exam.state === 'published',
    isCorrector,
    rooms: isCorrector ? null : roomsWatched(actor, exam, now),
    seesUnreadBy: isBlind ? null : holdsRoleFor(actor, ['examOffice'], exam) ? 'name' : bySeat,
  };
}
