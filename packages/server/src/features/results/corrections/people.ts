import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../../platform/http/actor.ts';
import { examToChange, examToSee, isInCommission } from '../../exam/access.ts';
import { holdersNotKept } from '../../exam/exam-office.ts';
import type { ExamRecord } from '../../exam/store.ts';

/** The roles that confirm a correction: one officer alone in a unit is no reason for a wrong grade to stand [R3]. */
const confirming = ['examOffice', 'caseworker'] as const;

/** The exam, for one who may see its corrections, or decide on one; for its graders it does not exist [U7]. */
export async function examToCorrect(
  tx: Tx,
  actor: Actor,
  examId: string,
  purpose: 'see' | 'change',
): Promise<ExamRecord> {
  const ask = purpose === 'see' ? examToSee : examToChange;
  const exam = await ask(tx, actor, examId, confirming);
  orNotFound(!(await isInCommission(tx, actor, examId)));
  return exam;
}

/** The people other than the proposer who may confirm a correction in the exam: neither graders nor candidates of it. */
export async function confirmersBeside(tx: Tx, examId: string, proposer: string): Promise<string[]> {
  const holders: string[] = [];
  for (const role of confirming) holders.push(...(await holdersNotKept(tx, examId, role)));
  return [...new Set(holders)].filter((id) => id !== proposer);
}
