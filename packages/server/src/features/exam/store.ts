import type { ExamFacts, ExamForm, ExamScale, ExamState } from '@karakter/domain/exam/exam';
import type { AnnouncingWay } from '@karakter/domain/exam/grading-workflow';
import type { DatedRule, RuleSet, Sector, WorkKind } from '@karakter/domain/rules/rule-set';
import { rulesFor } from '@karakter/domain/rules/rules-for';
import type { Trilingual } from '@karakter/domain/text/language';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { plannedRulesColumn, rulesInForceNow, rulesInText } from './rules/rules-in-force.ts';
import { workflowIn } from './workflow.ts';

/** An exam with its course, as every feature reads it. `endsAt` is when its last candidate must be done [S4]. */
export type ExamRecord = ExamFacts & {
  id: string;
  version: number;
  state: ExamState;
  courseId: string;
  courseCode: string;
  courseTitle: Trilingual;
  unitId: string;
  unitName: Trilingual;
  /** The rules of its institution on its day. */
  rules: RuleSet;
  endsAt: Temporal.Instant;
  /** The earlier exam it was made as. */
  copiedFrom: string | null;
  createdAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
  checkedAt: Temporal.Instant | null;
  announcedAt: Temporal.Instant | null;
  /** When its first commission was announced, where they are announced separately [P4]. */
  firstAnnouncedAt: Temporal.Instant | null;
  archivedAt: Temporal.Instant | null;
  cancelledAt: Temporal.Instant | null;
};

/** The institution a unit belongs to, and its sector. */
const institutionOf = (unit: 'exam.unit_id' | 'unit.id') => {
  const institution = sql`institution_of(${sql.ref(unit)})`;
  return [
    sql<string>`(${institution}).code`.as('institution'),
    sql<Sector>`(${institution}).sector`.as('sector'),
  ] as const;
};

/** The rules that would apply to an exam of this unit at this time. */
export async function rulesOfUnit(tx: Tx, unitId: string, startsAt: Temporal.Instant): Promise<RuleSet> {
  const found = await tx
    .selectFrom('unit')
    .select(institutionOf('unit.id'))
    .where('unit.id', '=', unitId)
    .executeTakeFirstOrThrow();
  return rulesFor({ ...found, startsAt }, await rulesInForceNow(tx));
}

/** Exams joined with course and unit; without people's names, so that a blind transaction may read it too [U7]. */
function selectExams(tx: Tx) {
  return tx
    .selectFrom('exam')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .innerJoin('unit', 'unit.id', 'exam.unit_id')
    .selectAll('exam')
    .select(['course.code', 'course.title_nb', 'course.title_nn', 'course.title_en'])
    .select(['unit.name_nb', 'unit.name_nn', 'unit.name_en'])
    .select(sql<Temporal.Instant>`exam_ends_at(exam.id)`.as('ends_at'))
    .select(institutionOf('exam.unit_id'));
}

type ExamRow = Awaited<ReturnType<ReturnType<typeof selectExams>['executeTakeFirstOrThrow']>>;

function recordOf(row: ExamRow, inForce: readonly DatedRule[]): ExamRecord {
  return {
    id: row.id,
    version: row.version,
    state: row.state as ExamState,
    courseId: row.course_id,
    courseCode: row.code,
    courseTitle: { nb: row.title_nb, nn: row.title_nn, en: row.title_en },
    unitId: row.unit_id,
    unitName: { nb: row.name_nb, nn: row.name_nn, en: row.name_en },
    rules: rulesFor({ ...row, startsAt: row.starts_at }, inForce),
    credits: row.credits,
    form: row.form as ExamForm,
    workKind: row.work_kind as WorkKind,
    supervised: row.supervised,
    individual: row.individual,
    recheckable: row.recheckable,
    scale: row.scale as ExamScale,
    startsAt: row.starts_at,
    durationMinutes: row.duration_minutes,
    endsAt: row.ends_at,
    ...workflowIn(row),
    announcing: row.announcing as AnnouncingWay,
    explanationOpen: row.explanation_open,
    appealOpen: row.appeal_open,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    takeoverConfirmed: row.takeover_confirmed,
    graceSeconds: row.grace_seconds,
    gradingPeriod: row.grading_period,
    gradingBasis: row.grading_basis,
    planGraders: row.plan_graders,
    planExternals: row.plan_externals,
    planBasis: row.plan_basis,
    copiedFrom: row.copied_from,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    checkedAt: row.checked_at,
    announcedAt: row.announced_at,
    firstAnnouncedAt: row.first_announced_at,
    archivedAt: row.archived_at,
    cancelledAt: row.cancelled_at,
  };
}

