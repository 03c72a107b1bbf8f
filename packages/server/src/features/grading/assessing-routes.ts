import { gradingRoutes } from '@karakter/contract/grading/routes';
import type { Grade } from '@karakter/domain/exam/grades';
import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { allowedGradingCommands, applyGrading } from '@karakter/domain/grading/grading';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { factsFor, factsOn, ownCommissionToGrade, scriptToGrade } from './access.ts';
import { hiddenQuestions, readingForPoints, scoreOf } from './automatic.ts';
import { confirmAll, executeGradingCommand, saveTyped, withReasons } from './decide.ts';
import type { GradedPapers } from './graded-papers.ts';
import { lockedWork } from './locked-work.ts';
import { scriptsOf } from './scripts.ts';
import { saveInShared } from './workflow/save-shared.ts';

type Asked = Parameters<typeof lockedWork>[0];

type Typed = { entry: AssessmentEntry; version: number; candidateNumber: number };

/** Saves what was typed; a shared assessment takes the members' changes one after the other. */
async function save(call: Asked, commissionId: string, papers: GradedPapers, typed: Typed) {
  const { tx, now } = call;
  const own = await ownCommissionToGrade(call, commissionId);
  if (own.workflow.assessing === 'shared') {
    const at = await lockedWork(call, commissionId, papers);
    const { facts, commission } = at;
    const script = await scriptToGrade(tx, commission, typed.candidateNumber, readingForPoints(facts));
    const command = { kind: 'save', entry: withReasons(typed.entry, facts) } as const;
    return { facts, script, version: await saveInShared(at, script, command, typed.version) };
  }
  const facts = factsFor(own, await papers.of(tx, own));
  const script = await scriptToGrade(tx, own, typed.candidateNumber, readingForPoints(facts));
  const at = { tx, now, commission: own, facts };
  const command = { kind: 'save', entry: withReasons(typed.entry, facts) } as const;
  return { facts, script, version: await saveTyped(at, script, command, typed.version) };
}

function mountOwnAssessment(mount: Mount, papers: GradedPapers): void {
  mount(gradingRoutes.saveAssessment, async (call) => {
    const { params, body, now } = call;
    // The decision refuses a grade that is not on the exam's scale.
    const { points, comment, reasons } = body;
    const entry = { points, comment, grade: body.grade as Grade | null, reasons };
    const { candidateNumber } = params;
    const typed = { entry, version: body.version, candidateNumber };
    const { facts, script, version } = await save(call, params.commissionId, papers, typed);
    const { by } = facts;
    const saved = applyGrading(script.grading, { kind: 'assessmentSaved', by, of: [by], entry });
    return {
      version,
      savedAt: now.toString(),
      sum: scoreOf(script, entry, facts).sum,
      ready: allowedGradingCommands(saved, factsOn(facts, script)).includes('confirm'),
      isHidden: hiddenQuestions(script, facts).length > 0,
    };
  });

  mount(gradingRoutes.confirmAssessment, async (call) => {
    const { params, body } = call;
    const at = await lockedWork(call, params.commissionId, papers);
    const reading = readingForPoints(at.facts);
    const script = await scriptToGrade(call.tx, at.commission, params.candidateNumber, reading);
    if (script.ownVersion !== body.version) refuse('changedMeanwhile');
    await executeGradingCommand(at, script, { kind: 'confirm' });
    return accepted;
  });

  mount(gradingRoutes.confirmAssessments, async (call) => {
    const { params, body } = call;
    const at = await lockedWork(call, params.commissionId, papers);
    const scripts = await scriptsOf(call.tx, at.commission, readingForPoints(at.facts));
    const asked = scripts.filter(({ candidateNumber }) => body.candidateNumbers.includes(candidateNumber));
    return { results: await confirmAll(at, asked, body.versions) };
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
