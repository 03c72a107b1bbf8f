import { commissionRoutes, type ProposedMember } from '@karakter/contract/planning/commissions';
import { allowedExamCommands } from '@karakter/domain/exam/exam';
import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import type { CommissionFinding } from '@karakter/domain/planning/commission';
import { visibleText } from '@karakter/domain/text/visible-text';
import type { Tx } from '../../platform/database/db.ts';
import { holdsRoleFor, orNotFound, unitsWithRole } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examToSee, isInCommission, openForOrRefuse, sameVersionOrRefuse } from '../exam/access.ts';
import { type ExamRecord, raiseVersion } from '../exam/store.ts';
import { addPerson, lockRegister, personWithEmail } from '../people/register.ts';
import { usablePersonOrRefuse } from '../people/usable-person.ts';
import { commissionFindings, membersOrRefuse, refuseUnlawful } from './commission-findings.ts';
import { addCommission, commissionsOf, dissolve, lockCommission } from './commission-store.ts';
import { examToComposeFor } from './commissions/access.ts';
import { disqualifiedFor, hasDeclaredGround } from './commissions/disqualified.ts';
import { memberData, saveMembers } from './commissions/seat-store.ts';
import { shareOutAll } from './commissions/split-store.ts';
import { proposedCommissions } from './making/proposed-commissions.ts';
import { institutionsOf, peopleWith, saveExternalGrader } from './people-search.ts';

/** Refuses members who are unknown, listed twice, or make the commission unlawful [P5]. */
async function lawfulOrRefuse(
  tx: Tx,
  exam: ExamRecord,
  members: readonly ProposedMember[],
  present?: { id: string; workflow: GradingWorkflow | null; members: readonly { personId: string }[] },
): Promise<void> {
  await membersOrRefuse(tx, members);
  const workflow = present?.workflow ?? null;
  const barred = await disqualifiedFor(tx, { examId: exam.id, commissionId: present?.id ?? null });
  const stay = new Set(present?.members.map(({ personId }) => personId));
  const disqualified = barred.filter((personId) => !stay.has(personId));
  refuseUnlawful(await commissionFindings(tx, exam, { kind: 'ordinary', members, workflow, disqualified }));
}

/**
 * The finding that a member is a candidate identifies that candidate; only people who may know the candidates see it
 * [U7].
 */
const blindTo = (findings: readonly CommissionFinding[]) =>
  findings.filter(({ code }) => code !== 'isCandidate');

export async function commissionOrNotFound(tx: Tx, examId: string, commissionId: string) {
  const commissions = await commissionsOf(tx, examId, 'ordinary');
  return orNotFound(commissions.find(({ id }) => id === commissionId));
}

/** The log's record of members. */
const membersData = (members: readonly ProposedMember[]) =>
  members.map((member, index) => ({ ...memberData(member), seat: index + 1 }));

/** Whether grading has begun, and why a colleague left, is for the exam office. */
const untold = { hasBegun: false, former: [] };

async function commissionViews(tx: Tx, exam: ExamRecord, mayKnow: boolean) {
  const commissions = [];
  for (const { hasConfirmed, hasBegun, former, ...commission } of await commissionsOf(
    tx,
    exam.id,
    'ordinary',
  )) {
    const { members, workflow } = commission;
    const findings = await commissionFindings(tx, exam, { kind: 'ordinary', members, workflow });
    const view = { ...commission, findings: mayKnow ? findings : blindTo(findings) };
    commissions.push({
      ...view,
      mayChange: mayKnow && !hasConfirmed,
      mayAdapt: mayKnow && !hasConfirmed,
      ...(mayKnow ? { hasBegun, former } : untold),
    });
  }
  return commissions;
}

function mountViews(mount: Mount): void {
  mount(commissionRoutes.seeCommissions, async ({ tx, actor, now, params }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice', 'courseCoordinator']);
    const mayKnow = holdsRoleFor(actor, ['examOffice'], exam) && !(await isInCommission(tx, actor, exam.id));
    const commissions = await commissionViews(tx, exam, mayKnow);
    const allowedCommands = mayKnow ? allowedExamCommands(exam.state, { ...exam, now }) : [];
    const isOpen = commissions.length === 0 && allowedCommands.includes('formCommission');
    const proposals = isOpen ? await proposedCommissions(tx, exam) : [];
    return { version: exam.version, workflow: exam, commissions, proposals, allowedCommands };
  });

  mount(commissionRoutes.checkCommission, async ({ tx, actor, params, body }) => {
    const exam = await examToSee(tx, actor, params.examId, ['examOffice']);
    const findings = await commissionFindings(tx, exam, { kind: 'ordinary', members: body.members });
    return { findings: (await isInCommission(tx, actor, exam.id)) ? blindTo(findings) : findings };
  });
}

