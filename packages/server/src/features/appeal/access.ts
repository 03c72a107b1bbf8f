import type { Tx } from '../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../platform/http/actor.ts';
import { lockExam } from '../exam/store.ts';
import { examWithCases } from '../results/access.ts';
import { appealOf, lockAppeal } from './store.ts';

/** An appeal with its exam, for people who handle the exam's cases; to its graders it doesn't exist [K4, U7]. */
export async function appealToSee(tx: Tx, actor: Actor, appealId: string) {
  const record = orNotFound(await appealOf(tx, appealId));
  return { record, exam: await examWithCases(tx, actor, record.examId) };
}

/** As appealToSee, locked until the transaction ends. */
export async function appealToHandle(tx: Tx, actor: Actor, appealId: string) {
  const record = orNotFound(await lockAppeal(tx, appealId));
  return { record, exam: await examWithCases(tx, actor, record.examId) };
}

/** As appealToHandle, for the exam office alone, which announces what decides it [K5, K6]. */
export async function appealToDecide(tx: Tx, actor: Actor, appealId: string) {
  const at = await appealToHandle(tx, actor, appealId);
  orNotFound(holdsRoleFor(actor, ['examOffice'], at.exam));
  return at;
}

/** The exam, locked, for creating its appeal commissions or giving them cases. */
export async function examToAppoint(tx: Tx, actor: Actor, examId: string) {
  await lockExam(tx, examId);
  return examWithCases(tx, actor, examId);
}

/** The actor's own candidacy; another's is not found. */
export async function ownCandidacy(tx: Tx, actor: Actor, candidacyId: string) {
  const row = await tx
    .selectFrom('candidacy')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'candidacy.id')
    .select(['candidacy.id', 'candidacy.exam_id as examId', 'candidate_number as candidateNumber'])
    .where('candidacy.id', '=', candidacyId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst();
  return orNotFound(row);
}

/** As ownCandidacy, locked, so that two windows do not file two appeals. */
export async function ownCandidacyToAppeal(tx: Tx, actor: Actor, candidacyId: string) {
  await tx.selectFrom('candidacy').select('id').where('id', '=', candidacyId).forUpdate().execute();
  return ownCandidacy(tx, actor, candidacyId);
}

/** The actor's own appeal, locked; another's is not found. */
export async function ownAppealToChange(tx: Tx, actor: Actor, appealId: string) {
  const record = orNotFound(await lockAppeal(tx, appealId));
  orNotFound(record.personId === actor.personId);
  return record;
}

/** The actor's own appeal to read; another's is not found. */
export async function ownAppeal(tx: Tx, actor: Actor, appealId: string) {
  const record = orNotFound(await appealOf(tx, appealId));
  orNotFound(record.personId === actor.personId);
  return record;
}
