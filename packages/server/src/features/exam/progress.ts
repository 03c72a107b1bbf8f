import { closedAppealStates } from '@karakter/domain/appeal/appeal';
import { openDismissalAppealStates } from '@karakter/domain/cases/dismissal-appeal/dismissal-appeal';
import { closedComplaintStates } from '@karakter/domain/complaint/complaint';
import { type ExamProgress, type ExamStep, examSteps } from '@karakter/domain/exam/exam-steps';
import {
  areAllDecided,
  type CandidateResultFacts,
  candidateResultState,
} from '@karakter/domain/results/candidate-result';
import type { CaseEvent } from '@karakter/domain/rules/case-history';
import { statesWithoutAnswer } from '@karakter/domain/sitting/sitting-states';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { isApprovedPaper } from './approved-paper.ts';
import { type LaterHistory, laterHistoriesOf, separateAnnouncements } from './case-history.ts';
import { firstExtension } from './first-extension.ts';
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
  open_complaints: number;
  extended_to: string | null;
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
      (select count(*) from appeal k where k.exam_id = e.id and k.state <> all(${closedAppealStates}::text[]))
        + (select count(*) from dismissal_appeal d where d.exam_id = e.id
          and d.state = any(${openDismissalAppealStates}::text[])) as open_appeals,
      (select count(*) from procedural_complaint k where k.exam_id = e.id
        and k.state <> all(${closedComplaintStates}::text[])) as open_complaints,
      case when exists (select from grading_extension x where x.exam_id = e.id and x.state = 'granted') then (
        select ${firstExtension()}
        from work_to_grade h
        left join extended_candidacies(e.id) x on x.candidacy_id = h.candidacy_id
        where h.exam_id = e.id and not exists (select from standing_agreed_grade g join commission k
          on k.id = g.commission_id and k.kind = 'ordinary' where g.candidacy_id = h.candidacy_id)) end as extended_to
    from exam e
    left join paper on paper.exam_id = e.id and ${isApprovedPaper}
    cross join lateral (
      select count(*) as graded, max(ag.agreed_at) as last_graded_at
      from commission c join standing_agreed_grade ag on ag.commission_id = c.id
      where c.exam_id = e.id and c.kind = 'ordinary') a
    cross join lateral (
      select count(*) filter (where sent_at is null)
        + (select count(*) from late_explanation_request where exam_id = e.id and state = 'requestedLate')
        as open_explanations,
        min(due_at) filter (where sent_at is null) as explanation_due_at
      from explanation where exam_id = e.id) x
    where e.id = any(${examIds}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.exam_id, row]));
}

type OfCommissions = Pick<ExamProgress, 'readyCommissions' | 'checkedCommissions'>;
const noneDecided: OfCommissions = { readyCommissions: 0, checkedCommissions: 0 };

/**
 * The commissions whose candidates are all decided, of the exams that announce each by itself: those to check and those
 * that are checked [P4]. What the law or a change of the scoring holds against them is told on the page of results.
 */
async function decidedCommissions(tx: Tx, examIds: readonly string[]): Promise<Map<string, OfCommissions>> {
  const { rows } = await sql<CandidateResultFacts & { id: string; examId: string; isChecked: boolean }>`
    select k.id, k.exam_id as "examId", k.checked_at is not null as "isChecked", e.form,
      h.candidacy_id is not null as "hasWork", t.state as attendance, s.state as sitting, g.grade is not null as "isAgreed",
      false as "isEntered"
    from exam e
    join commission k on k.exam_id = e.id and k.kind = 'ordinary' and k.announced_at is null
    join commission_candidacy cc on cc.commission_id = k.id
    left join work_to_grade h on h.candidacy_id = cc.candidacy_id
    left join sitting s on s.candidacy_id = cc.candidacy_id
    left join attendance t on t.candidacy_id = cc.candidacy_id
    left join standing_agreed_grade g on g.commission_id = k.id and g.candidacy_id = cc.candidacy_id
    where e.id = any(${examIds}::uuid[]) and e.announcing = 'separately' and e.state = 'published'
    group by 1, 2, 3, 4, 5, 6, 7, 8`.execute(tx);
  const found = new Map<string, OfCommissions>();
  for (const [first, ...rest] of Map.groupBy(rows, ({ id }) => id).values()) {
    if (!first || !areAllDecided([first, ...rest].map(candidateResultState))) continue;
    const { readyCommissions, checkedCommissions } = found.get(first.examId) ?? noneDecided;
    const [ready, checked] = first.isChecked ? [0, 1] : [1, 0];
    found.set(first.examId, {
      readyCommissions: readyCommissions + ready,
      checkedCommissions: checkedCommissions + checked,
    });
  }
  return found;
}

type Announced = {
  readonly later: readonly LaterHistory[];
  readonly separately: readonly Temporal.Instant[];
};

/** Candidates without later events share the history of their announcement. */
function historiesOf({ announcedAt }: ExamRecord, handedIn: number, { later, separately }: Announced) {
  const shared = announcedAt === null ? separately : [...separately, announcedAt];
  const announced = (at: Temporal.Instant): CaseEvent => ({ kind: 'announced', at });
  const own = later.flatMap(({ announcedAt: at, events }) => {
    const first = at ?? announcedAt;
    return first === null ? [] : [[announced(first), ...events]];
  });
  return handedIn > own.length ? [...shared.map((at) => [announced(at)]), ...own] : own;
}

function progressOf(
  exam: ExamRecord,
  counts: Counts,
  { commissions, ...announced }: Announced & { readonly commissions: OfCommissions },
): ExamProgress {
  return {
    ...exam,
    ...commissions,
    paperApprovedAt: counts.paper_approved_at,
    hasGuide: counts.has_guide,
    candidates: counts.candidates,
    handedIn: counts.handed_in,
    absent: counts.absent,
    graded: counts.graded,
    lastGradedAt: counts.last_graded_at,
    gradesExtendedTo: counts.extended_to === null ? null : Temporal.PlainDate.from(counts.extended_to),
    openExplanations: counts.open_explanations,
    explanationDueAt: counts.explanation_due_at,
    openAppeals: counts.open_appeals,
    openComplaints: counts.open_complaints,
    histories: historiesOf(exam, counts.handed_in, announced),
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
  const separately = await separateAnnouncements(tx, ids);
  const decided = await decidedCommissions(tx, ids);
  return exams.flatMap((exam) => {
    const counts = all.get(exam.id);
    if (!counts) return [];
    const { candidates, commissions, handed_in: handedIn, absent } = counts;
    const announced = { later: later.get(exam.id) ?? [], separately: separately.get(exam.id) ?? [] };
    const progress = progressOf(exam, counts, {
      ...announced,
      commissions: decided.get(exam.id) ?? noneDecided,
    });
    const steps = examSteps(progress, now, exam.rules);
    return [{ exam, counts: { candidates, commissions, handedIn, absent }, progress, steps }];
  });
}