function mountChanges(mount: Mount): void {
  mount(commissionRoutes.formCommission, async ({ tx, actor, now, params, body }) => {
    const exam = await examToComposeFor(tx, actor, params.examId);
    sameVersionOrRefuse(exam, body.version);
    openForOrRefuse(exam, 'formCommission', now);
    await lawfulOrRefuse(tx, exam, body.members);
    const { id, number } = await addCommission(tx, { examId: exam.id, kind: 'ordinary', at: now });
    await saveMembers(tx, id, body.members, { by: actor.personId, at: now });
    await raiseVersion(tx, exam.id);
    const data = { commissionId: id, number, members: membersData(body.members) };
    const event = { examId: exam.id, actorId: actor.personId, at: now, data };
    await recordEvent(tx, { ...event, kind: 'commissionFormed' });
    // After the start a new commission gets its candidates by hand: none is moved unseen from those who grade [P4].
    const isAhead = Temporal.Instant.compare(now, exam.startsAt) < 0;
    if (exam.state === 'published' && isAhead) await shareOutAll(tx, exam.id);
    return { id };
  });

  mount(commissionRoutes.changeCommission, async ({ tx, actor, now, params, body }) => {
    const exam = await examToComposeFor(tx, actor, params.examId);
    await lockCommission(tx, params.commissionId);
    const commission = await commissionOrNotFound(tx, exam.id, params.commissionId);
    const { id, number, hasConfirmed } = commission;
    sameVersionOrRefuse(exam, body.version);
    openForOrRefuse(exam, 'changeMembers', now);
    if (hasConfirmed) refuse('commissionHasAssessed');
    await lawfulOrRefuse(tx, exam, body.members, commission);
    await saveMembers(tx, id, body.members, { by: actor.personId, at: now });
    await raiseVersion(tx, exam.id);
    const data = { commissionId: id, number, members: membersData(body.members) };
    const event = { examId: exam.id, actorId: actor.personId, at: now, data };
    await recordEvent(tx, { ...event, kind: 'commissionChanged' });
    return accepted;
  });

  mount(commissionRoutes.dissolveCommission, async ({ tx, actor, now, params }) => {
    const exam = await examToComposeFor(tx, actor, params.examId);
    const { id, number } = await commissionOrNotFound(tx, exam.id, params.commissionId);
    // Allowed for as long as publishing is: afterwards its candidates would be left without graders.
    openForOrRefuse(exam, 'publish', now);
    if (await hasDeclaredGround(tx, id)) refuse('commissionHasDeclaredGround');
    await dissolve(tx, id);
    await raiseVersion(tx, exam.id);
    const event = { examId: exam.id, actorId: actor.personId, at: now, data: { commissionId: id, number } };
    await recordEvent(tx, { ...event, kind: 'commissionDissolved' });
    return accepted;
  });
}

/** The roles that appoint graders: of an exam, and of its appeals. */
const appointing = ['examOffice', 'caseworker'] as const;

function mountPeopleSearch(mount: Mount): void {
  mount(commissionRoutes.findPeople, async ({ tx, actor, query: { text, examId } }) => {
    const own = unitsWithRole(actor, appointing);
    const units = examId === undefined ? own : [(await examToSee(tx, actor, examId, appointing)).unitId];
    return { people: await peopleWith(tx, text, await institutionsOf(tx, units)) };
  });

  mount(commissionRoutes.addExternalGrader, async ({ tx, actor, now, body }) => {
    const { unitId } = await examToSee(tx, actor, body.examId, appointing);
    const { name, email } = usablePersonOrRefuse(body);
    const { employedHereUntil } = body;
    const employer = visibleText(body.employer);
    await lockRegister(tx);
    const known = await personWithEmail(tx, email);
    if (known?.student_number) refuse('graderIsStudent');
    const personId = known?.id ?? (await addPerson(tx, { name, email, at: now }));
    const by = { by: actor.personId, at: now };
    await saveExternalGrader(tx, { personId, unitId, employer, employedHereUntil, ...by });
    return { personId, name: known?.name ?? name, email: known?.email ?? email, employer };
  });
}

export function mountCommissions(mount: Mount): void {
  mountViews(mount);
  mountChanges(mount);
  mountPeopleSearch(mount);
}
