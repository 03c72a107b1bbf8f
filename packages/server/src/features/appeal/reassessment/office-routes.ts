import { randomUUID } from 'node:crypto';
import { reassessmentRoutes } from '@karakter/contract/appeal/reassessment/routes';
import type { ProposedMember } from '@karakter/contract/planning/commissions';
import { coordinatorAmong } from '@karakter/domain/appeal/reassessment/composition';
import { type Grade, isGradeOn } from '@karakter/domain/exam/grades';
import type { NewAssessmentComposition, NewAssessmentRule } from '@karakter/domain/rules/rule-set';
import type { Tx } from '../../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../../platform/http/actor.ts';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { refuse } from '../../../platform/http/refusals.ts';
import { recordEvent } from '../../../platform/log/events.ts';
import { DocumentRead } from '../../../platform/log/reading.ts';
import type { ExamRecord } from '../../exam/store.ts';
import { notify, notifyAll } from '../../notices/notify.ts';
import { membersOrRefuse, refuseUnlawful } from '../../planning/commission-findings.ts';
import { leaveSeat, memberData, refuseFormer, takeSeat } from '../../planning/commissions/seat-store.ts';
import { appealToHandle, appealToSee } from '../access.ts';
import { executeAppealCommand } from '../appeal-command.ts';
import { insertNewAssessment } from '../new-assessment.ts';
import type { AppealRecord } from '../store.ts';
import { aroundAppeal } from './around.ts';
import { cancelReassessment, saveEnd } from './close.ts';
import { addNewAssessmentCommission } from './commission.ts';
import { caseReassessmentOf, faultOf, findingsAbout, newAssessmentRuleOf } from './office-view.ts';
import { appealIdOf, lockReassessment, type ReassessmentRecord, reassessmentsOfAppeal } from './store.ts';
import { decidedOrRefuse, recordReassessment, saveChange, standingNow } from './work.ts';

type Proposed = { composition: NewAssessmentComposition; members: readonly ProposedMember[] };

/** Refuses graders whom the institution's rule or the law does not let make this new assessment. */
async function lawfulOrRefuse(
  tx: Tx,
  exam: ExamRecord,
  record: AppealRecord,
  { composition, members }: Proposed,
  rule: NewAssessmentRule,
): Promise<string | null> {
  await membersOrRefuse(tx, members);
  const around = await aroundAppeal(tx, record);
  refuseUnlawful(await findingsAbout(tx, exam, record, members));
  const fault = faultOf(composition, members, around, rule);
  if (fault !== null) refuse(fault);
  return coordinatorAmong(
    members.map(({ personId }) => personId),
    around,
    rule,
  );
}

function mountOpening(mount: Mount): void {
  mount(reassessmentRoutes.showCaseReassessment, async ({ tx, actor, params }) => {
    const { record, exam } = await appealToSee(tx, actor, params.appealId);
    const { examId, candidateNumber, id: readAppeal } = record;
    const view = await caseReassessmentOf(tx, exam, record, actor);
    return new DocumentRead({ examId, data: { candidateNumber, readAppeal } }, view);
  });

  mount(reassessmentRoutes.checkReassessment, async ({ tx, actor, params, body }) => {
    const { record, exam } = await appealToSee(tx, actor, params.appealId);
    const rule = newAssessmentRuleOf(exam, record);
    if (rule === null) refuse('newAssessmentNotNeeded');
    return {
      fault: faultOf(body.composition, body.members, await aroundAppeal(tx, record), rule),
      findings: await findingsAbout(tx, exam, record, body.members),
    };
  });

  mount(reassessmentRoutes.openReassessment, async ({ tx, actor, now, params, body }) => {
    const { record, exam } = await appealToHandle(tx, actor, params.appealId);
    const { version, composition, members, dueOn } = body;
    const rule = newAssessmentRuleOf(exam, record);
    if (record.appeal.kind !== 'needsNewAssessment' || rule === null) refuse('newAssessmentNotNeeded');
    if ((await reassessmentsOfAppeal(tx, record.id)).currentId !== null) refuse('reassessmentUnderWay');
    if (record.version !== version) refuse('changedMeanwhile');
    const coordinatorId = await lawfulOrRefuse(tx, exam, record, { composition, members }, rule);
    const commissionId = await addNewAssessmentCommission(tx, record, members, now);
    const id = randomUUID();
    await tx
      .insertInto('reassessment')
      .values({
        id,
        appeal_id: record.id,
        commission_id: commissionId,
        composition,
        decider: rule.decider,
        coordinator_id: coordinatorId,
        state: 'opened',
        due_on: dueOn,
        opened_by: actor.personId,
        opened_at: now,
      })
      .execute();
    const { candidateNumber } = record;
    const seats = members.map((member, index) => ({ ...memberData(member), seat: index + 1 }));
    const data = { reassessmentId: id, candidateNumber, commissionId, composition, members: seats };
    const by = actor.personId;
    await recordEvent(tx, { examId: exam.id, kind: 'reassessmentOpened', actorId: by, at: now, data });
    const facts = { candidateNumber, dueOn };
    const notice = { examId: exam.id, facts, at: now, cases: [record.id] };
    const to = members.map(({ personId }) => personId);
    await notifyAll(tx, { ...notice, to, kind: 'reassessmentToMake' });
    return { id };
  });
}

/** A new assessment with its appeal and exam, locked, for those who handle the exam's cases. */
async function toHandle(tx: Tx, actor: Actor, id: string) {
  const appealId = orNotFound(await appealIdOf(tx, id));
  const { record: appeal, exam } = await appealToHandle(tx, actor, appealId);
  const record = orNotFound(await lockReassessment(tx, id));
  return { appeal, exam, record };
}

