import { emptyAssessment } from '@karakter/domain/grading/assessment';
import type { GradingFacts } from '@karakter/domain/grading/grading';
import { markedQuestions } from '@karakter/domain/grading/scoring';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, orNotFound } from '../../platform/http/actor.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { examForCommission } from '../exam/commission-results.ts';
import { examFacts } from '../exam/store.ts';
import { presentAndFormer } from '../planning/commission-store.ts';
import { type AutomaticFacts, scoreOf } from './automatic.ts';
import { decidingFactsOf, decidingOn } from './deciding/facts.ts';
import type { GradedPaper } from './graded-papers.ts';
import { type ScriptRecord, scriptOf } from './scripts.ts';
import type { Reading } from './select-scripts.ts';
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

/** A new assessment has pages of its own; here its commission only explains the grade it gave [E8, K6]. */
const isAtTheDesk = ({ kind }: { kind: string }) => kind !== 'newAssessment';

/** Refuses before the hand-in deadline and before the duty is accepted [U4, U6]. */
function openOrRefuse<T extends OwnCommission>(commission: T): T {
  if (commission.closed !== null) refuse(commission.closed);
  if (commission.hasOpenGround) refuse('groundDeclared');
  if (commission.me.confidentialityAcceptedAt === null) refuse('confidentialityFirst');
  return commission;
}

/** As commissionToGrade, without the other members and the exam: what saving during typing needs. */
export async function ownCommissionToGrade(asked: Asked, id: string): Promise<OwnCommission> {
  const own = await ownCommissionToSee(asked, id);
  orNotFound(isAtTheDesk(own));
  return openOrRefuse(own);
}

/** The commission with its members and its exam, for a member only. */
export async function commissionToSee(asked: Asked, id: string): Promise<CommissionRecord> {
  const commission = await commissionToExplain(asked, id);
  orNotFound(isAtTheDesk(commission));
  return commission;
}

/** As commissionToSee, also for the commission of a new assessment. */
export async function commissionToExplain(asked: Asked, id: string): Promise<CommissionRecord> {
  const own = await ownCommissionToSee(asked, id);
  const { present: members, former } = await presentAndFormer(asked.tx, id);
  const me = orNotFound(members.find(({ personId }) => personId === own.me.personId));
  const exam = orNotFound(await examFacts(asked.tx, own.examId));
  return { ...own, exam: examForCommission(exam, own.results), members, former, me };
}

/** As commissionToSee, where scripts may be opened. */
export async function commissionToGrade(asked: Asked, id: string): Promise<CommissionRecord> {
  return openOrRefuse(await commissionToSee(asked, id));
}

/** What a decision depends on, with the scoring that gives points and sums. */
export type MarkingFacts = GradingFacts & AutomaticFacts;

/**
 * The facts for a decision on one of the commission's answers. The other members matter where the assessment is shared
 * alone.
 */
export function factsFor(
  commission: Pick<OwnCommission, 'me' | 'scale' | 'workflow' | 'automaticPoints'> &
    Partial<Pick<CommissionRecord, 'members' | 'former'>>,
  { questions, scoring }: GradedPaper,
): MarkingFacts {
  const { me, scale, workflow, automaticPoints, members = [me], former = [] } = commission;
  const predecessors = former.filter(({ seat }) => seat === me.seat).map(({ personId }) => personId);
  const ids = members.map(({ personId }) => personId);
  const marked = markedQuestions({ questions, scoring });
  const own = { by: me.personId, members: ids, predecessors };
  return { ...own, scale, scoring, questions: marked, workflow, automaticPoints };
}

/**
 * The facts for one answer: a predecessor may have assessed it for the grader's seat [G19], and points that are the
 * automatic ones need no reason [G3]; what is announced is not sent back [R1].
 */
export const factsOn = <Facts extends MarkingFacts>(facts: Facts, script: ScriptRecord): Facts => ({
  ...facts,
  predecessorStands: script.predecessorStands,
  automatic: scoreOf(script, emptyAssessment, facts).suggested,
  ...(facts.deciding && { deciding: decidingOn(facts.deciding, script) }),
});

/** As factsFor, with what decisions after the reveal depend on [G6, G19]. */
export const memberFactsFor = (commission: CommissionRecord, paper: GradedPaper) => ({
  ...factsFor(commission, paper),
  deciding: decidingFactsOf(commission, 'member'),
});

/** One of the commission's answers by candidate number; an absent candidate has none. */
export async function scriptToGrade(
  tx: Tx,
  commission: Pick<OwnCommission, 'id' | 'workflow'>,
  candidateNumber: number,
  reading: Reading,
): Promise<ScriptRecord> {
  return orNotFound(await scriptOf(tx, commission, candidateNumber, reading));
}
