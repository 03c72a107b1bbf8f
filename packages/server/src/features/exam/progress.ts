import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { type ExamProgress, type ExamStep, examSteps } from '@karakter/domain/exam/exam-steps';
import type { CaseEvent } from '@karakter/domain/rules/case-history';
import { statesWithoutAnswer } from '@karakter/domain/sitting/sitting-states';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { isApprovedPaper } from './approved-paper.ts';
import { laterHistoriesOf } from './case-history.ts';
import type { ExamRecord } from './store.ts';

type Counts = {
  exam_id: string;
  paper_approved_at: Temporal.Instant | null;
  has_guide: boolean;
  candidates: number;
  commissions: number;
  handed_in: number;
  absent: number;
  graded: number;
  last_graded_at: Temporal.Instant | null;
  open_explanations: number;
  explanation_due_at: Temporal.Instant | null;
  open_appeals: number;
};

/** Numbers and instants only, from every feature's tables: the single source for the progress of exams [V4]. */
async function countsOf(tx: Tx, examIds: readonly string[]): Promise<Map<string, Counts>> {
  const { rows } = await sql<Counts>`
    select e.id as exam_id,
      paper.approved_at as paper_approved_at,
      exists (select from grading_guide g where g.exam_id = e.id) as has_guide,
      (select count(*) from candidacy c where c.exam_id = e.id) as candidates,
      (select count(*) from commission c where c.exam_id = e.id and c.kind = 'ordinary') as commissions,
      (select count(*) from work_to_grade h where h.exam_id = e.id) as handed_in,
      (select count(*) from sitting s left join attendance a on a.candidacy_id = s.candidacy_id
        where s.exam_id = e.id
          and (s.state = any(${statesWithoutAnswer}::text[]) or a.state in ('absent', 'withdrawn'))) as absent,
      a.graded, a.last_graded_at, x.open_explanations, x.explanation_due_at,
      (select count(*) from appeal k where k.exam_id = e.id and k.state <> all(${closedAppealStates}::text[])) as open_appeals
    from exam e
    left join paper on paper.exam_id = e.id and ${isApprovedPaper}
    cross join lateral (
      select count(*) as graded, max(ag.agreed_at) as last_graded_at
      from commission c join standing_agreed_grade ag on ag.commission_id = c.id
      where c.exam_id = e.id and c.kind = 'ordinary') a
    cross join lateral (
      select count(*) filter (where sent_at is null) as open_explanations,
        min(due_at) filter (where sent_at is null) as explanation_due_at
      from explanation where exam_id = e.id) x
    where e.id = any(${examIds}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.exam_id, row]));
}

/** Candidates without later events share the history of the announcement. */
function historiesOf({ announcedAt }: ExamRecord, handedIn: number, later: readonly CaseEvent[][]) {
  if (announcedAt === null) return [];
  const announced = { kind: 'announced', at: announcedAt } as const;
  const own = later.map((events) => [announced, ...events]);
  return handedIn > own.length ? [[announced], ...own] : own;
}

function progressOf(exam: ExamRecord, counts: Counts, later: readonly CaseEvent[][]): ExamProgress {
  return {
    ...exam,
    paperApprovedAt: counts.paper_approved_at,
    hasGuide: counts.has_guide,
    candidates: counts.candidates,
    handedIn: counts.handed_in,
    absent: counts.absent,
    graded: counts.graded,
    lastGradedAt: counts.last_graded_at,
    openExplanations: counts.open_explanations,
    explanationDueAt: counts.explanation_due_at,
    openAppeals: counts.open_appeals,
    histories: historiesOf(exam, counts.handed_in, later),
  };
}

/** An exam with its counts and its nine steps at this instant. */
export type ExamCourse = {
  exam: ExamRecord;
  counts: { candidates: number; commissions: number; handedIn: number; absent: number };
  progress: ExamProgress;
  steps: ExamStep[];
};

/** Each exam with how far it has come, in the order given. Not for blind transactions. */
export async function examCourses(
  tx: Tx,
  exams: readonly ExamRecord[],
  now: Temporal.Instant,
): Promise<ExamCourse[]> {
  const ids = exams.map(({ id }) => id);
  const all = await countsOf(tx, ids);
  const later = await laterHistoriesOf(tx, ids);
  return exams.flatMap((exam) => {
    const counts = all.get(exam.id);
    if (!counts) return [];
    const { candidates, commissions, handed_in: handedIn, absent } = counts;
    const progress = progressOf(exam, counts, later.get(exam.id) ?? []);
    const steps = examSteps(progress, now, exam.rules);
    return [{ exam, counts: { candidates, commissions, handedIn, absent }, progress, steps }];
  });
}
