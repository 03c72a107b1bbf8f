import type { CaseHandlerRole } from '@karakter/domain/people/case-handlers';
import type { Tx } from '../../platform/database/db.ts';
import { holdersNotKept } from '../exam/exam-office.ts';

/**
 * The handlers of the exam's cases: the caseworkers around it, or without caseworkers its exam office; no one who grades
 * or sits it [U7]. Without both the operator's first page says that someone is missing.
 */
export async function caseHandlersOf(tx: Tx, examId: string): Promise<string[]> {
  for (const role of ['caseworker', 'examOffice'] as const satisfies CaseHandlerRole[]) {
    const holders = await holdersNotKept(tx, examId, role);
    if (holders.length > 0) return holders;
  }
  return [];
}

/** The exam office's people for the exam. */
export function examOfficersOf(tx: Tx, examId: string): Promise<string[]> {
  return holdersNotKept(tx, examId, 'examOffice');
}
