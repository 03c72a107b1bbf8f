import { type GradingFacts, gradingOpens } from '@karakter/domain/grading/grading';
import type { PaperContent } from '@karakter/domain/papers/paper';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { examFacts } from '../exam/store.ts';
import { openPaper } from '../papers/vault.ts';
import { isSomeoneSitting } from '../sitting/store.ts';
import { type Reading, type ScriptRecord, scriptOf } from './scripts.ts';
import { type CommissionRecord, commissionRow, guideOf, membersOf, sealedPaperOf } from './store.ts';

type Asked = { tx: Tx; actor: Actor; now: Temporal.Instant };

/**
 * A commission the actor is appointed to and a member of; to anyone else, whatever their roles, it does not exist
 * [U4, U7]. It says whether the answers lie open.
 */
export async function commissionToSee({ tx, actor, now }: Asked, id: string): Promise<CommissionRecord> {
  const isAppointed = actor.grants.some((g) => g.role === 'grader' && g.commissionId === id);
  orNotFound(isAppointed);
  const row = orNotFound(await commissionRow(tx, id));
  const members = await membersOf(tx, id);
  const me = orNotFound(members.find((member) => member.personId === actor.personId));
  const exam = orNotFound(await examFacts(tx, row.examId));
  const hasGuide = (await guideOf(tx, exam.id)) !== undefined;
  const isSitting = await isSomeoneSitting(tx, exam.id);
  const facts = { now, lastDeadline: exam.endsAt, isSomeoneSitting: isSitting, hasGuide };
  const opening = gradingOpens(facts);
  return { ...row, exam, members, me, closed: opening.kind === 'open' ? null : opening.why };
}

/** As commissionToSee, where scripts may be opened: refuses before the hand-in deadline and before the duty is accepted [U4, U6]. */
export async function commissionToGrade(asked: Asked, id: string): Promise<CommissionRecord> {
  const commission = await commissionToSee(asked, id);
  if (commission.closed !== null) refuse(commission.closed);
  if (commission.me.confidentialityAcceptedAt === null) refuse('confidentialityFirst');
  return commission;
}

/** The paper with its key, opened for grading; who may grade the exam may see it, for the exam is over [A4]. */
export async function gradedPaper(tx: Tx, examId: string, secret: string): Promise<PaperContent> {
  const sealed = orNotFound(await sealedPaperOf(tx, examId));
  return openPaper({ secret, examId }, sealed);
}

/** What a decision on one of the commission's answers needs to know. */
export function factsFor(commission: CommissionRecord, paper: PaperContent): GradingFacts {
  return { by: commission.me.personId, scale: commission.exam.scale, questions: paper.questions };
}

/** One of the commission's answers by candidate number; an absent candidate has none. */
export async function scriptToGrade(
  tx: Tx,
  commission: CommissionRecord,
  candidateNumber: number,
  reading: Reading,
): Promise<ScriptRecord> {
  return orNotFound(await scriptOf(tx, commission.id, candidateNumber, reading));
}
