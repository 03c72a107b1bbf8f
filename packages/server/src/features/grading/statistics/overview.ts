import type { ExamProgress } from '@karakter/contract/grading/statistics/views';
import { byUrgency } from '@karakter/domain/grading/statistics/progress';
import type { Tx } from '../../../platform/database/db.ts';
import { type ExamRecord, examsAmong } from '../../exam/store.ts';
import { notGradedBy, type Unfinished, unfinishedIn } from '../due/late.ts';
import { type CommissionWork, commissionWork } from './progress-store.ts';
import { commissionStanding, firstDueOf, graderStandings, gradingOpensAt } from './standing.ts';

function progressOf(
  exam: ExamRecord,
  { commissions, unfinished }: { commissions: readonly CommissionWork[]; unfinished: readonly Unfinished[] },
  now: Temporal.Instant,
): ExamProgress {
  const at = { exam, now };
  const standings = commissions.map((commission) => commissionStanding(commission, at));
  const graders = commissions.flatMap((commission) => graderStandings(commission, at, unfinished));
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const order = ['late', 'behind', 'onTrack', 'done'] as const;
  return {
    examId: exam.id,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle,
    startsAt: exam.startsAt.toString(),
    dueAt: firstDueOf(exam, commissions)?.toString() ?? null,
    answers: sum(commissions.map(({ answers }) => answers)),
    agreed: sum(commissions.map(({ agreed }) => agreed)),
    scripts: sum(standings.map(({ scripts }) => scripts)),
    confirmed: sum(standings.map(({ confirmed }) => confirmed)),
    missing: sum(standings.map(({ missing }) => missing)),
    // The exam is where its last commission is.
    state: order.find((state) => standings.some((each) => each.state === state)) ?? 'done',
    graders: graders.length,
    gradersBehind: graders.filter(({ state }) => state === 'late' || state === 'behind').length,
  };
}

/**
 * The exams of these units whose answers are being graded, those furthest behind first, without those that the reader
 * grades [G9, G16].
 */
export async function examsInGrading(
  tx: Tx,
  { unitIds, personId }: { unitIds: readonly string[]; personId: string },
  now: Temporal.Instant,
): Promise<ExamProgress[]> {
  // In an exam that they grade, others' progress would tell what the co-graders do [G2].
  const all = await notGradedBy(tx, await examsAmong(tx, { unitIds, examIds: [] }), personId);
  const isInGrading = (exam: ExamRecord) =>
    exam.state === 'published' && Temporal.Instant.compare(now, gradingOpensAt(exam)) >= 0;
  const exams = all.filter(isInGrading);
  const works = Map.groupBy(
    await commissionWork(
      tx,
      exams.map(({ id }) => id),
    ),
    ({ examId }) => examId,
  );
  const unfinished = await unfinishedIn(tx, exams);
  return byUrgency(
    exams.map((exam) => progressOf(exam, { commissions: works.get(exam.id) ?? [], unfinished }, now)),
  );
}
