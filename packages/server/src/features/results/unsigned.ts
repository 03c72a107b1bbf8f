import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import type { ExamRecord } from '../exam/store.ts';
import { countUnsigned } from '../grading/protocol/office.ts';
import { commissionResults } from './commissions/store.ts';

/**
 * How many protocols of the commissions with these numbers lack a signature that is asked for before the announcement;
 * without numbers, of all that are not announced yet [G17, P4].
 */
export async function unsignedFor(
  tx: Tx,
  exam: ExamRecord,
  numbers: readonly number[] | null,
): Promise<number> {
  const open = (await commissionResults(tx, exam.id)).filter(({ results }) => results !== 'announced');
  return countUnsigned(tx, exam, 'announcement', numbers ?? open.map(({ number }) => number));
}

/** Lets the grades be announced before all have signed, with the reason; without one it is refused [G17]. */
export async function excuseUnsigned(
  tx: Tx,
  examId: string,
  protocols: number,
  { reason, actorId, at }: { reason: string | null; actorId: string; at: Temporal.Instant },
): Promise<void> {
  if (protocols === 0) return;
  if (reason === null) refuse('announcementUnsigned');
  const row = { exam_id: examId, protocols, reason, announced_by: actorId, announced_at: at };
  await tx.insertInto('announced_unsigned').values(row).execute();
  await recordEvent(tx, { examId, kind: 'announcedUnsigned', actorId, at, data: { protocols } });
}

/**
 * Refuses to announce before the signatures that the rules ask for, unless the exam office says why: an announcement
 * never waits for a member who is ill. The reason is kept, and that there is one is in the log [G17].
 */
export async function signedOrExcused(
  tx: Tx,
  exam: ExamRecord,
  by: { reason: string | null; actorId: string; at: Temporal.Instant },
  numbers: readonly number[] | null = null,
): Promise<void> {
  const protocols = exam.announcedAt === null ? await unsignedFor(tx, exam, numbers) : 0;
  await excuseUnsigned(tx, exam.id, protocols, by);
}

/** The reasons for which grades were announced before all had signed, oldest first. */
export async function announcedUnsigned(tx: Tx, examId: string) {
  return tx
    .selectFrom('announced_unsigned as u')
    .innerJoin('person as p', 'p.id', 'u.announced_by')
    .select(['u.protocols', 'u.reason', 'p.name as announcedBy', 'u.announced_at as announcedAt'])
    .where('u.exam_id', '=', examId)
    .orderBy('u.number')
    .execute();
}
