import type { ExamForm, ExamScale } from '@karakter/domain/exam/exam';
import { gradingWaitsFor } from '@karakter/domain/exam/exam-form';
import { type GradingWorkflow, workflowFor } from '@karakter/domain/exam/grading-workflow';
import type { AutomaticPointsWay } from '@karakter/domain/grading/desk/reading';
import { gradingOpens, type NotYetGrading } from '@karakter/domain/grading/grading-opens';
import type { GuideContent } from '@karakter/domain/papers/grading-guide';
import type { CommissionResults } from '@karakter/domain/results/commission-results';
import type { GradingKind } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import type { ExamRecord } from '../exam/store.ts';
import { ownWorkflowIn, workflowIn } from '../exam/workflow.ts';
import { type Member, memberColumns, memberOf } from '../planning/commission-store.ts';
import { latestScoring, type SealedScoring } from './scoring/versions.ts';

/*
 * Every query here runs as the blind role: row security narrows it to the actor's own commissions and to revealed assessments, so a condition missing in a query cannot leak anything [U7, G2].
 */

/** A commission as far as each save of a grader needs it. */
export type OwnCommission = {
  id: string;
  examId: string;
  kind: GradingKind;
  number: number;
  scale: ExamScale;
  workflow: GradingWorkflow;
  /** When the members see the automatic points of closed questions. */
  automaticPoints: AutomaticPointsWay;
  /** The day that was set for its own grades. */
  dueOn: string | null;
  /** How far its results have come [P4]. */
  results: CommissionResults;
  me: Member;
  /** Null where the exam has no paper. */
  paperVersion: number | null;
  scoring: SealedScoring;
  /** Why the answers are not open yet, if they are not. */
  closed: NotYetGrading | null;
  /** The actor has declared a ground that concerns the whole exam, and it is open [U6]. */
  hasOpenGround: boolean;
};

export type CommissionRecord = OwnCommission & {
  /** As it is for the candidates of this commission. */
  exam: ExamRecord;
  /** By seat, including the actor. */
  members: Member[];
  /** Those who held a seat before: what they did that counts stays with the case. */
  former: Member[];
};

/** The commissions the actor is a member of, oldest first. */
export async function myCommissionIds(tx: Tx): Promise<string[]> {
  const own = tx.selectFrom('commission').select('id').where('kind', '<>', 'newAssessment');
  const rows = await own.orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => row.id);
}

const ownWorkflowColumns = [
  'c.assessing as own_assessing',
  'c.confirming as own_confirming',
  'c.completing as own_completing',
] as const;

const hasOpenGround = sql<boolean>`exists (select from impartiality_case i where i.commission_id = c.id
  and i.person_id = current_person() and i.candidacy_id is null and i.state <> 'impartial')`;

const results = sql<CommissionResults>`results_of(c)`;

/** The commission for this member, in one query, since every save needs it; undefined for anyone else. */
export async function ownCommission(
  tx: Tx,
  { id, personId, now }: { id: string; personId: string; now: Temporal.Instant },
): Promise<OwnCommission | undefined> {
  const row = await tx
    .selectFrom('commission as c')
    .innerJoin('commission_member as m', 'm.commission_id', 'c.id')
    .innerJoin('exam as e', 'e.id', 'c.exam_id')
    .leftJoin('paper as p', 'p.exam_id', 'c.exam_id')
    .select(['c.exam_id', 'c.kind', 'c.number', 'c.automatic_points', 'c.due_on'])
    .select(['e.scale', 'e.state', 'e.assessing', 'e.confirming', 'e.completing', 'e.form', 'e.starts_at'])
    .select(['p.version as paper_version', ...memberColumns])
    .leftJoin(latestScoring, (join) => join.onTrue())
    .select(['scoring.version as scoring_version', 'scoring.sealed as sealed_scoring'])
    .select(ownWorkflowColumns)
    .select([hasOpenGround.as('has_open_ground'), results.as('results')])
    .select(sql<Temporal.Instant>`exam_ends_at(e.id)`.as('ends_at'))
    .select(sql<boolean>`is_someone_sitting(e.id)`.as('is_sitting'))
    .select(sql<boolean>`exists (select from grading_guide g where g.exam_id = e.id)`.as('has_guide'))
    .where('c.id', '=', id)
    .where('m.person_id', '=', personId)
    .where('m.ended_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { starts_at: startsAt, ends_at: endsAt, is_sitting: isSomeoneSitting, has_guide: hasGuide } = row;
  const waiting = gradingWaitsFor({ form: row.form as ExamForm, startsAt, endsAt, isSomeoneSitting });
  const opening = gradingOpens({ now, ...waiting, hasGuide, isCancelled: row.state === 'cancelled' });
  const kind = row.kind as GradingKind;
  return {
    id,
    examId: row.exam_id,
    kind,
    number: row.number,
    scale: row.scale as ExamScale,
    workflow: workflowFor(kind, workflowIn(row), ownWorkflowIn(row)),
    automaticPoints: row.automatic_points as AutomaticPointsWay,
    dueOn: row.due_on,
    results: row.results,
    me: memberOf(row),
    paperVersion: row.paper_version,
    scoring: { version: row.scoring_version ?? 1, sealed: row.sealed_scoring },
    hasOpenGround: row.has_open_ground,
    closed: opening.kind === 'open' ? null : opening.why,
  };
}

/** Stores the first acceptance; true when it is this one. */
export async function saveConfidentiality(
  tx: Tx,
  commissionId: string,
  personId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('commission_member')
    .set({ confidentiality_accepted_at: at, impartial_at: at })
    .where('commission_id', '=', commissionId)
    .where('person_id', '=', personId)
    .where('confidentiality_accepted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The present guide: it may be adjusted after the paper was approved [A3]. */
export async function guideOf(tx: Tx, examId: string) {
  const row = await tx
    .selectFrom('grading_guide')
    .select(['content', 'updated_at'])
    .where('exam_id', '=', examId)
    .executeTakeFirst();
  return row && { content: row.content as unknown as GuideContent, updatedAt: row.updated_at };
}

export async function sealedPaperOf(tx: Tx, examId: string): Promise<Buffer | undefined> {
  const row = await tx.selectFrom('paper').select('content').where('exam_id', '=', examId).executeTakeFirst();
  return row?.content;
}

/** The PDF of a handed-in answer, without its seal and so without any hour [U7]; undefined until the job has made it. */
export async function answerPdfOf(tx: Tx, candidacyId: string) {
  const { rows } = await sql<{ bytes: Buffer | null }>`
    select answer_for_grading(${candidacyId}::uuid) as bytes`.execute(tx);
  return rows[0]?.bytes ?? undefined;
}
