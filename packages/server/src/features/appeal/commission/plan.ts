import { appealRoutes } from '@karakter/contract/appeal/routes';
import { appealPlanRefusal } from '@karakter/domain/appeal/appeal-commission';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { appealWorkflow } from '@karakter/domain/exam/grading-workflow';
import type { RuleChange } from '@karakter/domain/rules/rule-facts';
import { orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { sameVersionOrRefuse } from '../../exam/access.ts';
import { raiseVersion } from '../../exam/store.ts';
import { notifyAll } from '../../notices/notify.ts';
import { lockCommission } from '../../planning/commission-store.ts';
import { examToAppoint } from '../access.ts';
import { appealCommissionsOf } from './list.ts';

const dayOf = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));

/**
 * When an appeal commission's grades are due, and whether its members assess on their own or together [K3]: until one has
 * confirmed. What they have written is kept, and they are told of what is new.
 */
export function mountAppealCommissionPlan(mount: Mount): void {
  mount(appealRoutes.planAppealCommission, async ({ tx, actor, now: at, params, body }) => {
    const exam = await examToAppoint(tx, actor, params.examId);
    await lockCommission(tx, params.commissionId);
    const all = await appealCommissionsOf(tx, exam.id);
    const commission = orNotFound(all.find(({ id }) => id === params.commissionId));
    const { dueOn, assessing } = body;
    if (commission.dueOn === dueOn && commission.assessing === assessing) return accepted;
    sameVersionOrRefuse(exam, body.version);
    const before = { dueOn: dayOf(commission.dueOn), assessing: commission.assessing };
    const facts = { today: dateOf(at), hasConfirmed: !commission.mayAdapt };
    const refusal = appealPlanRefusal(before, { dueOn: dayOf(dueOn), assessing }, facts);
    if (refusal) refuse(refusal);
    const { id: commissionId, number, members } = commission;
    const plan = { ...appealWorkflow(assessing), due_on: dueOn };
    await tx.updateTable('commission').set(plan).where('id', '=', commissionId).execute();
    await raiseVersion(tx, exam.id);
    const data = { commissionId, number, dueOn, assessing };
    const examId = exam.id;
    await recordEvent(tx, { examId, kind: 'appealCommissionPlanned', actorId: actor.personId, at, data });
    const told = { to: members.map(({ personId }) => personId), examId, at };
    if (commission.dueOn !== dueOn) await notifyAll(tx, { ...told, kind: 'appealDueSet', facts: { dueOn } });
    if (commission.assessing === assessing) return accepted;
    const changes: RuleChange[] = [{ fact: 'assessing', before: commission.assessing, after: assessing }];
    await notifyAll(tx, { ...told, kind: 'gradingWorkflowChanged', facts: { changes } });
    return accepted;
  });
}
