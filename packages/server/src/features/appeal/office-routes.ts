import { appealRoutes } from '@karakter/contract/appeal/routes';
import { appealDueDay } from '@karakter/domain/appeal/appeal-commission';
import { caseRulesFor } from '@karakter/domain/rules/rules-for';
import { holdsRoleFor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { DocumentRead } from '../../platform/log/reading.ts';
import { refuseWhileDismissalIsAppealed } from '../cases/dismissal/store.ts';
import { sameVersionOrRefuse } from '../exam/access.ts';
import { raiseVersion } from '../exam/store.ts';
import { membersOrRefuse } from '../planning/commission-findings.ts';
import { addCommission, membersOf } from '../planning/commission-store.ts';
import { earlierGradersOf } from '../planning/commissions/earlier-graders.ts';
import { memberData, saveMembers } from '../planning/commissions/seat-store.ts';
import { examWithCases } from '../results/access.ts';
import { appealToDecide, appealToHandle, appealToSee, examToAppoint } from './access.ts';
import { executeAppealCommand } from './appeal-command.ts';
import { sightOf } from './appeal-facts.ts';
import {
  appealFindings,
  assignAll,
  casesToGrade,
  executeAppealCommandAndAssign,
  holdAppeals,
  lawfulOrRefuse,
} from './assign.ts';
import { appealCommissionsOf, mayServeFor } from './commission/list.ts';
import { mountAppealCommissionPlan } from './commission/plan.ts';
import { mountInterimReplies } from './interim/routes.ts';
import { letterFile } from './letter/make.ts';
import { mountNewAssessment } from './new-assessment.ts';
import { mountRegistration } from './register.ts';
import { type AppealRecord, appealsOfExam } from './store.ts';
import { mountTranscriptBlocks } from './transcript/routes.ts';
import { appealCaseOf, appealSummaryOf, examOfCase } from './views.ts';

/** The log's name of an appeal that was read; it differs from the name in its events, which the timeline shows. */
const documentOf = ({ id, examId, candidateNumber }: AppealRecord) => ({
  examId,
  data: { candidateNumber, readAppeal: id },
});

function mountCases(mount: Mount): void {
  mount(appealRoutes.showAppeal, async ({ tx, actor, now, params }) => {
    const { record, exam } = await appealToSee(tx, actor, params.appealId);
    const view = await appealCaseOf(tx, exam, record, now);
    const mayAnnounce = holdsRoleFor(actor, ['examOffice'], exam);
    const allowed = view.allowed.filter((command) => mayAnnounce || command !== 'decide');
    return new DocumentRead(documentOf(record), { ...view, allowed });
  });

  mount(appealRoutes.takeUpLateAppeal, async ({ tx, actor, now, params }) => {
    const { record, exam } = await appealToHandle(tx, actor, params.appealId);
    await refuseWhileDismissalIsAppealed(tx, { kind: 'appeal', caseId: record.id });
    await executeAppealCommandAndAssign({ tx, exam, record, by: actor.personId, now }, { kind: 'takeUp' });
    return accepted;
  });

  mount(appealRoutes.dismissLateAppeal, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await appealToHandle(tx, actor, params.appealId);
    await executeAppealCommand(
      { tx, exam, record, by: actor.personId, now },
      { kind: 'dismiss' },
      body.reason,
    );
    return accepted;
  });

  mount(appealRoutes.decideAppeal, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await appealToDecide(tx, actor, params.appealId);
    // The decision is about what the officer has seen; a double click finds the decision already made.
    if (record.appeal.kind === 'graded') {
      if (record.version !== body.version) refuse('changedMeanwhile');
      await lawfulOrRefuse(
        tx,
        exam,
        await membersOf(tx, record.appeal.commissionId),
        casesToGrade([record], now),
      );
    }
    await executeAppealCommand({ tx, exam, record, by: actor.personId, now }, { kind: 'decide' });
    return accepted;
  });

  mount(appealRoutes.decisionLetter, async ({ tx, actor, params }) => {
    const { record } = await appealToSee(tx, actor, params.appealId);
    return new DocumentRead(documentOf(record), await letterFile(tx, record));
  });
}

/** The cases that were found. */
const known = (held: readonly (AppealRecord | undefined)[]) => held.filter((each) => each !== undefined);

function mountCommissions(mount: Mount): void {
  mount(appealRoutes.listAppeals, async ({ tx, actor, now, params }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    const appeals = await appealsOfExam(tx, exam.id);
    const waiting = appeals.filter(({ appeal }) => appeal.kind === 'filed');
    return {
      ...examOfCase(exam),
      version: exam.version,
      isGroup: !exam.individual,
      sight: sightOf(exam.rules, now),
      mayReplace: holdsRoleFor(actor, ['examOffice'], exam),
      appeals: appeals.map(appealSummaryOf),
      commissions: await appealCommissionsOf(tx, exam.id),
      mayServe: await mayServeFor(tx, exam, casesToGrade(waiting, now)),
      earlierGraders: await earlierGradersOf(tx, exam.id),
    };
  });

  mount(appealRoutes.checkAppealCommission, async ({ tx, actor, now, params, body }) => {
    const exam = await examWithCases(tx, actor, params.examId);
    return { findings: await appealFindings(tx, exam, body.members, casesToGrade([], now)) };
  });

  mount(appealRoutes.formAppealCommission, async ({ tx, actor, now, params, body }) => {
    const exam = await examToAppoint(tx, actor, params.examId);
    sameVersionOrRefuse(exam, body.version);
    const { members, appealIds } = body;
    await membersOrRefuse(tx, members);
    const held = await holdAppeals(tx, appealIds);
    await lawfulOrRefuse(tx, exam, members, casesToGrade(known(held), now));
    const { id, number } = await addCommission(tx, { examId: exam.id, kind: 'appeal', at: now });
    const dueOn = appealDueDay(caseRulesFor(exam.rules, now).appealCommission, now)?.toString() ?? null;
    await tx.updateTable('commission').set({ due_on: dueOn }).where('id', '=', id).execute();
    await saveMembers(tx, id, members, { by: actor.personId, at: now });
    await raiseVersion(tx, exam.id);
    const seats = members.map((member, index) => ({ ...memberData(member), seat: index + 1 }));
    const data = { commissionId: id, number, members: seats };
    const by = actor.personId;
    await recordEvent(tx, { examId: exam.id, kind: 'appealCommissionFormed', actorId: by, at: now, data });
    await assignAll({ tx, exam, by, now, commissionId: id }, held);
    return { id };
  });

  mount(appealRoutes.assignAppeals, async ({ tx, actor, now, params, body }) => {
    const exam = await examToAppoint(tx, actor, params.examId);
    const commissions = await appealCommissionsOf(tx, exam.id);
    // An ordinary commission is not among them: it can never become an appeal commission [K3].
    const commission = orNotFound(commissions.find(({ id }) => id === params.commissionId));
    const by = actor.personId;
    const held = await holdAppeals(tx, body.appealIds);
    await lawfulOrRefuse(tx, exam, commission.members, casesToGrade(known(held), now));
    await assignAll({ tx, exam, by, now, commissionId: commission.id }, held);
    return accepted;
  });
}

/** Routes of caseworkers and exam office: the cases, and the commissions that grade them [K1, K3, K5]. */
export function mountAppeals(mount: Mount): void {
  mountCases(mount);
  mountRegistration(mount);
  mountInterimReplies(mount);
  mountTranscriptBlocks(mount);
  mountNewAssessment(mount);
  mountCommissions(mount);
  mountAppealCommissionPlan(mount);
}
