import type { ExamProgress } from '@karakter/contract/grading/statistics/views';
import { byUrgency } from '@karakter/domain/grading/statistics/progress';
import type { Tx } from '../../../platform/database/db.ts';
import { type ExamRecord, examsAmong } from '../../exam/store.ts';
import { type CommissionWork, commissionWork } from './progress-store.ts';
import { clockOf, commissionStanding, graderStandings, gradingTime } from './standing.ts';

function progressOf(
  exam: ExamRecord,
  commissions: readonly CommissionWork[],
  now: Temporal.Instant,
): ExamProgress {
  const clock = clockOf(exam, now);
  const standings = commissions.map((commission) => commissionStanding(commission, clock));
  const graders = commissions.flatMap((commission) => graderStandings(commission, clock));
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  const order = ['late', 'behind', 'onTrack', 'done'] as const;
  return {
    examId: exam.id,
    courseCode: exam.courseCode,
    courseTitle: exam.courseTitle,
    startsAt: exam.startsAt.toString(),
    dueAt: gradingTime(exam).dueAt?.toString() ?? null,
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

/** The exams of these units whose answers are being graded, those furthest behind first [G9, G16]. */
export async function examsInGrading(
  tx: Tx,
  unitIds: readonly string[],
  now: Temporal.Instant,
): Promise<ExamProgress[]> {
  const all = await examsAmong(tx, { unitIds, examIds: [] });
  const isInGrading = (exam: ExamRecord) =>
    exam.state === 'published' && Temporal.Instant.compare(now, gradingTime(exam).opensAt) >= 0;
  const exams = all.filter(isInGrading);
  const works = Map.groupBy(
    await commissionWork(
      tx,
      exams.map(({ id }) => id),
    ),
    ({ examId }) => examId,
  );
  return byUrgency(exams.map((exam) => progressOf(exam, works.get(exam.id) ?? [], now)));
}
