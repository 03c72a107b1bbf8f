import { decideExam, type ExamCommand } from '@karakter/domain/exam/exam';
import { dutyRooms, isOnDuty } from '@karakter/domain/invigilation/duty';
import { isInRooms, isWatchOpen } from '@karakter/domain/invigilation/watch';
import type { Role } from '@karakter/domain/people/roles';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { isGradedBy } from '../people/kept-from.ts';
import { candidatesOf } from './candidate-store.ts';
import { type ExamRecord, examFacts, lockExam } from './store.ts';

/** Whether the person is a candidate of the exam, or was one and has withdrawn. */
async function sitsExam(tx: Tx, { personId }: Actor, examId: string): Promise<boolean> {
  const own = await tx
    .selectFrom('candidacy_person')
    .select('candidacy_id')
    .where('exam_id', '=', examId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return own !== undefined;
}

/**
 * The exam, if the actor holds one of the roles for it: by its unit or by the exam itself. Otherwise the answer is as
 * if the exam did not exist [U1, U7]. Refuses with `sitsTheExam` a person with a role in the unit who sits the exam: they
 * would read the paper before the start, and decide in their own case [A4].
 */
export async function examToSee(
  tx: Tx,
  actor: Actor,
  examId: string,
  roles: readonly Role[],
): Promise<ExamRecord> {
  const exam = orNotFound(await examFacts(tx, examId));
  orNotFound(holdsRoleFor(actor, roles, exam));
  if (await sitsExam(tx, actor, examId)) refuse('sitsTheExam');
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

const dutiesOf = (actor: Actor, { id }: ExamRecord, now: Temporal.Instant) =>
  actor.grants.flatMap(({ role, examId, duty }) =>
    role === 'invigilator' && examId === id && duty && isOnDuty(duty, now) ? [duty] : [],
  );

/** Whether the actor's role as invigilator of the exam is valid now: in the days around it, on the days of the duty [D9]. */
export function watchesNow(actor: Actor, exam: ExamRecord, now: Temporal.Instant): boolean {
  return isWatchOpen(exam, now) && dutiesOf(actor, exam, now).length > 0;
}

/** The rooms of the exam that the actor watches: those of the duty; null: every room, as for the exam office [U1, D9]. */
export function roomsWatched(
  actor: Actor,
  exam: ExamRecord,
  now: Temporal.Instant,
): readonly string[] | null {
  return holdsRoleFor(actor, ['examOffice'], exam) ? null : dutyRooms(dutiesOf(actor, exam, now));
}

/**
 * Whether the actor serves the exam in its rooms now: as its exam office, or as an invigilator on duty [D9]; never an
 * exam that the actor sits.
 */
export async function servesInRooms(
  tx: Tx,
  actor: Actor,
  exam: ExamRecord,
  now: Temporal.Instant,
): Promise<boolean> {
  const serves = holdsRoleFor(actor, ['examOffice'], exam) || watchesNow(actor, exam, now);
  return serves && isInRooms(exam, now) && !(await sitsExam(tx, actor, exam.id));
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
    !watchesNow(actor, exam, now) &&
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
  const { rows } = await sql<{ grades: boolean }>`
    select ${isGradedBy(personId, sql`${examId}::uuid`)} as grades`.execute(tx);
  return rows[0]?.grades === true;
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
