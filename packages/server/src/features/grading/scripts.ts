import type { Grade } from '@karakter/domain/exam/grades';
import type { AssessmentEntry, Points } from '@karakter/domain/grading/assessment';
import type { AgreementBasis, Assessment, Grading } from '@karakter/domain/grading/grading';
import type { Choices } from '@karakter/domain/sitting/answer';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';

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
  /** The actor's own version: 0 before the first save. Neither version nor time of others is known here. */
  ownVersion: number;
  ownSavedAt: Temporal.Instant | null;
  proposedAt: Temporal.Instant | null;
  agreedAt: Temporal.Instant | null;
};

type AssessmentRow = {
  personId: string;
  state: string;
  points: Points;
  comment: string;
  grade: string | null;
};

function assessmentOf(row: AssessmentRow): Assessment {
  const entry: AssessmentEntry = {
    points: row.points,
    comment: row.comment,
    grade: row.grade as Grade | null,
  };
  return { kind: row.state === 'confirmed' ? 'confirmed' : 'draft', entry };
}

/**
 * Whether the text is read too: an answer may have millions of letters and a commission thousands of answers, so only
 * code that shows it requests it. Code that counts the points of closed questions requests the chosen options.
 */
export type Reading = 'withAnswers' | 'withChoices' | 'withoutAnswers';

/** Includes the answer where the choices are not stored beside it, as in older hand-ins. */
const answerFor: Readonly<Record<Reading, RawBuilder<string>>> = {
  withAnswers: sql`h.answer`,
  withChoices: sql`case when h.choices is null then h.answer else '' end`,
  withoutAnswers: sql`''`,
};

function selectScripts(tx: Tx, commissionId: string, reading: Reading) {
  return tx
    .selectFrom('commission_candidacy as cc')
    .innerJoin('candidacy as c', 'c.id', 'cc.candidacy_id')
    .innerJoin('hand_in as h', 'h.candidacy_id', 'cc.candidacy_id')
    .leftJoin('reveal as r', (join) =>
      join.onRef('r.commission_id', '=', 'cc.commission_id').onRef('r.candidacy_id', '=', 'cc.candidacy_id'),
    )
    .leftJoin('grade_proposal as p', (join) =>
      join.onRef('p.commission_id', '=', 'cc.commission_id').onRef('p.candidacy_id', '=', 'cc.candidacy_id'),
    )
    .leftJoin('agreed_grade as g', (join) =>
      join.onRef('g.commission_id', '=', 'cc.commission_id').onRef('g.candidacy_id', '=', 'cc.candidacy_id'),
    )
    .leftJoin('assessment as own', (join) =>
      join
        .onRef('own.commission_id', '=', 'cc.commission_id')
        .onRef('own.candidacy_id', '=', 'cc.candidacy_id')
        .on('own.person_id', '=', sql<string>`current_person()`),
    )
    .select(['cc.candidacy_id', 'c.candidate_number', 'h.words', 'r.at as revealed_at'])
    .select(answerFor[reading].as('answer'))
    .select((e) => (reading === 'withChoices' ? e.ref('h.choices') : e.val(null)).as('choices'))
    .select(['p.grade as proposed', 'p.reason', 'p.proposed_by', 'p.proposed_at'])
    .select(['g.grade as agreed', 'g.basis', 'g.agreed_at', 'own.version', 'own.updated_at'])
    .where('cc.commission_id', '=', commissionId)
    .orderBy('c.candidate_number');
}

type ScriptRow = Awaited<ReturnType<ReturnType<typeof selectScripts>['executeTakeFirstOrThrow']>>;

function gradingOf(row: ScriptRow, assessments: Record<string, Assessment>): Grading {
  if (row.revealed_at === null) return { kind: 'assessing', assessments };
  if (row.agreed !== null) {
    const basis = row.basis as AgreementBasis;
    return { kind: 'agreed', assessments, grade: row.agreed as Grade, basis };
  }
  if (row.proposed === null) return { kind: 'differing', assessments };
  const { proposed: grade, reason, proposed_by: by } = row;
  return {
    kind: 'proposed',
    assessments,
    proposal: { grade: grade as Grade, reason: reason ?? '', by: by ?? '' },
  };
}

function recordOf(row: ScriptRow, assessments: Record<string, Assessment>): ScriptRecord {
  return {
    candidacyId: row.candidacy_id,
    candidateNumber: row.candidate_number,
    answer: row.answer,
    choices: row.choices as Choices | null,
    words: row.words,
    grading: gradingOf(row, assessments),
    ownVersion: row.version ?? 0,
    ownSavedAt: row.updated_at,
    proposedAt: row.proposed_at,
    agreedAt: row.agreed_at,
  };
}

/** Own assessments and revealed ones: row security returns no others. */
async function assessmentsByCandidacy(tx: Tx, commissionId: string, candidacyIds: readonly string[]) {
  const byCandidacy = new Map<string, Record<string, Assessment>>();
  if (candidacyIds.length === 0) return byCandidacy;
  const rows = await tx
    .selectFrom('assessment')
    .select(['candidacy_id', 'person_id', 'state', 'points', 'comment', 'grade'])
    .where('commission_id', '=', commissionId)
    .where('candidacy_id', 'in', candidacyIds)
    .execute();
  for (const row of rows) {
    const points = row.points as Points;
    const known = byCandidacy.get(row.candidacy_id) ?? {};
    known[row.person_id] = assessmentOf({ ...row, points, personId: row.person_id });
    byCandidacy.set(row.candidacy_id, known);
  }
  return byCandidacy;
}

async function withAssessments(tx: Tx, commissionId: string, rows: readonly ScriptRow[]) {
  const ids = rows.map((row) => row.candidacy_id);
  const assessments = await assessmentsByCandidacy(tx, commissionId, ids);
  return rows.map((row) => recordOf(row, assessments.get(row.candidacy_id) ?? {}));
}

/** Every handed-in answer of the commission, by candidate number: an order that does not show the graders' progress. */
export async function scriptsOf(tx: Tx, commissionId: string, reading: Reading): Promise<ScriptRecord[]> {
  return withAssessments(tx, commissionId, await selectScripts(tx, commissionId, reading).execute());
}

/** One answer of the commission by its candidate number. */
export async function scriptOf(
  tx: Tx,
  commissionId: string,
  candidateNumber: number,
  reading: Reading,
): Promise<ScriptRecord | undefined> {
  const rows = await selectScripts(tx, commissionId, reading)
    .where('c.candidate_number', '=', candidateNumber)
    .execute();
  return (await withAssessments(tx, commissionId, rows))[0];
}

/** The state of each of the commission's answers, without reading their text. */
export async function gradingStatesOf(tx: Tx, commissionId: string): Promise<Pick<Grading, 'kind'>[]> {
  const rows = await tx
    .selectFrom('commission_candidacy as cc')
    .innerJoin('hand_in as h', 'h.candidacy_id', 'cc.candidacy_id')
    .leftJoin('agreed_grade as g', (join) =>
      join.onRef('g.commission_id', '=', 'cc.commission_id').onRef('g.candidacy_id', '=', 'cc.candidacy_id'),
    )
    .select('g.grade')
    .where('cc.commission_id', '=', commissionId)
    .execute();
  return rows.map(({ grade }) => ({ kind: grade === null ? 'assessing' : 'agreed' }));
}
