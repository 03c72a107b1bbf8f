import type { DemonstrationClock } from '@karakter/contract/demo/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import type { CaseEvent } from '@karakter/domain/rules/case-history';
import {
  appealDeadline,
  type DeadlineState,
  explanationRequestDeadline,
  gradesDueFor,
  paperDue,
} from '@karakter/domain/rules/deadlines';
import { type RuledExam, rulesFor } from '@karakter/domain/rules/rules-for';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { laterHistoriesOf } from '../exam/case-history.ts';
import { institutionOf } from '../exam/store.ts';

type What = NonNullable<DemonstrationClock['next']>['what'];
type Due = { at: Temporal.Instant; what: What; courseCode: string };
type ExamRow = Awaited<ReturnType<typeof examsOf>>[number];

async function examsOf(tx: Tx) {
  return tx
    .selectFrom('exam')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .leftJoin('paper', 'paper.exam_id', 'exam.id')
    .select([
      'exam.id',
      'course.code',
      'exam.state',
      'exam.form',
      'exam.recheckable',
      'exam.starts_at',
      'exam.announced_at',
      'exam.grading_period',
      'exam.grading_basis',
    ])
    .select(['paper.state as paper_state', 'exam.explanation_open', 'exam.appeal_open'])
    .select(sql<Temporal.Instant>`exam_ends_at(exam.id)`.as('ends_at'))
    .select(institutionOf('exam.unit_id'))
    .where('exam.state', '!=', 'archived')
    .execute();
}

const at = (state: DeadlineState) => (state.kind === 'running' ? [state.deadline.at] : []);

const rulesOf = (exam: Omit<RuledExam, 'startsAt'> & { starts_at: Temporal.Instant }) =>
  rulesFor({ ...exam, startsAt: exam.starts_at });

const gradedExam = (exam: ExamRow) => ({
  endsAt: exam.ends_at,
  gradingPeriod: exam.grading_period,
  gradingBasis: exam.grading_basis,
});

/** The due dates of graders and exam office for an exam that is not announced. */
function dueBefore(exam: ExamRow): Omit<Due, 'courseCode'>[] {
  const rules = rulesOf(exam);
  const paper = exam.paper_state === 'approved' ? [] : at(paperDue(dateOf(exam.starts_at), rules));
  const sitting: Omit<Due, 'courseCode'>[] =
    exam.state === 'planned'
      ? []
      : [
          { at: exam.starts_at, what: 'examStarts' },
          ...at(gradesDueFor(gradedExam(exam), rules)).map(
            (due) => ({ at: due, what: 'gradingDue' }) as const,
          ),
        ];
  return [...paper.map((due) => ({ at: due, what: 'paperDue' }) as const), ...sitting];
}

/** Until when a candidate with this history may request an explanation and appeal. */
function dueAfter(exam: ExamRow, history: readonly CaseEvent[]): Omit<Due, 'courseCode'>[] {
  const rules = rulesOf(exam);
  const assessed = { form: exam.form as 'written', recheckable: exam.recheckable };
  const request = exam.explanation_open ? at(explanationRequestDeadline(history, rules, assessed)) : [];
  const appeal = exam.appeal_open ? at(appealDeadline(history, rules, assessed)) : [];
  return [
    ...request.map((due) => ({ at: due, what: 'explanationRequest' }) as const),
    ...appeal.map((due) => ({ at: due, what: 'appeal' }) as const),
  ];
}

function dueFor(exam: ExamRow, later: readonly CaseEvent[][]): Due[] {
  const withCode = (due: Omit<Due, 'courseCode'>) => ({ ...due, courseCode: exam.code });
  if (exam.announced_at === null) return dueBefore(exam).map(withCode);
  const announced = { kind: 'announced', at: exam.announced_at } as const;
  const histories = [[], ...later].map((events) => [announced, ...events]);
  return histories.flatMap((history) => dueAfter(exam, history)).map(withCode);
}

/** Explanations to be given. */
async function dueInCases(tx: Tx): Promise<Due[]> {
  const rows = await tx
    .selectFrom('explanation')
    .innerJoin('exam', 'exam.id', 'explanation.exam_id')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .select(['course.code', 'explanation.due_at'])
    .where('exam.state', '=', 'announced')
    .where('explanation.sent_at', 'is', null)
    .execute();
  return rows.map(({ code: courseCode, due_at }) => ({ at: due_at, what: 'explanationDue', courseCode }));
}

const whatTimersDo: Readonly<Record<string, What>> = {
  closeSittings: 'examEnds',
  announceExam: 'announcement',
};

async function dueByTimers(tx: Tx): Promise<Due[]> {
  const rows = await tx
    .selectFrom('timer')
    .innerJoin('exam', (join) => join.on(sql<boolean>`exam.id::text = timer.payload ->> 'examId'`))
    .innerJoin('course', 'course.id', 'exam.course_id')
    .select(['course.code', 'timer.due_at', 'timer.task'])
    .where('timer.done_at', 'is', null)
    .execute();
  return rows.flatMap(({ code: courseCode, due_at, task }) => {
    const what = whatTimersDo[task];
    return what === undefined ? [] : [{ at: due_at, what, courseCode }];
  });
}

/** The nearest deadline after now, of all the institution's exams and cases. */
export async function nextDeadline(tx: Tx, now: Temporal.Instant): Promise<Due | null> {
  const exams = await examsOf(tx);
  const later = await laterHistoriesOf(
    tx,
    exams.map(({ id }) => id),
  );
  const ofExams = exams.flatMap((exam) => dueFor(exam, later.get(exam.id) ?? []));
  const dues = [...ofExams, ...(await dueInCases(tx)), ...(await dueByTimers(tx))];
  const ahead = dues.filter((due) => Temporal.Instant.compare(due.at, now) > 0);
  return ahead.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))[0] ?? null;
}
