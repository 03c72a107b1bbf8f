import { explanationInQuestion } from '@karakter/domain/appeal/case-file';
import type { LateRequestState } from '@karakter/domain/explanation/intake/late-request';
import {
  decideExplanationRequest,
  type ExplanationRequestDecision,
  type ExplanationRequestFacts,
} from '@karakter/domain/explanation/request';
import type { Tx } from '../../../platform/database/db.ts';
import { decidingCommission, type OwnExplanation } from '../my-cases.ts';

/** A candidate's request that came after the deadline. */
export type OwnLateRequest = {
  id: string;
  /** The entry of the protocol it is about. */
  about: number;
  state: LateRequestState;
  requestedAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
  reason: string | null;
};

/** A candidate's late requests, oldest first. */
async function lateRequestsOf(tx: Tx, candidacyId: string): Promise<OwnLateRequest[]> {
  const rows = await tx
    .selectFrom('late_explanation_request')
    .select(['id', 'about_entry', 'state', 'requested_at', 'decided_at', 'reason'])
    .where('candidacy_id', '=', candidacyId)
    .orderBy('requested_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    about: row.about_entry,
    state: row.state as LateRequestState,
    requestedAt: row.requested_at,
    decidedAt: row.decided_at,
    reason: row.reason,
  }));
}

/** One of a candidate's late requests, as the candidate sees it. */
export const ownLateRequestView = ({ id, state, requestedAt, decidedAt, reason }: OwnLateRequest) => ({
  id,
  state,
  requestedAt: requestedAt.toString(),
  decidedAt: decidedAt?.toString() ?? null,
  reason,
});

export type Asking = {
  readonly facts: ExplanationRequestFacts;
  /** The outcome that a request for explanation would have now. */
  readonly asking: ExplanationRequestDecision;
  /** The commission that the request goes to. */
  readonly commissionId: string | undefined;
  readonly lateRequests: OwnLateRequest[];
};

type Asked = Pick<ExplanationRequestFacts, 'now' | 'deadline'> & {
  readonly candidacyId: string;
  readonly entry: number | undefined;
  readonly explanations: readonly OwnExplanation[];
};

/** What a request for explanation depends on, for the candidate's page and for what the office registers [E1]. */
export async function explanationAsking(tx: Tx, asked: Asked): Promise<Asking> {
  const { candidacyId, entry, explanations, now, deadline } = asked;
  const commissionId = await decidingCommission(tx, candidacyId);
  const lateRequests = await lateRequestsOf(tx, candidacyId);
  const isWaiting = lateRequests.some(({ state }) => state === 'requestedLate');
  const isDismissed = lateRequests.some(({ state, about }) => state === 'dismissed' && about === entry);
  const facts = {
    now,
    deadline,
    hasGrade: entry !== undefined,
    existing: explanationInQuestion(explanations, { entry: entry ?? 0, commissionId })?.state,
    lateRequest: isWaiting ? ('requestedLate' as const) : isDismissed ? ('dismissed' as const) : undefined,
  };
  return { facts, asking: decideExplanationRequest(facts), commissionId, lateRequests };
}
