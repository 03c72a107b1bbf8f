import { decideExam, type ExamCommand } from '@karakter/domain/exam/exam';
import { isWatchOpen } from '@karakter/domain/invigilation/watch';
import type { Role } from '@karakter/domain/people/roles';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { candidatesOf } from './candidate-store.ts';
import { type ExamRecord, examFacts, lockExam } from './store.ts';

/**
 * The exam, if the actor holds one of the roles for it: by its unit or by the exam itself. Otherwise the answer is as
 * if the exam did not exist [U1, U7].
 */
export async function examToSee(
  tx: Tx,
  actor: Actor,
  examId: string,
  roles: readonly Role[],
): Promise<ExamRecord> {
  const exam = orNotFound(await examFacts(tx, examId));
  orNotFound(holdsRoleFor(actor, roles, exam));
  return exam;
}

/** As examToSee, with the exam's row locked first. */
export async function examToChange(
  tx: Tx,
  actor: Actor,
  examId: string,
  roles: readonly Role[],
): Promise<ExamRecord> {
  await lockExam(tx, examId);
  return examToSee(tx, actor, examId, roles);
}

/**
 * As examToSee for roles that include the invigilator's, which is valid in the days around the exam: outside them a
 * person without another of the roles is refused with `watchNotOpen` [D9, U7].
 */
export async function examAround(
  tx: Tx,
  actor: Actor,
  examId: string,
  { roles, now, hold = false }: { roles: readonly Role[]; now: Temporal.Instant; hold?: boolean },
): Promise<ExamRecord> {
  const exam = await (hold ? examToChange : examToSee)(tx, actor, examId, roles);
  if (
    !isWatchOpen(exam, now) &&
    !holdsRoleFor(
      actor,
      roles.filter((role) => role !== 'invigilator'),
      exam,
    )
  )
    refuse('watchNotOpen');
  return exam;
}

/** Refuses a command that the exam does not take any more, since it has passed that state or has begun. */
export function openForOrRefuse(exam: ExamRecord, command: ExamCommand, now: Temporal.Instant): void {
  const decision = decideExam(exam.state, command, { ...exam, now });
  if (decision.kind === 'refused') refuse(decision.code);
}

/** Refuses when another window has changed the exam since this one was opened. */
export function sameVersionOrRefuse(exam: ExamRecord, version: number): void {
  if (exam.version !== version) refuse('changedMeanwhile');
}

/** Whether the person sits in any commission of the exam. */
export async function isInCommission(
  tx: Tx,
  { personId }: Pick<Actor, 'personId'>,
  examId: string,
): Promise<boolean> {
  const seat = await tx
    .selectFrom('commission_member')
    .innerJoin('commission', 'commission.id', 'commission_member.commission_id')
    .select('commission.id')
    .where('exam_id', '=', examId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return seat !== undefined;
}

/**
 * The exam, for one of the exam office who may know its candidates: an officer who also grades the exam stays
 * blind to them like any grader [U7].
 */
export async function examWithCandidates(
  tx: Tx,
  actor: Actor,
  examId: string,
  purpose: 'see' | 'change',
): Promise<ExamRecord> {
  const ask = purpose === 'see' ? examToSee : examToChange;
  const exam = await ask(tx, actor, examId, ['examOffice']);
  orNotFound(!(await isInCommission(tx, actor, examId)));
  return exam;
}

/** One of the exam's candidates, as in the list. */
export async function candidateOrNotFound(tx: Tx, exam: ExamRecord, candidacyId: string) {
  const candidates = await candidatesOf(tx, exam);
  return orNotFound(candidates.find((candidate) => candidate.candidacyId === candidacyId));
}
