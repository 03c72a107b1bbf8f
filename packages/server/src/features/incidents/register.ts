import { incidentsRoutes } from '@karakter/contract/incidents/routes';
import { affectedBy, areIncidentsOpen, type IncidentScope } from '@karakter/domain/incidents/incident';
import { identitiesIn } from '@karakter/domain/text/identity-in-text';
import { commaSeparated } from '@karakter/domain/text/wording';
import type { Tx } from '../../platform/database/db.ts';
import { orNotFound } from '../../platform/http/actor.ts';
import { accepted, type Mount } from '../../platform/http/mount.ts';
import { refuse } from '../../platform/http/refusals.ts';
import { recordEvent } from '../../platform/log/events.ts';
import { examOfficeOf } from '../exam/exam-office.ts';
import type { ExamRecord } from '../exam/store.ts';
import { examToWatch, withinRoomsOrRefuse } from '../invigilation/access.ts';
import { notify } from '../notices/notify.ts';
import type { SittingsWithin } from '../sitting/store.ts';
import {
  candidatesOf,
  identitiesOf,
  incidentOf,
  insertIncident,
  isSameIncident,
  type NewIncident,
} from './store.ts';

/** Refuses a text that identifies a candidate: it is read by graders, or stored where only numbers are [U7]. */
export async function withoutIdentityOrRefuse(
  tx: Tx,
  examId: string,
  texts: readonly (string | null)[],
): Promise<void> {
  const found = identitiesIn(texts.join('\n'), await identitiesOf(tx, examId));
  if (found.length > 0)
    refuse('textNamesCandidate', { words: commaSeparated(found.map((word) => `«${word}»`)) });
}

export function openForIncidentsOrRefuse({ state }: ExamRecord): void {
  if (!areIncidentsOpen(state)) refuse('incidentsNotOpen');
}

function within(scope: IncidentScope): SittingsWithin {
  if (scope.kind === 'exam') return {};
  return scope.kind === 'room' ? { room: scope.room } : { candidacyIds: scope.candidacyIds };
}

/**
 * The affected candidates, fixed now, by presence when it happened: a named candidate of another exam counts as
 * unknown.
 */
async function affectedOf(tx: Tx, { examId, scope, happenedAt }: NewIncident): Promise<string[]> {
  const seated = await candidatesOf(tx, examId, happenedAt);
  const affected = affectedBy(scope, seated).map(({ candidacyId }) => candidacyId);
  if (scope.kind === 'candidates') orNotFound(affected.length === new Set(scope.candidacyIds).size);
  if (affected.length === 0) refuse('nobodyAffected');
  return affected;
}

async function register(tx: Tx, incident: NewIncident): Promise<void> {
  const { id, examId, kind, scope, by, at } = incident;
  const affected = await affectedOf(tx, incident);
  const number = await insertIncident(tx, incident, affected);
  const data = { incidentId: id, number, kind, scope: scope.kind, affected: affected.length };
  await recordEvent(tx, { examId, kind: 'incidentRegistered', actorId: by, at, data });
  for (const to of await examOfficeOf(tx, examId)) {
    if (to !== by) await notify(tx, { to, examId, kind: 'incidentRegistered', facts: { number }, at });
  }
}

/** Registered by the invigilator or the exam office; the other exam officers are notified [D10]. */
export function mountRegistering(mount: Mount): void {
  mount(incidentsRoutes.registerIncident, async ({ tx, actor, now, params, body }) => {
    const { examId, incidentId: id } = params;
    const watch = await examToWatch(tx, actor, examId, { purpose: 'change', now });
    const { kind, scope, what } = body;
    await withinRoomsOrRefuse(tx, watch, within(scope));
    const happenedAt = Temporal.Instant.from(body.happenedAt);
    const known = await incidentOf(tx, id);
    if (known) {
      orNotFound(known.examId === examId);
      if (!(await isSameIncident(tx, { id, examId, kind, scope, what, happenedAt }))) refuse('doneOtherwise');
      return accepted;
    }
    openForIncidentsOrRefuse(watch.exam);
    if (Temporal.Instant.compare(happenedAt, now) > 0) refuse('incidentAhead');
    await withoutIdentityOrRefuse(tx, examId, [what]);
    await register(tx, { id, examId, kind, scope, what, happenedAt, by: actor.personId, at: now });
    return accepted;
  });
}
