import type { Tx } from '../../platform/database/db.ts';
import { holdersAround } from '../exam/exam-office.ts';
import { gradersOfExam } from '../planning/commission-store.ts';

/**
 * The handlers of the exam's cases: the unit's caseworkers, or without caseworkers its exam office; no grader of it
 * [U7].
 */
export async function caseHandlersOf(tx: Tx, examId: string): Promise<string[]> {
  const graders = await gradersOfExam(tx, examId);
  for (const role of ['caseworker', 'examOffice'] as const) {
    const holders = (await holdersAround(tx, examId, role)).filter((id) => !graders.has(id));
    if (holders.length > 0) return holders;
  }
  return [];
}

/** The exam office's people for the exam. */
export async function examOfficersOf(tx: Tx, examId: string): Promise<string[]> {
  const graders = await gradersOfExam(tx, examId);
  return (await holdersAround(tx, examId, 'examOffice')).filter((id) => !graders.has(id));
}
