import type { ExamState } from '@karakter/domain/exam/exam';
import type { DecidingFacts, ResultsStage } from '@karakter/domain/grading/deciding';
import type { Tx } from '../../../platform/database/db.ts';
import type { ScriptRecord } from '../scripts.ts';
import type { CommissionRecord } from '../store.ts';

/** A commission as far as what follows the reveal needs it, for the person who acts. */
export type CommissionAt = Pick<
  CommissionRecord,
  'id' | 'examId' | 'kind' | 'number' | 'scale' | 'exam' | 'members' | 'workflow'
>;

/** Where something follows the reveal: the commission, and in which part the actor acts. */
export type DecidingAt = {
  tx: Tx;
  commission: CommissionAt;
  now: Temporal.Instant;
  as: 'member' | 'office' | 'thirdGrader';
};

const stages: Readonly<Partial<Record<ExamState, ResultsStage>>> = { published: 'open', checked: 'checked' };

/** What decisions after the reveal depend on; only an exam's own commissions take a grade back [G6, G19]. */
export function decidingFactsOf(
  { exam, members, kind }: Pick<CommissionAt, 'exam' | 'members' | 'kind'>,
  as: DecidingFacts['as'],
): DecidingFacts {
  const results = kind === 'ordinary' ? (stages[exam.state] ?? 'closed') : 'closed';
  return { as, members, rule: exam.rules.disagreement, results };
}

/** For one answer: whose candidate has been told the grade, it is not taken back, however far the commission is [R1]. */
export const decidingOn = <Facts extends Pick<DecidingFacts, 'results'>>(
  deciding: Facts,
  { isAnnounced }: Pick<ScriptRecord, 'isAnnounced'>,
): Facts => (isAnnounced ? { ...deciding, results: 'closed' } : deciding);

/** The part of the facts that is the commission's, for decisions by others than its members. */
export const factsOfCommission = ({ workflow, members }: CommissionAt) => ({
  workflow,
  members: members.map(({ personId }) => personId),
});
