import type { CaseReassessment, OfficeReassessment } from '@karakter/contract/appeal/reassessment/views';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import {
  type AroundAnswer,
  compositionFault,
  proposedMembers,
} from '@karakter/domain/appeal/reassessment/composition';
import { reassessmentCommands } from '@karakter/domain/appeal/reassessment/reassessment';
import type { NewAssessmentComposition, NewAssessmentRule } from '@karakter/domain/rules/rule-set';
import { caseRulesFor } from '@karakter/domain/rules/rules-for';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, holdsRoleFor } from '../../../platform/http/actor.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { commissionFindings } from '../../planning/commission-findings.ts';
import type { AppealRecord } from '../store.ts';
import { aroundAppeal, disqualifiedFrom } from './around.ts';
import { hasSigned, protocolView, standingOf } from './protocol.ts';
import { reassessmentRecord, reassessmentsOfAppeal } from './store.ts';

/** How the case is assessed again, by the rules for the day it was filed; null where the sector knows no such thing. */
export const newAssessmentRuleOf = (exam: ExamRecord, { filedAt }: Pick<AppealRecord, 'filedAt'>) =>
  caseRulesFor(exam.rules, filedAt).newAssessment;

/** The law's findings about these members [P5, U6, K6]. */
export async function findingsAbout(
  tx: Tx,
  exam: ExamRecord,
  record: AppealRecord,
  members: readonly ProposedMember[],
) {
  const disqualified = await disqualifiedFrom(tx, record);
  return commissionFindings(tx, exam, { kind: 'newAssessment', members, disqualified });
}

export const faultOf = (
  composition: NewAssessmentComposition,
  members: readonly ProposedMember[],
  around: AroundAnswer,
  rule: NewAssessmentRule,
) =>
  compositionFault(
    composition,
    members.map(({ personId }) => personId),
    around,
    rule,
  ) ?? null;

async function choicesFor(tx: Tx, exam: ExamRecord, record: AppealRecord, rule: NewAssessmentRule) {
  const around = await aroundAppeal(tx, record);
  const names = new Map(around.named.map(({ personId, name }) => [personId, name]));
  const choices: CaseReassessment['choices'] = [];
  for (const composition of rule.compositions) {
    const members = proposedMembers(composition, around, rule).map(({ personId, external, teaches }) => ({
      personId,
      external,
      teaches,
    }));
    choices.push({
      composition,
      members: members.map((member) => ({ ...member, name: names.get(member.personId) ?? '' })),
      fault: faultOf(composition, members, around, rule),
      findings: await findingsAbout(tx, exam, record, members),
    });
  }
  return choices;
}

async function teachersAmong(tx: Tx, commissionId: string) {
  const rows = await tx
    .selectFrom('commission_member')
    .select(['person_id', 'teaches', 'supervises'])
    .where('commission_id', '=', commissionId)
    .execute();
  return new Map(rows.map(({ person_id, teaches, supervises }) => [person_id, { teaches, supervises }]));
}

/** The graders of the exam who were noted as ill or away [G19]. */
async function awayFrom(tx: Tx, examId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('away_grader as w')
    .innerJoin('commission as c', 'c.id', 'w.commission_id')
    .select('w.person_id')
    .where('c.exam_id', '=', examId)
    .where('w.ended_at', 'is', null)
    .execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

async function currentOf(tx: Tx, id: string, appeal: AppealRecord): Promise<OfficeReassessment | null> {
  const record = await reassessmentRecord(tx, id);
  if (!record) return null;
  const standing = await standingOf(tx, record);
  const teaching = await teachersAmong(tx, record.commissionId);
  const { kind: state } = standing.reassessment;
  const protocol = protocolView(standing, null);
  const disqualified = await disqualifiedFrom(tx, appeal);
  const away = await awayFrom(tx, appeal.examId);
  return {
    id,
    state,
    version: record.version,
    openedAt: record.openedAt.toString(),
    dueOn: record.dueOn,
    members: record.members.map(({ personId, name, external, accepted, position }) => ({
      personId,
      name,
      external,
      ...(teaching.get(personId) ?? { teaches: false, supervises: false }),
      hasAccepted: accepted,
      hasAssessed: position !== null,
      hasSigned: hasSigned(standing, personId),
      hasGround: disqualified.includes(personId),
      isAway: away.has(personId),
    })),
    protocol,
    decided: record.grade,
    officeChooses: state === 'signed' && protocol.grade === null,
    allowed: [...reassessmentCommands[state]].filter((command) =>
      ['replace', 'cancel', 'decide'].includes(command),
    ),
  };
}

/** The new assessment of a case: whom it may be given to, or how far it has come [K6]. */
export async function caseReassessmentOf(
  tx: Tx,
  exam: ExamRecord,
  record: AppealRecord,
  actor: Actor,
): Promise<CaseReassessment> {
  const rule = newAssessmentRuleOf(exam, record);
  const { currentId, cancelled } = await reassessmentsOfAppeal(tx, record.id);
  const mayOpen = currentId === null && rule !== null && record.appeal.kind === 'needsNewAssessment';
  return {
    choices: mayOpen ? await choicesFor(tx, exam, record, rule) : [],
    decider: rule?.decider ?? null,
    withCoordinator: rule?.withCoordinator ?? false,
    current: currentId === null ? null : await currentOf(tx, currentId, record),
    cancelled: cancelled.map(({ openedAt, closedAt, reason }) => ({
      openedAt: openedAt.toString(),
      closedAt: closedAt.toString(),
      reason,
    })),
    mayDecide: holdsRoleFor(actor, ['examOffice'], exam),
  };
}
