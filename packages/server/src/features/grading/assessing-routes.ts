import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import { sumOfPoints } from '@karakter/domain/grading/assessment';
import { allowedGradingCommands, applyGrading } from '@karakter/domain/grading/grading';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { lockCommission } from '../planning/commission-store.ts';
import { commissionToGrade, factsFor, ownCommissionToGrade, scriptToGrade } from './access.ts';
import { type AtWork, confirmAll, executeGradingCommand, saveTyped } from './decide.ts';
import type { GradedPapers } from './graded-papers.ts';
import { scriptsOf } from './scripts.ts';
import { readingForPoints, suggestionsFor } from './views.ts';

type Asked = Parameters<typeof commissionToGrade>[0];

/** All decisions on the commission's answers happen one after the other, each on the current state. */
async function lockedWork(call: Asked, commissionId: string, papers: GradedPapers): Promise<AtWork> {
  // First lock, then read: the members may have changed during the wait.
  await lockCommission(call.tx, commissionId);
  const commission = await commissionToGrade(call, commissionId);
  const facts = factsFor(commission, await papers.of(call.tx, commission));
  return { tx: call.tx, now: call.now, commission, facts };
}

function mountOwnAssessment(mount: Mount, papers: GradedPapers): void {
  mount(gradingRoutes.saveAssessment, async (call) => {
    const { params, body } = call;
    const { tx, now } = call;
    const commission = await ownCommissionToGrade(call, params.commissionId);
    const facts = factsFor(commission, await papers.of(tx, commission));
    const script = await scriptToGrade(tx, commission, params.candidateNumber, readingForPoints(facts));
    // The decision below refuses a grade that is not on the exam's scale.
    const entry = { points: body.points, comment: body.comment, grade: body.grade as Grade | null };
    const version = await saveTyped(
      { tx, now, commission, facts },
      script,
      { kind: 'save', entry },
      body.version,
    );
    const saved = applyGrading(script.grading, { kind: 'assessmentSaved', by: facts.by, entry });
    return {
      version,
      savedAt: now.toString(),
      sum: sumOfPoints(entry.points, suggestionsFor(script, facts)),
      ready: allowedGradingCommands(saved, facts).includes('confirm'),
    };
  });

  mount(gradingRoutes.confirmAssessment, async (call) => {
    const { params, body } = call;
    const at = await lockedWork(call, params.commissionId, papers);
    const script = await scriptToGrade(call.tx, at.commission, params.candidateNumber, 'withoutAnswers');
    if (script.ownVersion !== body.version) refuse('changedMeanwhile');
    await executeGradingCommand(at, script, { kind: 'confirm' });
    return accepted;
  });

  mount(gradingRoutes.confirmAssessments, async (call) => {
    const { params, body } = call;
    const at = await lockedWork(call, params.commissionId, papers);
    const scripts = await scriptsOf(call.tx, at.commission.id, 'withoutAnswers');
    const asked = scripts.filter(({ candidateNumber }) => body.candidateNumbers.includes(candidateNumber));
    return { results: await confirmAll(at, asked) };
  });

  mount(gradingRoutes.reopenAssessment, async (call) => {
    const { params } = call;
    const at = await lockedWork(call, params.commissionId, papers);
    const script = await scriptToGrade(call.tx, at.commission, params.candidateNumber, 'withoutAnswers');
    await executeGradingCommand(at, script, { kind: 'reopen' });
    return accepted;
  });
}

/** The routes that change an assessment or settle a common grade. */
export function mountAssessing(mount: Mount, papers: GradedPapers): void {
  mountOwnAssessment(mount, papers);

  mount(gradingRoutes.proposeGrade, async (call) => {
    const { params, body } = call;
    const at = await lockedWork(call, params.commissionId, papers);
    const script = await scriptToGrade(call.tx, at.commission, params.candidateNumber, 'withoutAnswers');
    await executeGradingCommand(at, script, {
      kind: 'propose',
      grade: body.grade as Grade,
      reason: body.reason,
    });
    return accepted;
  });

  mount(gradingRoutes.approveGrade, async (call) => {
    const { params, body } = call;
    const at = await lockedWork(call, params.commissionId, papers);
    const script = await scriptToGrade(call.tx, at.commission, params.candidateNumber, 'withoutAnswers');
    await executeGradingCommand(at, script, { kind: 'approve', grade: body.grade as Grade });
    return accepted;
  });
}
