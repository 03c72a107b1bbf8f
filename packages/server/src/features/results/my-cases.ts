import type { MyResult } from '@karakter/contract/results/my-exams';
import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import type { AppealOutcome } from '@karakter/domain/exam/grades';
import { type ExplanationState, isExplanationLate } from '@karakter/domain/explanation/explanation';
import type { Tx } from '../../platform/database/db.ts';

export type OwnExplanation = {
  id: string;
  commissionId: string;
  /** The entry of the protocol it explains. */
  about: number;
  state: ExplanationState;
  requestedAt: Temporal.Instant;
  dueAt: Temporal.Instant;
  sentAt: Temporal.Instant | null;
  givenOrally: boolean;
};

/** A candidate's explanations, oldest first; without their text. */
export async function explanationsOf(tx: Tx, candidacyId: string): Promise<OwnExplanation[]> {
  const rows = await tx
    .selectFrom('explanation')
    .select([
      'id',
      'commission_id',
      'about_entry',
      'state',
      'requested_at',
      'due_at',
      'sent_at',
      'given_orally',
    ])
    .where('candidacy_id', '=', candidacyId)
    .orderBy('requested_at')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    commissionId: row.commission_id,
    about: row.about_entry ?? 0,
    state: row.state as ExplanationState,
    requestedAt: row.requested_at,
    dueAt: row.due_at,
    sentAt: row.sent_at,
    givenOrally: row.given_orally,
  }));
}

/** To the candidate, what is being written is asked for and no more. */
export function stateToCandidate(state: ExplanationState): 'requested' | 'sent' | 'read' {
  return state === 'sent' || state === 'read' ? state : 'requested';
}

/** An explanation as its candidate sees it listed. */
export function ownExplanationView(
  explanation: OwnExplanation,
  now: Temporal.Instant,
): MyResult['explanations'][number] {
  return {
    id: explanation.id,
    state: stateToCandidate(explanation.state),
    requestedAt: explanation.requestedAt.toString(),
    dueAt: explanation.dueAt.toString(),
    late: isExplanationLate(explanation, now),
    sentAt: explanation.sentAt?.toString() ?? null,
    givenOrally: explanation.givenOrally,
  };
}

/**
 * A candidate's appeals, oldest first, as the candidate may know them: whatever happens between filing and decision is
 * "under review", also a needed new assessment (Prop. 64 L (2017–18)) [K6].
 */
export async function appealsToCandidate(tx: Tx, candidacyId: string): Promise<MyResult['appeals']> {
  const rows = await tx
    .selectFrom('appeal')
    .select(['id', 'state', 'filed_at', 'late', 'withdrawn_at', 'decided_at', 'outcome'])
    .where('candidacy_id', '=', candidacyId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: closedAppealStates.find((state) => state === row.state) ?? 'underReview',
    filedAt: row.filed_at.toString(),
    late: row.late,
    withdrawnAt: row.withdrawn_at?.toString() ?? null,
    decidedAt: row.decided_at?.toString() ?? null,
    outcome: row.state === 'decided' ? (row.outcome as AppealOutcome | null) : null,
  }));
}

/** The commission behind the grade that stands: the appeal's where one is decided, else the ordinary one [E8]. */
export async function decidingCommission(tx: Tx, candidacyId: string): Promise<string | undefined> {
  const appeal = await tx
    .selectFrom('appeal')
    .select('commission_id')
    .where('candidacy_id', '=', candidacyId)
    .where('state', '=', 'decided')
    .where('commission_id', 'is not', null)
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (appeal?.commission_id) return appeal.commission_id;
  const ordinary = await tx
    .selectFrom('commission_candidacy')
    .innerJoin('commission', 'commission.id', 'commission_candidacy.commission_id')
    .select('commission.id')
    .where('candidacy_id', '=', candidacyId)
    .where('kind', '=', 'ordinary')
    .executeTakeFirst();
  return ordinary?.id;
}
