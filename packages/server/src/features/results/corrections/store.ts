import type { GradeCorrectionView } from '@karakter/contract/results/corrections';
import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import type { ExamState } from '@karakter/domain/exam/exam';
import { type CommissionResults, examStateFor } from '@karakter/domain/results/commission-results';
import {
  allowedGradeCorrectionCommands,
  type GradeCorrectionFacts,
  type GradeCorrectionState,
  stopsConfirming,
} from '@karakter/domain/results/correction/grade-correction';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';
import type { ExamRecord } from '../../exam/store.ts';

type CorrectionRow = {
  id: string;
  candidacy_id: string;
  person_id: string;
  candidate_number: number;
  name: string;
  before: string;
  grade: string;
  reason: string;
  authority: string;
  state: GradeCorrectionState;
  proposed_by: string;
  proposer: string;
  proposed_at: Temporal.Instant;
  decider: string | null;
  decided_at: Temporal.Instant | null;
  decline_reason: string | null;
  standing: string;
  is_overtaken: boolean;
  appeal_open: boolean;
  is_annulled: boolean;
  results: CommissionResults;
};

/** The corrections of the exam, those that wait first and the latest first, or the one of them. Not for blind transactions. */
export async function correctionsOf(
  tx: Tx,
  examId: string,
  only: string | null = null,
): Promise<CorrectionRow[]> {
  const { rows } = await sql<CorrectionRow>`
    select g.*, cp.person_id, c.candidate_number, p.name, old.grade as before, proposer.name as proposer,
      decider.name as decider, now.grade as standing, now.number <> g.from_entry as is_overtaken,
      exists (select from appeal a where a.candidacy_id = g.candidacy_id
        and a.state <> all(${closedAppealStates}::text[])) as appeal_open,
      exists (select from annulment n where n.candidacy_id = g.candidacy_id and n.remedied_at is null) as is_annulled,
      candidate_results(g.candidacy_id) as results
    from grade_correction g
    join candidacy c on c.id = g.candidacy_id
    join candidacy_person cp on cp.candidacy_id = c.id
    join person p on p.id = cp.person_id
    join person proposer on proposer.id = g.proposed_by
    join protocol_entry old on old.number = g.from_entry
    left join person decider on decider.id = g.decided_by
    join lateral (select number, grade from protocol_entry where candidacy_id = c.id order by number desc limit 1) now on true
    where g.exam_id = ${examId} and (${only}::uuid is null or g.id = ${only})
    order by g.state <> 'proposed', g.proposed_at desc, g.id`.execute(tx);
  return rows;
}

/** What a command of this person on the correction depends on. */
export function correctionFacts(
  row: CorrectionRow,
  { examState, by }: { examState: ExamState; by: string },
): GradeCorrectionFacts {
  return {
    by,
    proposedBy: row.proposed_by,
    state: examStateFor(examState, row.results),
    standing: row.standing,
    corrected: row.grade,
    appealOpen: row.appeal_open,
    isAnnulled: row.is_annulled,
    isOvertaken: row.is_overtaken,
  };
}

/** A correction as this person sees it, with what they can do with it. */
export function correctionView(row: CorrectionRow, exam: ExamRecord, by: string): GradeCorrectionView {
  const facts = correctionFacts(row, { examState: exam.state, by });
  return {
    id: row.id,
    candidateNumber: row.candidate_number,
    name: row.name,
    before: row.before,
    after: row.grade,
    reason: row.reason,
    authority: row.authority,
    state: row.state,
    proposedBy: row.proposer,
    proposedAt: row.proposed_at.toString(),
    decidedBy: row.decider,
    decidedAt: row.decided_at?.toString() ?? null,
    declineReason: row.decline_reason,
    stoppedBy: row.state === 'proposed' ? stopsConfirming(facts) : null,
    allowed: allowedGradeCorrectionCommands(row.state, facts),
  };
}

export type NewCorrection = {
  readonly id: string;
  readonly examId: string;
  readonly candidacyId: string;
  readonly fromEntry: number;
  readonly grade: string;
  readonly reason: string;
  readonly authority: string;
  readonly by: string;
  readonly at: Temporal.Instant;
};

/** Stores a proposed correction. */
export async function insertCorrection(tx: Tx, given: NewCorrection): Promise<void> {
  await tx
    .insertInto('grade_correction')
    .values({
      id: given.id,
      exam_id: given.examId,
      candidacy_id: given.candidacyId,
      from_entry: given.fromEntry,
      grade: given.grade,
      reason: given.reason,
      authority: given.authority,
      state: 'proposed',
      proposed_by: given.by,
      proposed_at: given.at,
    })
    .execute();
}

/** Whether a correction of the candidate's grade waits. */
export async function isCorrectionOpen(tx: Tx, candidacyId: string): Promise<boolean> {
  const open = await tx
    .selectFrom('grade_correction')
    .select('id')
    .where('candidacy_id', '=', candidacyId)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return open !== undefined;
}

export type SavedDecision = {
  readonly state: GradeCorrectionState;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly declineReason: string | null;
  readonly entry: number | null;
};

/** Stores the decision on a correction. */
export async function saveCorrectionDecision(tx: Tx, id: string, decided: SavedDecision): Promise<void> {
  await tx
    .updateTable('grade_correction')
    .set({
      state: decided.state,
      decided_by: decided.by,
      decided_at: decided.at,
      decline_reason: decided.declineReason,
      entry: decided.entry,
    })
    .where('id', '=', id)
    .execute();
}

/** The corrections of the candidate's grade since it was announced: what the grade was, what it became, and why. */
export async function correctionsToldTo(
  tx: Tx,
  candidacyId: string,
  announcedAt: Temporal.Instant | null,
): Promise<{ at: string; before: string; after: string; reason: string }[]> {
  if (announcedAt === null) return [];
  const { rows } = await sql<{ at: Temporal.Instant; before: string; after: string; reason: string }>`
    select entered_at as at, before, grade as after, reason from (
      select kind, entered_at, grade, reason, number, lag(grade) over (order by number) as before
      from protocol_entry where candidacy_id = ${candidacyId}) entry
    where kind = 'correction' and entered_at >= ${announcedAt.toString()}::timestamptz
    order by number`.execute(tx);
  return rows.map(({ at, ...said }) => ({ at: at.toString(), ...said }));
}
