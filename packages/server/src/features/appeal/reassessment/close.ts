import type { Grade } from '@karakter/domain/exam/grades';
import type { Tx } from '../../../platform/database/db.ts';
import { notifyAll } from '../../notices/notify.ts';
import { decidedOrRefuse, recordReassessment, standingNow, type Working } from './work.ts';

type Closing = { state: 'decided'; grade: Grade; reason: string } | { state: 'cancelled'; reason: string };

/** Stores the end of a new assessment; it never changes afterwards. */
export async function saveEnd({ tx, record, by, now }: Working, closing: Closing): Promise<void> {
  const { state, reason: close_reason } = closing;
  const grade = closing.state === 'decided' ? closing.grade : null;
  await tx
    .updateTable('reassessment')
    .set({ state, grade, close_reason, closed_at: now, closed_by: by })
    .where('id', '=', record.id)
    .execute();
}

/** The members' roles end with a new assessment that is taken back: nothing of it is theirs to see any more. */
async function endSeats(tx: Tx, commissionId: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('role_grant')
    .set({ revoked_at: at })
    .where('commission_id', '=', commissionId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Takes a new assessment back: its members are told, and the file closes for them at once [K6]. */
export async function cancelReassessment(at: Working, reason: string): Promise<void> {
  const { tx, record, now } = at;
  const event = decidedOrRefuse(await standingNow(tx, record.id), { kind: 'cancel' });
  if (event === null) return;
  await saveEnd(at, { state: 'cancelled', reason });
  await endSeats(tx, record.commissionId, now);
  await recordReassessment(at, event);
  const { examId, candidateNumber } = record;
  const to = record.members.map(({ personId }) => personId);
  const notice = { to, examId, at: now, cases: [record.id] };
  await notifyAll(tx, { ...notice, kind: 'reassessmentEnded', facts: { candidateNumber } });
}
