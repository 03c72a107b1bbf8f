import { type GradingEvent, isCommissionCompleted } from '@karakter/domain/grading/grading';
import type { Tx } from '../../platform/database/db.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examOfficeOf } from '../exam/exam-office.ts';
import { notify } from '../notices/notify.ts';
import { saveAgreedGrade } from './save.ts';
import { gradingStatesOf, type ScriptRecord } from './scripts.ts';
import type { CommissionRecord } from './store.ts';

async function enqueueAppealGraded(tx: Tx, commission: CommissionRecord, candidacyId: string): Promise<void> {
  if (commission.kind !== 'appeal') return;
  const payload = { candidacyId, commissionId: commission.id };
  await enqueueJob(tx, 'appealGraded', payload, `appealGraded:${commission.id}:${candidacyId}`);
}

/** When the commission's last answer is agreed, the log records it and the exam office is notified. */
export async function completeIfAllAgreed(
  tx: Tx,
  commission: CommissionRecord,
  now: Temporal.Instant,
): Promise<void> {
  const { id, examId, kind, number } = commission;
  if (!isCommissionCompleted(await gradingStatesOf(tx, id))) return;
  await recordEvent(tx, {
    examId,
    kind: 'commissionCompleted',
    actorId: null,
    at: now,
    data: { commissionId: id, commissionNumber: number, commissionKind: kind },
  });
  if (kind !== 'ordinary') return;
  for (const to of await examOfficeOf(tx, examId)) {
    await notify(tx, {
      to,
      examId,
      kind: 'gradingCompleted',
      facts: { commissionNumber: number },
      at: now,
    });
  }
}

/**
 * Sets the agreed grade of an answer. An appeal's case is notified by a job, since this transaction may not see cases.
 */
export async function agree(
  tx: Tx,
  commission: CommissionRecord,
  script: Pick<ScriptRecord, 'candidacyId' | 'candidateNumber'>,
  agreement: Pick<Extract<GradingEvent, { kind: 'gradeAgreed' }>, 'grade' | 'basis'>,
  now: Temporal.Instant,
): Promise<void> {
  const { grade, basis } = agreement;
  const { candidacyId, candidateNumber } = script;
  await saveAgreedGrade(tx, { commissionId: commission.id, candidacyId, now }, { grade, basis });
  await recordEvent(tx, {
    examId: commission.examId,
    kind: 'gradeAgreed',
    actorId: null,
    at: now,
    data: { commissionId: commission.id, candidateNumber, grade, basis },
  });
  await enqueueAppealGraded(tx, commission, candidacyId);
}
