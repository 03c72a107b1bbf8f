import type { Role } from '@karakter/domain/roles';
import { type Actor, holdsRoleFor, orNotFound } from '../../platform/actor.ts';
import type { Tx } from '../../platform/db.ts';
import { type ExamRecord, examFacts, lockExam } from './store.ts';

/** The exam's commissions in which the actor was appointed grader. */
async function isGraderOf(tx: Tx, actor: Actor, examId: string): Promise<boolean> {
  const appointed = actor.grants.flatMap((g) => (g.role === 'grader' && g.commissionId) || []);
  if (appointed.length === 0) return false;
  const found = await tx
    .selectFrom('commission')
    .select('id')
    .where('exam_id', '=', examId)
    .where('id', 'in', appointed)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * The exam, if the actor holds one of the roles for it: by its unit, by the exam itself, or (`grader`) by a
 * commission of it. Otherwise the answer is as if the exam did not exist [U1, U7]. Works in a blind transaction.
 */
export async function examToSee(
  tx: Tx,
  actor: Actor,
  examId: string,
  roles: readonly Role[],
): Promise<ExamRecord> {
  const exam = orNotFound(await examFacts(tx, examId));
  const may =
    holdsRoleFor(actor, roles, exam) || (roles.includes('grader') && (await isGraderOf(tx, actor, examId)));
  orNotFound(may);
  return exam;
}

/** As examToSee, with the exam's row locked first. Not for blind transactions, which may change no exam. */
export async function examToChange(
  tx: Tx,
  actor: Actor,
  examId: string,
  roles: readonly Role[],
): Promise<ExamRecord> {
  await lockExam(tx, examId);
  return examToSee(tx, actor, examId, roles);
}
