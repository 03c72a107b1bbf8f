import type { GradingFacts } from '@karakter/domain/grading/grading';
import type { PaperContent } from '@karakter/domain/papers/paper';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { examFacts } from '../exam/store.ts';
import { membersOf } from '../planning/commission-store.ts';
import { type Reading, type ScriptRecord, scriptOf } from './scripts.ts';
import { type CommissionRecord, type OwnCommission, ownCommission } from './store.ts';

type Asked = { tx: Tx; actor: Actor; now: Temporal.Instant };

/**
 * A commission the actor is appointed to and a member of; to anyone else, whatever their roles, it does not exist
 * [U4, U7]. It states whether the answers are open.
 */
async function ownCommissionToSee({ tx, actor, now }: Asked, id: string): Promise<OwnCommission> {
  const isAppointed = actor.grants.some((g) => g.role === 'grader' && g.commissionId === id);
  orNotFound(isAppointed);
  return orNotFound(await ownCommission(tx, { id, personId: actor.personId, now }));
}

/** Refuses before the hand-in deadline and before the duty is accepted [U4, U6]. */
function openOrRefuse<T extends OwnCommission>(commission: T): T {
  if (commission.closed !== null) refuse(commission.closed);
  if (commission.me.confidentialityAcceptedAt === null) refuse('confidentialityFirst');
  return commission;
}

/** As commissionToGrade, without the other members and the exam: what saving during typing needs. */
export async function ownCommissionToGrade(asked: Asked, id: string): Promise<OwnCommission> {
  return openOrRefuse(await ownCommissionToSee(asked, id));
}

/** The commission with its members and its exam, for a member only. */
export async function commissionToSee(asked: Asked, id: string): Promise<CommissionRecord> {
  const own = await ownCommissionToSee(asked, id);
  const members = await membersOf(asked.tx, id);
  const me = orNotFound(members.find(({ personId }) => personId === own.me.personId));
  const exam = orNotFound(await examFacts(asked.tx, own.examId));
  return { ...own, exam, members, me };
}

/** As commissionToSee, where scripts may be opened. */
export async function commissionToGrade(asked: Asked, id: string): Promise<CommissionRecord> {
  return openOrRefuse(await commissionToSee(asked, id));
}

/** The facts for a decision on one of the commission's answers. */
export function factsFor(
  { me, scale }: Pick<OwnCommission, 'me' | 'scale'>,
  paper: PaperContent,
): GradingFacts {
  return { by: me.personId, scale, questions: paper.questions };
}

/** One of the commission's answers by candidate number; an absent candidate has none. */
export async function scriptToGrade(
  tx: Tx,
  commission: Pick<OwnCommission, 'id'>,
  candidateNumber: number,
  reading: Reading,
): Promise<ScriptRecord> {
  return orNotFound(await scriptOf(tx, commission.id, candidateNumber, reading));
}
