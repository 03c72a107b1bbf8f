import type { ReassessmentToday } from '@karakter/domain/today/today-grading';
import type { Tx } from '../../../platform/database/db.ts';
import { hasSigned, standingOf } from './protocol.ts';
import { ownReassessments } from './store.ts';

/** The new assessments of the actor that are under way; a blind transaction sees no others. */
export async function openReassessments(tx: Tx, personId: string): Promise<ReassessmentToday[]> {
  const open: ReassessmentToday[] = [];
  for (const record of await ownReassessments(tx)) {
    if (!record.isOpen) continue;
    const { examId, candidateNumber, dueOn } = record;
    const isDone = hasSigned(await standingOf(tx, record), personId);
    open.push({
      examId,
      candidateNumber,
      dueOn: dueOn === null ? null : Temporal.PlainDate.from(dueOn),
      isDone,
    });
  }
  return open;
}