type Reseating = {
  tx: Tx;
  exam: ExamRecord;
  appeal: AppealRecord;
  record: ReassessmentRecord;
  now: Temporal.Instant;
};

/** Puts the successor in the seat of the one who leaves, or refuses by the law; the course coordinator may be another then. */
async function reseat(
  { tx, exam, appeal, record: { commissionId }, now }: Reseating,
  personId: string,
  successor: ProposedMember,
): Promise<{ coordinatorId: string | null }> {
  const seats = await tx
    .selectFrom('commission_member')
    .select(['person_id', 'seat', 'external', 'teaches'])
    .where('commission_id', '=', commissionId)
    .where('ended_at', 'is', null)
    .execute();
  if (seats.some(({ person_id }) => person_id === successor.personId)) refuse('reassessmentMemberAlready');
  const staying = seats
    .filter(({ person_id }) => person_id !== personId)
    .map(({ person_id, external, teaches }) => ({ personId: person_id, external, teaches }));
  await membersOrRefuse(tx, [successor]);
  await refuseFormer(tx, commissionId, [successor.personId]);
  const members = [...staying, successor];
  refuseUnlawful(await findingsAbout(tx, exam, appeal, members));
  const seat = seats.find(({ person_id }) => person_id === personId)?.seat ?? 1;
  await leaveSeat(tx, { commissionId, personId }, { reason: 'other', workStands: false, at: now });
  await takeSeat(tx, { commissionId, seat, at: now }, successor);
  return { coordinatorId: await coordinatorNow(tx, exam, appeal, members) };
}

function mountChanging(mount: Mount): void {
  mount(reassessmentRoutes.replaceInReassessment, async ({ tx, actor, now, params, body }) => {
    const { appeal, exam, record } = await toHandle(tx, actor, params.reassessmentId);
    const { personId, successor } = body;
    const leaving = orNotFound(record.members.find((member) => member.personId === personId));
    const standing = await standingNow(tx, record.id);
    const event = decidedOrRefuse(standing, { kind: 'replace', personId, successor: successor.personId });
    if (event === null) return accepted;
    if (record.version !== body.version) refuse('changedMeanwhile');
    const { coordinatorId } = await reseat({ tx, exam, appeal, record, now }, leaving.personId, successor);
    const coordinator = { coordinator_id: coordinatorId };
    await tx.updateTable('reassessment').set(coordinator).where('id', '=', record.id).execute();
    const at = { tx, record, by: actor.personId, now };
    await saveChange(at, standing, event);
    await recordReassessment(at, event);
    const { candidateNumber, dueOn } = record;
    const notice = { examId: exam.id, at: now, cases: [appeal.id] };
    const made = { candidateNumber, dueOn };
    await notify(tx, {
      ...notice,
      to: leaving.personId,
      kind: 'reassessmentEnded',
      facts: { candidateNumber },
    });
    await notify(tx, { ...notice, to: successor.personId, kind: 'reassessmentToMake', facts: made });
    return accepted;
  });

  mount(reassessmentRoutes.cancelReassessment, async ({ tx, actor, now, params, body }) => {
    const { record } = await toHandle(tx, actor, params.reassessmentId);
    if (record.isOpen && record.version !== body.version) refuse('changedMeanwhile');
    await cancelReassessment({ tx, record, by: actor.personId, now }, body.reason);
    return accepted;
  });
}

/** The member who is there as the coordinator after a replacement; the rule may call for one, who cannot be left out. */
async function coordinatorNow(
  tx: Tx,
  exam: ExamRecord,
  appeal: AppealRecord,
  members: readonly ProposedMember[],
): Promise<string | null> {
  const rule = newAssessmentRuleOf(exam, appeal);
  if (rule === null) return null;
  const ids = members.map(({ personId }) => personId);
  const coordinator = coordinatorAmong(ids, await aroundAppeal(tx, appeal), rule);
  if (rule.withCoordinator && coordinator === null) refuse('coordinatorMissing');
  return coordinator;
}

function mountDeciding(mount: Mount): void {
  mount(reassessmentRoutes.decideByReassessment, async ({ tx, actor, now, params, body }) => {
    const { appeal, exam, record } = await toHandle(tx, actor, params.reassessmentId);
    orNotFound(holdsRoleFor(actor, ['examOffice'], exam));
    const chosen = body.chosen?.grade ?? null;
    if (chosen !== null && !isGradeOn(exam.scale, chosen)) refuse('gradeOffScale');
    const standing = await standingNow(tx, record.id);
    const event = decidedOrRefuse(standing, { kind: 'decide', chosen: chosen as Grade | null });
    if (event?.kind !== 'reassessmentDecided') return accepted;
    if (record.version !== body.version) refuse('changedMeanwhile');
    const { grade } = event;
    const by = actor.personId;
    const { commissionId } = record;
    const reason = body.chosen?.reason ?? '';
    const at = { tx, exam, record: appeal, by, now, assessedBy: commissionId };
    await executeAppealCommand(at, { kind: 'assessAgain', grade });
    const assessment = reason === '' ? record.reasons : `${record.reasons}\n\n${reason}`;
    const members = record.members.map(({ personId, external }) => ({ personId, external }));
    await insertNewAssessment(tx, { appealId: appeal.id, grade, assessment, members, by, at: now });
    const working = { tx, record, by, now };
    await saveEnd(working, { state: 'decided', grade, reason });
    await recordReassessment(working, event);
    return accepted;
  });
}

/** Choosing the graders of a new assessment, following it, and the one decision [K6]. */
export function mountReassessmentsOfOffice(mount: Mount): void {
  mountOpening(mount);
  mountChanging(mount);
  mountDeciding(mount);
}
