import { randomUUID } from 'node:crypto';
import { dateOf } from '@karakter/domain/calendar/calendar';
import type { ClaimedWork, CountedWork, FeeLine, FeeRate } from '@karakter/domain/fees/computation';
import type { FeeClaimState } from '@karakter/domain/fees/fee-claim';
import type { CommissionKind } from '@karakter/domain/rules/rule-set';
import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { DB } from '../../platform/database/db-types.ts';

type ClaimRow = Selectable<DB['fee_claim']>;
type RateRow = Pick<
  Selectable<DB['fee_rate']>,
  | 'hourly_ore'
  | 'exam_minutes'
  | 'bachelor_minutes'
  | 'master_minutes'
  | 'explanation_minutes'
  | 'pays_internal'
>;

/** A commission that the actor grades or graded. */
export type FeePlace = {
  commissionId: string;
  examId: string;
  kind: CommissionKind;
  number: number;
  external: boolean;
};

export type Claim = {
  id: string;
  number: number;
  state: FeeClaimState;
  version: number;
  counted: CountedWork;
  claimed: ClaimedWork;
  lines: readonly FeeLine[];
  totalOre: number;
  submittedAt: string;
  returnReason: string;
};

export const rateIn = (row: RateRow): FeeRate => ({
  hourlyOre: row.hourly_ore,
  scriptMinutes: {
    exam: row.exam_minutes,
    bachelorThesis: row.bachelor_minutes,
    masterThesis: row.master_minutes,
  },
  explanationMinutes: row.explanation_minutes,
  paysInternal: row.pays_internal,
});

export function claimIn(row: ClaimRow): Claim {
  return {
    id: row.id,
    number: row.number,
    state: row.state as FeeClaimState,
    version: row.version,
    counted: { scripts: row.counted_scripts, explanations: row.counted_explanations },
    claimed: {
      scripts: row.scripts,
      explanations: row.explanations,
      correction: row.correction,
      meetingMinutes: row.meeting_minutes,
      otherMinutes: row.other_minutes,
      otherNote: row.other_note,
      expensesOre: row.expenses_ore,
      expensesNote: row.expenses_note,
    },
    lines: row.computation as unknown as FeeLine[],
    totalOre: row.total_ore,
    submittedAt: row.submitted_at.toString(),
    returnReason: row.return_reason,
  };
}

/** The commissions that the actor is or was a grader of, the latest first; also for blind transactions. */
export async function feePlaces(tx: Tx): Promise<FeePlace[]> {
  const { rows } = await sql<{
    commission_id: string;
    exam_id: string;
    kind: CommissionKind;
    number: number;
    external: boolean;
  }>`select commission_id, exam_id, kind, number, external from my_fee_places()`.execute(tx);
  return rows.map(({ commission_id: commissionId, exam_id: examId, ...place }) => ({
    commissionId,
    examId,
    ...place,
  }));
}

/** The rate in force on the day of the exam, of the nearest unit that has one. */
export async function rateOfExam(tx: Tx, examId: string): Promise<FeeRate | null> {
  const { rows } = await sql<RateRow>`select * from fee_rate_of(${examId})`.execute(tx);
  return rows[0] ? rateIn(rows[0]) : null;
}

/** What a grader has done in a commission; of a blind transaction only the actor's own [G2]. */
export async function workOf(tx: Tx, commissionId: string, personId: string): Promise<CountedWork> {
  const { rows } = await sql<CountedWork>`select * from fee_work(${commissionId}, ${personId})`.execute(tx);
  return rows[0] ?? { scripts: 0, explanations: 0 };
}

/** A grader's claims for a commission, in their order. */
export async function claimsOf(tx: Tx, commissionId: string, personId: string): Promise<Claim[]> {
  const rows = await tx
    .selectFrom('fee_claim')
    .selectAll()
    .where('commission_id', '=', commissionId)
    .where('person_id', '=', personId)
    .orderBy('number')
    .execute();
  return rows.map(claimIn);
}

/** One grader's claims for one commission happen one after the other. */
export async function lockClaims(tx: Tx, commissionId: string, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fees:${commissionId}:${personId}`}, 0))`.execute(
    tx,
  );
}

export type Submitted = {
  readonly place: FeePlace;
  readonly personId: string;
  /** The returned claim that is sent in again; null: the next one. */
  readonly again: Claim | null;
  readonly number: number;
  readonly counted: CountedWork;
  readonly claimed: ClaimedWork;
  readonly computed: { readonly lines: readonly FeeLine[]; readonly totalOre: number };
  readonly at: Temporal.Instant;
};

export async function saveSubmitted(tx: Tx, submitted: Submitted): Promise<void> {
  const { place, personId, again, number, counted, claimed, computed, at } = submitted;
  const row = {
    state: 'submitted',
    counted_scripts: counted.scripts,
    counted_explanations: counted.explanations,
    scripts: claimed.scripts,
    explanations: claimed.explanations,
    correction: claimed.correction,
    meeting_minutes: claimed.meetingMinutes,
    other_minutes: claimed.otherMinutes,
    other_note: claimed.otherNote,
    expenses_ore: claimed.expensesOre,
    expenses_note: claimed.expensesNote,
    computation: JSON.stringify(computed.lines),
    total_ore: computed.totalOre,
    submitted_at: at,
    decided_by: null,
    decided_at: null,
    return_reason: '',
  };
  if (again) {
    const version = again.version + 1;
    await tx
      .updateTable('fee_claim')
      .set({ ...row, version })
      .where('id', '=', again.id)
      .execute();
    return;
  }
  const { examId: exam_id, commissionId: commission_id } = place;
  const key = { id: randomUUID(), exam_id, commission_id, person_id: personId, number };
  await tx
    .insertInto('fee_claim')
    .values({ ...key, ...row })
    .execute();
}

export const dayOf = (at: Temporal.Instant) => dateOf(at).toString();
