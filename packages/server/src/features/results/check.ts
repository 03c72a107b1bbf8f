import { applyExam, decideExam } from '@karakter/domain/exam/exam';
import type { Tx } from '../../platform/database/db.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { type ExamRecord, saveExamState } from '../exam/store.ts';
import { saveChecked } from './commissions/store.ts';
import { resultsOf } from './results-view.ts';
import { enterAgreedGrades } from './store.ts';

/** Checks the results of the whole exam and enters what is not entered yet; each obstacle refuses it [R1]. */
export async function checkExam(
  tx: Tx,
  exam: ExamRecord,
  by: { actorId: string; at: Temporal.Instant },
): Promise<void> {
  const { obstacles } = await resultsOf(tx, exam);
  const decision = decideExam(exam.state, 'checkResults', { ...exam, now: by.at });
  if (decision.kind === 'refused' || obstacles.length > 0) refuse('resultsNotReady', { obstacles });
  const entered = await enterAgreedGrades(tx, exam.id, { personId: by.actorId, at: by.at });
  await saveChecked(tx, exam.id, { at: by.at });
  const { event } = decision;
  await saveExamState(tx, exam.id, applyExam(exam.state, event), by.at);
  await recordEvent(tx, { examId: exam.id, kind: event.kind, ...by, data: { entered } });
}
