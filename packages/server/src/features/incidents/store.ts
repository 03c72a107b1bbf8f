import type { Compensation, IncidentKind, IncidentScope, Seated } from '@karakter/domain/incidents/incident';
import { statesAtRest } from '@karakter/domain/sitting/sitting-states';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

const isAtRest = sql<boolean>`sitting.state = any(${statesAtRest}::text[])`;

export type SeatedCandidate = Seated & { candidateNumber: number; name: string; seat: string };

/**
 * Everyone who sat the exam at this time or might still come, by candidate number: some of these were affected. A
 * candidate who withdrew afterwards was affected as well.
 */
export async function candidatesOf(
  tx: Tx,
  examId: string,
  happenedAt: Temporal.Instant,
): Promise<SeatedCandidate[]> {
  const rows = await tx
    .selectFrom('sitting')
    .innerJoin('candidacy', 'candidacy.id', 'sitting.candidacy_id')
    .innerJoin('candidacy_person', 'candidacy_person.candidacy_id', 'sitting.candidacy_id')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .select(['sitting.candidacy_id', 'candidate_number', 'person.name', 'sitting.room', 'sitting.seat'])
    .select(isAtRest.as('is_at_rest'))
    .where('sitting.exam_id', '=', examId)
    .where((eb) => eb.or([eb('withdrawn_at', 'is', null), eb('withdrawn_at', '>=', happenedAt)]))
    .orderBy('candidate_number')
    .execute();
  return rows.map((row) => ({
    candidacyId: row.candidacy_id,
    candidateNumber: row.candidate_number,
    name: row.name,
    room: row.room,
    seat: row.seat,
    isAtRest: row.is_at_rest,
  }));
}

/** The identity of the exam's candidates, for keeping it out of texts that are read by number only [U7]. */
export async function identitiesOf(tx: Tx, examId: string) {
  return tx
    .selectFrom('candidacy_person')
    .innerJoin('person', 'person.id', 'candidacy_person.person_id')
    .select(['person.name', 'person.student_number as studentNumber', 'person.email'])
    .where('candidacy_person.exam_id', '=', examId)
    .execute();
}

export type NewIncident = {
  id: string;
  examId: string;
  kind: IncidentKind;
  scope: IncidentScope;
  what: string;
  happenedAt: Temporal.Instant;
  by: string;
  at: Temporal.Instant;
};

/** Saves an incident with the affected candidates, and returns its number in the exam, which must be locked. */
export async function insertIncident(
  tx: Tx,
  { scope, ...incident }: NewIncident,
  candidacyIds: readonly string[],
): Promise<number> {
  const { number } = await tx
    .insertInto('incident')
    .values((eb) => ({
      id: incident.id,
      exam_id: incident.examId,
      number: eb
        .selectFrom('incident')
        .where('exam_id', '=', incident.examId)
        .select((e) => sql<number>`${e.fn.countAll()}::int + 1`.as('number')),
      kind: incident.kind,
      scope: scope.kind,
      room: scope.kind === 'room' ? scope.room : null,
      what: incident.what,
      happened_at: incident.happenedAt,
      registered_at: incident.at,
      registered_by: incident.by,
    }))
    .returning('number')
    .executeTakeFirstOrThrow();
  await sql`insert into incident_candidacy (incident_id, candidacy_id)
    select ${incident.id}::uuid, unnest(${candidacyIds}::uuid[])`.execute(tx);
  return number;
}

/** Which exam an incident belongs to, and whether it is decided. */
export async function incidentOf(tx: Tx, incidentId: string) {
  return tx
    .selectFrom('incident')
    .leftJoin('incident_decision as d', 'd.incident_id', 'incident.id')
    .select(['incident.exam_id as examId', 'incident.number', 'd.decided_at as decidedAt'])
    .where('incident.id', '=', incidentId)
    .executeTakeFirst();
}

/**
 * Whether the incident with this id equals the repeated request; the affected candidates are compared where they were
 * named.
 */
export async function isSameIncident(
  tx: Tx,
  { id, kind, scope, what, happenedAt }: Omit<NewIncident, 'by' | 'at'>,
): Promise<boolean> {
  const made = await tx
    .selectFrom('incident')
    .select(['kind', 'scope', 'room', 'what', 'happened_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const isSame =
    made.kind === kind &&
    made.scope === scope.kind &&
    made.room === (scope.kind === 'room' ? scope.room : null) &&
    made.what === what &&
    made.happened_at.equals(happenedAt);
  if (!isSame || scope.kind !== 'candidates') return isSame;
  const named = new Set((await affectedOf(tx, id)).map(({ candidacyId }) => candidacyId));
  return named.symmetricDifference(new Set(scope.candidacyIds)).size === 0;
}

/**
 * The candidates an incident affected, with their present states; a candidate who has withdrawn since, perhaps because
 * of it, is one of them.
 */
export async function affectedOf(tx: Tx, incidentId: string): Promise<Seated[]> {
  return tx
    .selectFrom('incident_candidacy')
    .innerJoin('sitting', 'sitting.candidacy_id', 'incident_candidacy.candidacy_id')
    .select(['sitting.candidacy_id as candidacyId', 'sitting.room'])
    .select(isAtRest.as('isAtRest'))
    .where('incident_id', '=', incidentId)
    .execute();
}

export type NewDecision = {
  incidentId: string;
  consequence: string;
  compensation: Compensation;
  by: string;
  at: Temporal.Instant;
};

export async function insertDecision(tx: Tx, decision: NewDecision): Promise<void> {
  const { compensation } = decision;
  await tx
    .insertInto('incident_decision')
    .values({
      incident_id: decision.incidentId,
      consequence: decision.consequence,
      compensation: compensation.kind,
      minutes: compensation.kind === 'extraMinutes' ? compensation.minutes : null,
      decided_at: decision.at,
      decided_by: decision.by,
    })
    .execute();
}

/** The persons behind candidacies, for a notice. */
export async function personsOf(tx: Tx, candidacyIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('candidacy_person')
    .select('person_id')
    .where('candidacy_id', '=', sql<string>`any(${candidacyIds}::uuid[])`)
    .execute();
  return rows.map((row) => row.person_id);
}
