import type { GradingEvent } from '@karakter/domain/grading/grading';
import type { Tx } from '../../platform/database/db.ts';
import { enqueueJob } from '../../platform/jobs/jobs.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examOfficeOf } from '../exam/exam-office.ts';
import { notifyAll } from '../notices/notify.ts';
import type { CommissionAt } from './deciding/facts.ts';
import { unregisteredIn } from './registration/store.ts';
import { saveAgreedGrade } from './save.ts';
import type { ScriptRecord } from './scripts.ts';
import { answersOf } from './seats/answers.ts';

/** What of a commission a reveal and an agreement need; the exam office has no seat in it. */
export type GradedCommission = CommissionAt;

/**
 * A job carries an agreed grade on where this transaction may not see: to the case of an appeal, or to the commission
 * that did not agree.
 */
export async function enqueueWhatFollows(
  tx: Tx,
  { id: commissionId, kind }: Pick<GradedCommission, 'id' | 'kind'>,
  candidacyId: string,
): Promise<void> {
  if (kind === 'ordinary' || kind === 'newGrading') return;
  const task = kind === 'appeal' ? 'appealGraded' : 'thirdGraderDecided';
  await enqueueJob(tx, task, { candidacyId, commissionId }, `${task}:${commissionId}:${candidacyId}`);
}

/** Whether every answer of the commission is agreed, and none can still be registered. */
export async function areAllAgreed(tx: Tx, commission: GradedCommission): Promise<boolean> {
  const answers = await answersOf(tx, commission.id);
  if (answers.length === 0 || answers.some(({ agreed }) => !agreed)) return false;
  return (await unregisteredIn(tx, commission)) === 0;
}

/** When the commission's last answer is agreed, the log records it and the exam office is notified. */
export async function completeIfAllAgreed(
  tx: Tx,
  commission: GradedCommission,
  now: Temporal.Instant,
): Promise<void> {
  const { id, examId, kind, number } = commission;
  if (!(await areAllAgreed(tx, commission))) return;
  await recordEvent(tx, {
    examId,
    kind: 'commissionCompleted',
    actorId: null,
    at: now,
    data: { commissionId: id, commissionNumber: number, commissionKind: kind },
  });
  if (kind !== 'ordinary' && kind !== 'newGrading') return;
  const to = await examOfficeOf(tx, examId);
  await notifyAll(tx, {
    to,
    examId,
    kind: kind === 'ordinary' ? 'gradingCompleted' : 'newGradingCompleted',
    facts: { commissionNumber: number },
    at: now,
    ...(kind === 'newGrading' && { cases: [id] }),
  });
}

/**
 * Sets the agreed grade of an answer. An appeal's case is notified by a job, since this transaction may not see cases.
 */
export async function agree(
  tx: Tx,
  commission: GradedCommission,
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
  await enqueueWhatFollows(tx, commission, candidacyId);
}
