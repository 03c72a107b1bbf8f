import { commissionRoutes } from '@karakter/contract/planning/commissions';
import { type GradingWorkflow, workflowFor } from '@karakter/domain/exam/grading-workflow';
import type { RuleChange } from '@karakter/domain/rules/rule-facts';
import type { Tx } from '../../../platform/database/db.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { openForOrRefuse, sameVersionOrRefuse } from '../../exam/access.ts';
import { raiseVersion } from '../../exam/store.ts';
import { notifyAll } from '../../notices/notify.ts';
import { commissionFindings, refuseUnlawful } from '../commission-findings.ts';
import { commissionOrNotFound } from '../commission-routes.ts';
import { lockCommission } from '../commission-store.ts';
import { examToComposeFor } from '../commissions/access.ts';

const facts = ['assessing', 'confirming', 'completing'] as const;

/** What differs, in the form in which a notice says it. */
function changesIn(before: GradingWorkflow, after: GradingWorkflow): RuleChange[] {
  return facts.flatMap((fact) =>
    before[fact] === after[fact] ? [] : [{ fact, before: before[fact], after: after[fact] }],
  );
}

async function saveWorkflow(tx: Tx, commissionId: string, workflow: GradingWorkflow | null): Promise<void> {
  const { assessing, confirming, completing } = workflow ?? {
    assessing: null,
    confirming: null,
    completing: null,
  };
  await tx
    .updateTable('commission')
    .set({ assessing, confirming, completing })
    .where('id', '=', commissionId)
    .execute();
}

/**
 * When the members see automatic points [G3]: the exam office chooses until a member has confirmed. What a grader has
 * read, or judged, stays shown; every other script of theirs hides its points from now on.
 */
export function mountChooseAutomaticPoints(mount: Mount): void {
  mount(commissionRoutes.chooseAutomaticPoints, async ({ tx, actor, now, params, body }) => {
    const exam = await examToComposeFor(tx, actor, params.examId);
    await lockCommission(tx, params.commissionId);
    const { id, number, hasConfirmed } = await commissionOrNotFound(tx, exam.id, params.commissionId);
    sameVersionOrRefuse(exam, body.version);
    openForOrRefuse(exam, 'changeMembers', now);
    if (hasConfirmed) refuse('workflowInUse');
    const { automaticPoints } = body;
    await tx
      .updateTable('commission')
      .set({ automatic_points: automaticPoints })
      .where('id', '=', id)
      .execute();
    await raiseVersion(tx, exam.id);
    const data = { commissionId: id, number, automaticPoints };
    const kind = 'commissionWorkflowChanged';
    await recordEvent(tx, { examId: exam.id, kind, actorId: actor.personId, at: now, data });
    return accepted;
  });
}

/**
 * A commission's own workflow [G1]: the exam office adapts it until a member has confirmed an assessment. What members
 * have written is kept, and the members are told once the exam is published.
 */
export function mountAdaptWorkflow(mount: Mount): void {
  mount(commissionRoutes.adaptWorkflow, async ({ tx, actor, now, params, body }) => {
    const exam = await examToComposeFor(tx, actor, params.examId);
    await lockCommission(tx, params.commissionId);
    const commission = await commissionOrNotFound(tx, exam.id, params.commissionId);
    sameVersionOrRefuse(exam, body.version);
    openForOrRefuse(exam, 'changeMembers', now);
    if (commission.hasConfirmed) refuse('workflowInUse');
    const { id, number, members } = commission;
    const { workflow } = body;
    const findings = await commissionFindings(tx, exam, { kind: 'ordinary', members, workflow });
    // What else is wrong with the commission was so before, and is put right elsewhere.
    refuseUnlawful(findings.filter(({ code }) => code === 'oneCompletes'));
    await saveWorkflow(tx, id, workflow);
    await raiseVersion(tx, exam.id);
    const data = { commissionId: id, number, workflow };
    const kind = 'commissionWorkflowChanged';
    await recordEvent(tx, { examId: exam.id, kind, actorId: actor.personId, at: now, data });
    const inForce = (own: GradingWorkflow | null) => workflowFor('ordinary', exam, own);
    const changes = changesIn(inForce(commission.workflow), inForce(workflow));
    if (exam.state === 'planned' || changes.length === 0) return accepted;
    const to = members.map(({ personId }) => personId);
    await notifyAll(tx, { to, examId: exam.id, kind: 'gradingWorkflowChanged', facts: { changes }, at: now });
    return accepted;
  });
}
