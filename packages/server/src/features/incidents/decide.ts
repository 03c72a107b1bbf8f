import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { type Compensation, decideIncident, type IncidentEvent } from '@karakter/domain/incidents/incident';
import type { Tx } from '../../platform/database/db.ts';
import { type Actor, holdsRoleFor, orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import type { ExamRecord } from '../exam/store.ts';
import { examToWatch } from '../invigilation/access.ts';
import { moveTimes } from '../invigilation/move-times.ts';
import { notifyAll } from '../notices/notify.ts';
import { giveNotice } from './grader-notices.ts';
import { openForIncidentsOrRefuse, withoutIdentityOrRefuse } from './register.ts';
import { affectedOf, incidentOf, insertDecision, type NewDecision, personsOf } from './store.ts';

/** The decision, the same for all candidates whom the incident affected; otherwise the request ends. */
async function decidedOrRefuse(
  tx: Tx,
  { decidedAt }: { decidedAt: Temporal.Instant | null },
  incidentId: string,
  compensation: Compensation,
): Promise<IncidentEvent> {
  const state = decidedAt === null ? 'registered' : 'decided';
  const decision = decideIncident(state, { kind: 'decide', compensation }, await affectedOf(tx, incidentId));
  if (decision.kind === 'refused') refuse(decision.code);
  return decision.event;
}

/** Gives the affected candidates the decided compensation, all in this transaction. */
async function compensate(
  tx: Tx,
  exam: ExamRecord,
  { incidentId, compensation, consequence, by, at }: NewDecision,
  candidacyIds: readonly string[],
): Promise<void> {
  if (compensation.kind === 'extraMinutes') {
    await moveTimes(tx, exam, {
      id: incidentId,
      command: { kind: 'extension', minutes: compensation.minutes },
      reach: { scope: 'candidates', candidacyIds },
      reason: consequence,
      incidentId,
      by,
      at,
    });
  }
  if (compensation.kind === 'newExam') {
    const to = await personsOf(tx, candidacyIds);
    await notifyAll(tx, { to, examId: exam.id, kind: 'newExamOffered', facts: {}, at });
  }
}

async function examToDecideIn(
  tx: Tx,
  actor: Actor,
  { examId, now }: { examId: string; now: Temporal.Instant },
): Promise<ExamRecord> {
  const { exam } = await examToWatch(tx, actor, examId, { purpose: 'change', now });
  orNotFound(holdsRoleFor(actor, ['examOffice'], exam));
  return exam;
}

/** One decision of the exam office for all candidates an incident affected, with a notice to their graders [D10]. */
export function mountDeciding(mount: Mount): void {
  mount(incidentsRoutes.decideIncident, async ({ tx, actor, now, params, body }) => {
    const { examId, incidentId } = params;
    const exam = await examToDecideIn(tx, actor, { examId, now });
    const incident = orNotFound(await incidentOf(tx, incidentId));
    orNotFound(incident.examId === examId);
    openForIncidentsOrRefuse(exam);
    const { consequence, compensation, graderNotice } = body;
    const { kind, shares } = await decidedOrRefuse(tx, incident, incidentId, compensation);
    await withoutIdentityOrRefuse(tx, examId, [consequence, graderNotice]);

    const decision = { incidentId, consequence, compensation, by: actor.personId, at: now };
    await insertDecision(tx, decision);
    if (graderNotice !== null) await giveNotice(tx, { incidentId, text: graderNotice, at: now });
    const candidacyIds = shares.map(({ candidacyId }) => candidacyId);
    await compensate(tx, exam, decision, candidacyIds);
    const { number } = incident;
    const minutes = compensation.kind === 'extraMinutes' ? { minutes: compensation.minutes } : {};
    const data = { incidentId, number, compensation: compensation.kind, ...minutes, affected: shares.length };
    await recordEvent(tx, { examId, kind, actorId: actor.personId, at: now, data });
    return accepted;
  });
}
