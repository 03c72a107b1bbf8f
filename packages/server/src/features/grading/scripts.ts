import type { Grade } from '@karakter/domain/exam/grades';
import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';
import type { AssessmentEntry, Points, Reasons } from '@karakter/domain/grading/assessment';
import { thirdGrader } from '@karakter/domain/grading/deciding';
import type { AgreementBasis, Assessment, Grading } from '@karakter/domain/grading/grading';
import type { Choices } from '@karakter/domain/sitting/answer';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type Reading, type ScriptRow, selectScripts } from './select-scripts.ts';
import { assessmentsIn, memberIdsOf, type SharedRecord, sharedByCandidacy } from './workflow/shared-store.ts';

/** One handed-in answer with its grading as far as the actor may see it [G2]. */
export type ScriptRecord = {
  candidacyId: string;
  candidateNumber: number;
  /** The canonical answer as it was handed in; empty where it was not requested. */
  answer: string;
  /** The chosen options of the closed questions; null where they were not requested, or are in the answer alone. */
  choices: Choices | null;
  words: number;
  grading: Grading;
  /** Null where each grader assesses alone, and where no member has begun. */
  shared: SharedRecord | null;
  /**
   * The version that the actor's next save builds on: 0 before the first. Where each assesses alone, neither version nor
   * time of others is known here.
   */
  ownVersion: number;
  ownSavedAt: Temporal.Instant | null;
  proposedAt: Temporal.Instant | null;
  agreedAt: Temporal.Instant | null;
  /** A predecessor's assessment counts for the actor's seat. */
  predecessorStands: boolean;
  /** It was noted that the actor has read it, where automatic points wait for that. */
  hasRead: boolean;
  /** The candidate has been told the grade, though the commission may not be finished [R1]. */
  isAnnounced: boolean;
};

type AssessmentRow = {
  personId: string;
  state: string;
  points: Points;
  comment: string;
  grade: string | null;
  reasons: Reasons;
};

function assessmentOf(row: AssessmentRow): Assessment {
  const entry: AssessmentEntry = {
    points: row.points,
    comment: row.comment,
    grade: row.grade as Grade | null,
    reasons: row.reasons,
  };
  return { kind: row.state === 'confirmed' ? 'confirmed' : 'draft', entry };
}

function gradingOf(row: ScriptRow, assessments: Record<string, Assessment>): Grading {
  if (row.revealed_at === null) return { kind: 'assessing', assessments };
  if (row.agreed !== null) {
    const basis = row.basis as AgreementBasis;
    return { kind: 'agreed', assessments, grade: row.agreed as Grade, basis };
  }
  if (row.declared_at !== null) {
    const { decider_id: personId, declared_by: by, dispute_reason: reason } = row;
    const decider = personId === null ? thirdGrader : ({ kind: 'member', personId } as const);
    return { kind: 'disputed', assessments, dispute: { decider, by, reason: reason ?? '' } };
  }
  if (row.proposed === null) return { kind: 'differing', assessments };
  const { proposed: grade, reason, proposed_by: by } = row;
  return {
    kind: 'proposed',
    assessments,
    proposal: { grade: grade as Grade, reason: reason ?? '', by: by ?? '' },
  };
}

function recordOf(
  row: ScriptRow,
  assessments: Record<string, Assessment>,
  shared: SharedRecord | null,
): ScriptRecord {
  return {
    candidacyId: row.candidacy_id,
    candidateNumber: row.candidate_number,
    answer: row.answer ?? '',
    choices: row.choices as Choices | null,
    words: row.words ?? 0,
    grading: gradingOf(row, assessments),
    shared,
    ownVersion: row.version ?? 0,
    ownSavedAt: row.updated_at,
    proposedAt: row.proposed_at,
    agreedAt: row.agreed_at,
    predecessorStands: row.former !== null,
    hasRead: row.read_at !== null,
    isAnnounced: row.announced !== null,
  };
}

/** Scripts that were selected: all of the commission, which are not listed in the next query, or some. */
type Rows = { readonly of: readonly ScriptRow[]; readonly areAll: boolean };

const idsOf = ({ of }: Rows) => of.map((row) => row.candidacy_id);

