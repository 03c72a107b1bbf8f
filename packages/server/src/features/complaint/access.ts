import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { examWithCases } from '../results/access.ts';
import { complaintOf, lockComplaint } from './store.ts';

/** A complaint with its exam, for people who handle the exam's cases; to its graders it doesn't exist [K4, U7]. */
export async function complaintToSee(tx: Tx, actor: Actor, complaintId: string) {
  const record = orNotFound(await complaintOf(tx, complaintId));
  return { record, exam: await examWithCases(tx, actor, record.examId) };
}

/** As complaintToSee, locked until the transaction ends. */
export async function complaintToHandle(tx: Tx, actor: Actor, complaintId: string) {
  const record = orNotFound(await lockComplaint(tx, complaintId));
  return { record, exam: await examWithCases(tx, actor, record.examId) };
}

/** The actor's own complaint, locked; another's is not found. */
export async function ownComplaintToChange(tx: Tx, actor: Actor, complaintId: string) {
  const record = orNotFound(await lockComplaint(tx, complaintId));
  orNotFound(record.personId === actor.personId);
  return record;
}
