import type { MyResult } from '@karakter/contract/results/my-exams';
import type { AppealState } from '@karakter/domain/appeal/appeal';
import { listedToCandidate } from '@karakter/domain/appeal/appeal-shown';
import type { AppealOutcome } from '@karakter/domain/exam/grades';
import { type ExplanationState, isExplanationLate } from '@karakter/domain/explanation/explanation';
import { explanationShownToCandidate } from '@karakter/domain/explanation/explanation-shown';
import type { ManualReason } from '@karakter/domain/explanation/intake/manual';
import type { ProtocolKind } from '@karakter/domain/results/results';
import { sql } from 'kysely';
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
  givenOutside: boolean;
  forAll: boolean;
  manual: ManualReason | null;
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
      'given_outside',
      'for_all',
      'manual',
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
    givenOutside: row.given_outside,
    forAll: row.for_all,
    manual: row.manual as ManualReason | null,
  }));
}

/** An explanation in its candidate's list. */
export function ownExplanationView(
  explanation: OwnExplanation,
  now: Temporal.Instant,
): MyResult['explanations'][number] {
  return {
    id: explanation.id,
    state: explanationShownToCandidate(explanation.state),
    requestedAt: explanation.requestedAt.toString(),
    dueAt: explanation.dueAt.toString(),
    late: isExplanationLate(explanation, now),
    sentAt: explanation.sentAt?.toString() ?? null,
    givenOrally: explanation.givenOrally,
    givenOutside: explanation.givenOutside,
    forAll: explanation.forAll,
    manual: explanation.manual,
  };
}

/** A candidate's appeals, oldest first, as the candidate may know them (Prop. 64 L (2017–18)) [K6]. */
export async function appealsToCandidate(tx: Tx, candidacyId: string): Promise<MyResult['appeals']> {
  const rows = await tx
    .selectFrom('appeal')
    .select(['id', 'state', 'filed_at', 'late', 'withdrawn_at', 'decided_at', 'outcome'])
    .where('candidacy_id', '=', candidacyId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    state: listedToCandidate(row.state as AppealState),
    filedAt: row.filed_at.toString(),
    late: row.late,
    withdrawnAt: row.withdrawn_at?.toString() ?? null,
    decidedAt: row.decided_at?.toString() ?? null,
    outcome: row.state === 'decided' ? (row.outcome as AppealOutcome | null) : null,
  }));
}

/**
 * The commission whose grade became the valid one: the ordinary one, that of an appeal, of a new assessment or of a new
 * grading. A correction is of the grade before it, of any commission [E8, K8].
 */
export async function decidingCommission(tx: Tx, candidacyId: string): Promise<string | undefined> {
  const entry = await tx
    .selectFrom('protocol_entry')
    .select('commission_id')
    .where('candidacy_id', '=', candidacyId)
    .where('kind', '<>', 'correction' satisfies ProtocolKind)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry?.commission_id ?? (await commissionWithAnswer(tx, candidacyId));
}

/** Where no entry names one: of the latest appeal or new grading that was decided, otherwise the ordinary one. */
async function commissionWithAnswer(tx: Tx, candidacyId: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select commission_id as id, decided_at as at from appeal
      where candidacy_id = ${candidacyId} and state = 'decided' and commission_id is not null
    union all select commission_id, remedied_at from annulment
      where candidacy_id = ${candidacyId} and commission_id is not null and remedied_at is not null
    order by at desc limit 1`.execute(tx);
  if (rows[0]) return rows[0].id;
  const ordinary = await tx
    .selectFrom('commission_candidacy')
    .innerJoin('commission', 'commission.id', 'commission_candidacy.commission_id')
    .select('commission.id')
    .where('candidacy_id', '=', candidacyId)
    .where('kind', '=', 'ordinary')
    .executeTakeFirst();
  return ordinary?.id;
}
