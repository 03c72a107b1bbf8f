import type { MeetingPart } from '@karakter/domain/grading/meeting/meeting';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../../platform/http/actor.ts';
import { examToSee, isInCommission } from '../../exam/access.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { commissionToSee } from '../access.ts';
import { isLeader } from '../scoring/room.ts';

export type Call = { tx: Tx; actor: Actor; now: Temporal.Instant };

/** Where a person meets an exam's grading meetings: as a grader of an ordinary commission, or as one who answers for it. */
export type MeetingRoom = Call & {
  readonly exam: ExamRecord;
  /** Null for those who answer for the exam; a grader's transaction is blind. */
  readonly commissionId: string | null;
  readonly name: string;
  readonly parts: readonly MeetingPart[];
  /** Minutes speak of answers: a grader reads them once the duty of confidentiality is accepted [U6]. */
  readonly readsMinutes: boolean;
};

const rolesIn = (actor: Actor, exam: ExamRecord): MeetingPart[] => [
  ...(holdsRoleFor(actor, ['courseCoordinator'], exam) ? (['coordinator'] as const) : []),
  ...(holdsRoleFor(actor, ['examOffice'], exam) ? (['examOffice'] as const) : []),
];

/**
 * The room of a member of an ordinary commission, also before its answers are open, since a meeting may come first. For
 * everyone else, also a grader of an appeal, it does not exist [K4].
 */
export async function meetingRoomOfGrader(call: Call, commissionId: string): Promise<MeetingRoom> {
  const { tx, actor, now } = call;
  const { kind, exam, me, members } = await commissionToSee(call, commissionId);
  orNotFound(kind === 'ordinary');
  const first = members[0]?.seat ?? me.seat;
  const part = (await isLeader(tx, commissionId, { seat: me.seat, first })) ? 'leader' : 'grader';
  const parts = [part, ...rolesIn(actor, exam)] as const;
  const readsMinutes = me.confidentialityAcceptedAt !== null;
  return { tx, actor, now, exam, commissionId, name: me.name, parts, readsMinutes };
}

/** The room of the exam office and the course coordinator; a grader of the exam, in whatever role, uses the commission's. */
export async function meetingRoomOfExam(call: Call, examId: string): Promise<MeetingRoom> {
  const { tx, actor, now } = call;
  const exam = await examToSee(tx, actor, examId, ['examOffice', 'courseCoordinator']);
  orNotFound(!(await isInCommission(tx, actor, examId)));
  const person = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', actor.personId)
    .executeTakeFirst();
  const [name, parts] = [person?.name ?? '', rolesIn(actor, exam)];
  return { tx, actor, now, exam, commissionId: null, name, parts, readsMinutes: true };
}
