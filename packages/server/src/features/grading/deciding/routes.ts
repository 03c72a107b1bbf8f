import { decidingRoutes } from '@karakter/contract/grading/deciding';
import type { Grade } from '@karakter/domain/exam/grades';
import type { DecidingCommand } from '@karakter/domain/grading/deciding';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { commissionToGrade, scriptToGrade } from '../access.ts';
import { executeGradingCommand } from '../decide.ts';
import type { GradedPapers } from '../graded-papers.ts';
import { lockedWork } from '../locked-work.ts';
import { discussionOf, writeMessage } from './discussion.ts';

type Call = Parameters<typeof commissionToGrade>[0] & {
  params: { commissionId: string; candidateNumber: number };
};

/** Executes a member's command on a revealed script. */
async function execute(call: Call, papers: GradedPapers, command: DecidingCommand): Promise<typeof accepted> {
  const { commissionId, candidateNumber } = call.params;
  const at = await lockedWork(call, commissionId, papers);
  const script = await scriptToGrade(call.tx, at.commission, candidateNumber, 'withoutAnswers');
  await executeGradingCommand(at, script, command);
  return accepted;
}

/**
 * Locks what an announcement locks, before the commission: the check may have to be taken back, and the exam office goes
 * the same way.
 */
async function holdResults(tx: Tx, commissionId: string): Promise<void> {
  await sql`select hold_results(${commissionId})`.execute(tx);
}

/** What members do with a revealed script: the thread, disagreement, the decision, sending back [G6, G19]. */
export function mountDeciding(mount: Mount, papers: GradedPapers): void {
  mount(decidingRoutes.showDiscussion, async (call) => {
    const commission = await commissionToGrade(call, call.params.commissionId);
    const script = await scriptToGrade(call.tx, commission, call.params.candidateNumber, 'withoutAnswers');
    return discussionOf(call.tx, commission, script);
  });

  mount(decidingRoutes.writeMessage, async (call) => {
    const { tx, now, params, body } = call;
    const commission = await commissionToGrade(call, params.commissionId);
    const script = await scriptToGrade(tx, commission, params.candidateNumber, 'withoutAnswers');
    await writeMessage(tx, commission, script, { text: body.text, at: now });
    return accepted;
  });

  mount(decidingRoutes.declareDisagreement, (call) =>
    execute(call, papers, { kind: 'declareDisagreement', reason: call.body.reason }),
  );

  mount(decidingRoutes.decideGrade, (call) => {
    // The rule refuses a grade that is not on the exam's scale.
    const { grade, reason } = call.body;
    return execute(call, papers, { kind: 'decide', grade: grade as Grade, reason });
  });

  mount(decidingRoutes.sendBackGrade, async (call) => {
    await holdResults(call.tx, call.params.commissionId);
    return execute(call, papers, { kind: 'sendBack', reason: call.body.reason });
  });
}