/** The exam's facts by its id, for any caller; a route uses examToSee or examToChange. */
export async function examFacts(tx: Tx, examId: string): Promise<ExamRecord | undefined> {
  const found = selectExams(tx).select(plannedRulesColumn).where('exam.id', '=', examId);
  const row = await found.executeTakeFirst();
  return row && recordOf(row, rulesInText(row.planned_rules));
}

/**
 * Locks the exam's row until the transaction ends, so that commands on one exam run one after the other; rows that
 * only refer to the exam, such as a hand-in, do not wait.
 */
export async function lockExam(tx: Tx, examId: string): Promise<void> {
  await tx.selectFrom('exam').select('id').where('id', '=', examId).forNoKeyUpdate().execute();
}

/** The facts as columns. */
function factColumns(facts: ExamFacts) {
  return {
    credits: facts.credits,
    form: facts.form,
    work_kind: facts.workKind,
    supervised: facts.supervised,
    individual: facts.individual,
    recheckable: facts.recheckable,
    scale: facts.scale,
    starts_at: facts.startsAt,
    duration_minutes: facts.durationMinutes,
    assessing: facts.assessing,
    confirming: facts.confirming,
    completing: facts.completing,
    announcing: facts.announcing,
    explanation_open: facts.explanationOpen,
    appeal_open: facts.appealOpen,
    contact_name: facts.contactName.trim(),
    contact_phone: facts.contactPhone.trim(),
    takeover_confirmed: facts.takeoverConfirmed,
    grace_seconds: facts.graceSeconds,
    grading_period: facts.gradingPeriod,
    // Without a period of its own an exam has no basis for one, and likewise without a scheme.
    grading_basis: facts.gradingPeriod === null ? '' : facts.gradingBasis.trim(),
    plan_graders: facts.planGraders,
    plan_externals: facts.planExternals,
    plan_basis: facts.planGraders > 0 || facts.planExternals > 0 ? facts.planBasis.trim() : '',
  };
}

/** Adds a planned exam of the course. */
export async function addExam(
  tx: Tx,
  exam: {
    id: string;
    course: { id: string; unitId: string };
    facts: ExamFacts;
    copiedFrom: string | null;
    by: string;
    at: Temporal.Instant;
  },
): Promise<void> {
  await tx
    .insertInto('exam')
    .values({
      ...factColumns(exam.facts),
      id: exam.id,
      course_id: exam.course.id,
      unit_id: exam.course.unitId,
      state: 'planned',
      copied_from: exam.copiedFrom,
      created_by: exam.by,
      created_at: exam.at,
    })
    .execute();
}

const nextVersion = sql<number>`version + 1`;

export async function saveFacts(tx: Tx, examId: string, facts: ExamFacts): Promise<void> {
  await tx
    .updateTable('exam')
    .set({ ...factColumns(facts), version: nextVersion })
    .where('id', '=', examId)
    .execute();
}

/** Counts the exam as changed, so that a page opened before notices it. */
export async function raiseVersion(tx: Tx, examId: string): Promise<void> {
  await tx.updateTable('exam').set({ version: nextVersion }).where('id', '=', examId).execute();
}

/** Saves the state that the exam has reached, and since when. */
export async function saveExamState(
  tx: Tx,
  examId: string,
  state: ExamState,
  at: Temporal.Instant,
): Promise<void> {
  const reached: Readonly<Record<ExamState, object>> = {
    planned: {},
    published: { published_at: at },
    checked: { checked_at: at },
    announced: { announced_at: at, first_announced_at: sql`coalesce(first_announced_at, ${at.toString()})` },
    archived: { archived_at: at },
    cancelled: { cancelled_at: at },
  };
  await tx
    .updateTable('exam')
    .set({ state, version: nextVersion, cancelled_at: null, ...reached[state] })
    .where('id', '=', examId)
    .execute();
}

/** The exams of these units, and these exams themselves, by start. */
export async function examsAmong(
  tx: Tx,
  where: { unitIds: readonly string[]; examIds: readonly string[] },
): Promise<ExamRecord[]> {
  const rows = await selectExams(tx)
    .where((e) =>
      e.or([
        e('exam.unit_id', '=', sql<string>`any(${where.unitIds}::uuid[])`),
        e('exam.id', '=', sql<string>`any(${where.examIds}::uuid[])`),
      ]),
    )
    .orderBy('exam.starts_at')
    .orderBy('course.code')
    .execute();
  const inForce = await rulesInForceNow(tx);
  return rows.map((row) => recordOf(row, inForce));
}

/** Every exam that is not archived. */
export async function openExams(tx: Tx): Promise<ExamRecord[]> {
  const rows = await selectExams(tx).where('exam.state', '<>', 'archived').execute();
  const inForce = await rulesInForceNow(tx);
  return rows.map((row) => recordOf(row, inForce));
}
