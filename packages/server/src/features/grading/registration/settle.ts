import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { Task, Tasks } from '../../../platform/jobs/jobs-runner.ts';
import { examFacts } from '../../exam/store.ts';
import { lockCommission, presentAndFormer } from '../../planning/commission-store.ts';
import { completeIfAllAgreed } from '../agree.ts';
import { revealWhatIsReady } from '../reveal.ts';
import { answersOf } from '../seats/answers.ts';
import { type CommissionRecord, ownCommission } from '../store.ts';

/**
 * After a mark: what waited for this candidate alone is revealed, and the commission is complete where nothing is left.
 * The commission must be locked.
 */
export async function settleAttendance(
  tx: Tx,
  commission: CommissionRecord,
  now: Temporal.Instant,
): Promise<void> {
  const answers = await answersOf(tx, commission.id);
  if (answers.length > 0 && answers.every(({ agreed }) => agreed))
    await completeIfAllAgreed(tx, commission, now);
  else await revealWhatIsReady(tx, commission, now);
}

/** The same after a mark of the exam office or an invigilator, whose own transaction does not grade. */
const settleRegistration: Task = async ({ tx, now }, payload) => {
  const id = String(payload.commissionId);
  await lockCommission(tx, id);
  const { present: members, former } = await presentAndFormer(tx, id);
  const [me] = members;
  if (!me) return;
  // The engine reads as one of the members; who it is makes no difference to what all have confirmed.
  await sql`select set_config('karakter.person', ${me.personId}, true)`.execute(tx);
  const own = await ownCommission(tx, { id, personId: me.personId, now });
  const exam = own && (await examFacts(tx, own.examId));
  if (own && exam) await settleAttendance(tx, { ...own, exam, members, former, me }, now);
};

export const registrationTasks: Tasks = { settleRegistration };