/**
 * Own assessments, and of others what is revealed and counts: row security returns no others to a grader. The condition
 * is here too for the exam office, whose changes of a commission can lead to a reveal.
 */
async function assessmentsByCandidacy(tx: Tx, commissionId: string, rows: Rows) {
  const byCandidacy = new Map<string, Record<string, Assessment>>();
  if (rows.of.length === 0) return byCandidacy;
  const assessments = await tx
    .selectFrom('assessment')
    .select(['candidacy_id', 'person_id', 'state', 'points', 'comment', 'grade', 'reasons'])
    .where('commission_id', '=', commissionId)
    .$if(!rows.areAll, (some) => some.where('candidacy_id', 'in', idsOf(rows)))
    .where((e) =>
      e.or([
        e('person_id', '=', sql<string>`current_person()`),
        sql<boolean>`(state = 'confirmed' and is_shown(commission_id, candidacy_id, person_id))`,
        sql<boolean>`(current_person() is null and not is_revealed(commission_id, candidacy_id))`,
      ]),
    )
    .execute();
  for (const row of assessments) {
    const points = row.points as Points;
    const known = byCandidacy.get(row.candidacy_id) ?? {};
    const reasons = row.reasons as Reasons;
    known[row.person_id] = assessmentOf({ ...row, points, reasons, personId: row.person_id });
    byCandidacy.set(row.candidacy_id, known);
  }
  return byCandidacy;
}

/** A commission and how its members assess: from which tables their assessments are read. */
export type ScriptsOf = { readonly id: string; readonly workflow: Pick<GradingWorkflow, 'assessing'> };

async function withShared(tx: Tx, commissionId: string, rows: Rows): Promise<ScriptRecord[]> {
  const shared = await sharedByCandidacy(tx, commissionId, idsOf(rows));
  const members = await memberIdsOf(tx, commissionId);
  return rows.of.map((row) => {
    const record = shared.get(row.candidacy_id) ?? null;
    const assessments = record === null ? {} : assessmentsIn(record, members);
    const saved = { ownVersion: record?.version ?? 0, ownSavedAt: record?.updatedAt ?? null };
    return { ...recordOf(row, assessments, record), ...saved };
  });
}

async function withAssessments(tx: Tx, { id, workflow }: ScriptsOf, rows: Rows) {
  if (workflow.assessing === 'shared') return withShared(tx, id, rows);
  const assessments = await assessmentsByCandidacy(tx, id, rows);
  return rows.of.map((row) => recordOf(row, assessments.get(row.candidacy_id) ?? {}, null));
}

/** Every handed-in answer of the commission, by candidate number: an order that does not show the graders' progress. */
export async function scriptsOf(tx: Tx, commission: ScriptsOf, reading: Reading): Promise<ScriptRecord[]> {
  const of = await selectScripts(tx, commission.id, reading).execute();
  return withAssessments(tx, commission, { of, areAll: true });
}

/** Some of the commission's answers, by candidate number. */
export async function scriptsNumbered(
  tx: Tx,
  commission: ScriptsOf,
  numbers: readonly number[],
  reading: Reading,
): Promise<ScriptRecord[]> {
  if (numbers.length === 0) return [];
  const rows = await selectScripts(tx, commission.id, reading)
    .where('c.candidate_number', 'in', numbers)
    .execute();
  return withAssessments(tx, commission, { of: rows, areAll: false });
}

/** The commission's answers after a candidate number, by candidate number, at most so many. */
export async function scriptsAfter(tx: Tx, commission: ScriptsOf, after: number, limit: number) {
  const of = selectScripts(tx, commission.id, 'withAnswers').where('c.candidate_number', '>', after);
  const rows = await of.limit(limit).execute();
  return withAssessments(tx, commission, { of: rows, areAll: false });
}

/** One answer of the commission by its candidate number. */
export async function scriptOf(
  tx: Tx,
  commission: ScriptsOf,
  candidateNumber: number,
  reading: Reading,
): Promise<ScriptRecord | undefined> {
  const rows = await selectScripts(tx, commission.id, reading)
    .where('c.candidate_number', '=', candidateNumber)
    .execute();
  return (await withAssessments(tx, commission, { of: rows, areAll: false }))[0];
}
