import { randomUUID } from 'node:crypto';
import type { LateRequestState } from '@karakter/domain/explanation/intake/late-request';
import type { RequestArrival } from '@karakter/domain/explanation/intake/registration';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

/** A request for explanation that came after the deadline, with its candidate. Not for blind transactions. */
export type LateRequestRecord = {
  id: string;
  examId: string;
  candidacyId: string;
  candidateNumber: number;
  personId: string;
  name: string;
  state: LateRequestState;
  arrivedBy: RequestArrival;
  requestedAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
  reason: string | null;
  explanationId: string | null;
};

/** The late requests of an exam: those that wait first, then the latest first. */
export async function lateRequestsAmong(tx: Tx, examId: string): Promise<LateRequestRecord[]> {
  const rows = await tx
    .selectFrom('late_explanation_request as r')
    .innerJoin('candidacy as c', 'c.id', 'r.candidacy_id')
    .innerJoin('candidacy_person as cp', 'cp.candidacy_id', 'c.id')
    .innerJoin('person as p', 'p.id', 'cp.person_id')
    .selectAll('r')
    .select(['c.candidate_number', 'cp.person_id', 'p.name'])
    .where('r.exam_id', '=', examId)
    .orderBy((eb) => eb('r.decided_at', 'is not', null))
    .orderBy('r.requested_at', 'desc')
    .orderBy('r.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    examId: row.exam_id,
    candidacyId: row.candidacy_id,
    candidateNumber: row.candidate_number ?? 0,
    personId: row.person_id,
    name: row.name,
    state: row.state as LateRequestState,
    arrivedBy: row.arrived_by as RequestArrival,
    requestedAt: row.requested_at,
    decidedAt: row.decided_at,
    reason: row.reason,
    explanationId: row.explanation_id,
  }));
}

/** Requests of one candidate happen one after the other, also when different people make them. */
export async function lockCandidacy(tx: Tx, candidacyId: string): Promise<void> {
  await tx.selectFrom('candidacy').select('id').where('id', '=', candidacyId).forUpdate().execute();
}

/** Stores a late request, which waits for a caseworker, and returns its id. */
export async function addLateRequest(
  tx: Tx,
  request: {
    examId: string;
    candidacyId: string;
    entry: number;
    arrivedBy: RequestArrival;
    requestedAt: Temporal.Instant;
  },
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('late_explanation_request')
    .values({
      id,
      exam_id: request.examId,
      candidacy_id: request.candidacyId,
      about_entry: request.entry,
      arrived_by: request.arrivedBy,
      requested_at: request.requestedAt,
      state: 'requestedLate' satisfies LateRequestState,
    })
    .execute();
  return id;
}

type Decided = { by: string; at: Temporal.Instant };

/** The request that a candidate has waiting, if any, becomes the explanation. */
export async function takeUpWaiting(
  tx: Tx,
  { candidacyId, explanationId }: { candidacyId: string; explanationId: string },
  { by, at }: Decided,
): Promise<void> {
  const state: LateRequestState = 'takenUp';
  await tx
    .updateTable('late_explanation_request')
    .set({ state, explanation_id: explanationId, decided_by: by, decided_at: at })
    .where('candidacy_id', '=', candidacyId)
    .where('state', '=', 'requestedLate')
    .execute();
}

/** Closes the requests that these candidates have waiting, since their grades are annulled. Returns whose they were. */
export async function lapseWaiting(
  tx: Tx,
  candidacyIds: readonly string[],
  { by, at }: Decided,
): Promise<string[]> {
  const state: LateRequestState = 'lapsed';
  const rows = await tx
    .updateTable('late_explanation_request')
    .set({ state, decided_by: by, decided_at: at })
    .where(sql<boolean>`candidacy_id = any(${candidacyIds}::uuid[])`)
    .where('state', '=', 'requestedLate')
    .returning('candidacy_id')
    .execute();
  return rows.map(({ candidacy_id }) => candidacy_id);
}

export async function saveDismissal(tx: Tx, id: string, reason: string, { by, at }: Decided): Promise<void> {
  const state: LateRequestState = 'dismissed';
  await tx
    .updateTable('late_explanation_request')
    .set({ state, reason, decided_by: by, decided_at: at })
    .where('id', '=', id)
    .execute();
}
