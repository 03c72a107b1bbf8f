import type { EarlierExam, GradeCounts } from '@karakter/contract/grading/statistics/views';
import { type GradeScale, gradeScales } from '@karakter/domain/exam/grades';
import { isPublishable } from '@karakter/domain/grading/statistics/small-groups';
import type { RuleSet } from '@karakter/domain/rules/rule-set';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/db.ts';

type Counted = { readonly grade: string; readonly count: number };

/** Counts for every grade of the scale, best first; a grade that no one got has 0. */
export function onScale(scale: GradeScale, counted: readonly Counted[]): GradeCounts {
  return gradeScales[scale].map((grade) => ({
    grade,
    count: counted.find((each) => each.grade === grade)?.count ?? 0,
  }));
}

type ExamOnScale = {
  readonly id: string;
  readonly scale: GradeScale;
  readonly rules: Pick<RuleSet, 'statistics'>;
};

/** The counts where they may be shown to people who do not know the grades; otherwise null. */
export const published = (counts: GradeCounts, rules: ExamOnScale['rules']) =>
  isPublishable(
    counts.map(({ count }) => count),
    rules,
  )
    ? counts
    : null;

/** So many bars stand beside each other before no one sees which is which. */
const mostEarlier = 4;

/** The latest announced exams of the same course before this one, oldest first; also in a blind transaction. */
export async function earlierExams(tx: Tx, { id, scale, rules }: ExamOnScale): Promise<EarlierExam[]> {
  const { rows } = await sql<{ exam_id: string; starts_at: Temporal.Instant } & Counted>`
    select * from announced_before(${id}, ${mostEarlier}) order by starts_at, exam_id`.execute(tx);
  return [...Map.groupBy(rows, (row) => row.exam_id).values()].map((own) => {
    const counts = onScale(scale, own);
    return {
      startsAt: own[0]?.starts_at.toString() ?? '',
      total: own.reduce((sum, { count }) => sum + count, 0),
      distribution: published(counts, rules),
    };
  });
}

/** The distribution of an exam as it was announced; null where it would tell a candidate another's grade. */
export async function announcedDistribution(
  tx: Tx,
  { id, scale, rules }: ExamOnScale,
): Promise<GradeCounts | null> {
  const { rows } = await sql<Counted>`select * from announced_grades(${id})`.execute(tx);
  return published(onScale(scale, rows), rules);
}
