import type { DemonstrationClock } from '@karakter/contract/demo/routes';
import { dateOf } from '@karakter/domain/calendar/calendar';
import {
  appealDeadline,
  type DeadlineState,
  explanationRequestDeadline,
  paperDue,
} from '@karakter/domain/rules/deadlines';
import { gradesDueFor } from '@karakter/domain/rules/grades-due';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/db.ts';
import { type ExamCourse, examCourses } from '../exam/progress.ts';
import { openExams } from '../exam/store.ts';

type Due = { readonly at: Temporal.Instant; readonly what: What };
type What = NonNullable<DemonstrationClock['next']>['what'];
type DueOfCourse = Due & { readonly courseCode: string };

const dueAs = (what: What, state: DeadlineState): Due[] =>
  state.kind === 'running' ? [{ at: state.deadline.at, what }] : [];

/** The due dates of graders and exam office for an exam that is not announced. */
function dueBefore({ exam, progress }: ExamCourse): Due[] {
  const { rules, startsAt } = exam;
  const paper = progress.paperApprovedAt === null ? dueAs('paperDue', paperDue(dateOf(startsAt), rules)) : [];
  if (exam.state === 'planned') return paper;
  if (exam.state === 'cancelled') return [];
  return [
    ...paper,
    { at: startsAt, what: 'examStarts' },
    ...dueAs('gradingDue', gradesDueFor(exam, rules, progress.gradesExtendedTo)),
  ];
}

/** Until when candidates may request explanations and appeal. */
function dueAfter({ exam, progress }: ExamCourse): Due[] {
  const { rules, explanationOpen, appealOpen } = exam;
  return progress.histories.flatMap((history) => [
    ...(explanationOpen ? dueAs('explanationRequest', explanationRequestDeadline(history, rules, exam)) : []),
    ...(appealOpen ? dueAs('appeal', appealDeadline(history, rules, exam)) : []),
  ]);
}

function dueFor(course: ExamCourse): DueOfCourse[] {
  const { announcedAt, courseCode } = course.exam;
  const dues = announcedAt === null ? dueBefore(course) : dueAfter(course);
  return dues.map((due) => ({ ...due, courseCode }));
}

/** Explanations to be given. */
async function dueInCases(tx: Tx): Promise<DueOfCourse[]> {
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
  announceCommission: 'announcement',
};

async function dueByTimers(tx: Tx): Promise<DueOfCourse[]> {
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
export async function nextDeadline(tx: Tx, now: Temporal.Instant): Promise<DueOfCourse | null> {
  const ofExams = (await examCourses(tx, await openExams(tx), now)).flatMap(dueFor);
  const dues = [...ofExams, ...(await dueInCases(tx)), ...(await dueByTimers(tx))];
  const ahead = dues.filter((due) => Temporal.Instant.compare(due.at, now) > 0);
  return ahead.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))[0] ?? null;
}
