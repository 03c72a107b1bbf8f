import { dateOf, isWorkingDay } from '@karakter/domain/calendar/calendar';
import { hourOn } from '@karakter/domain/calendar/mornings';
import { decideBySelf } from '@karakter/domain/results/announcing/by-self';
import { announcementDay } from '@karakter/domain/rules/deadlines';
import type { Tx } from '../../../platform/database/db.ts';
import { setTimer } from '../../../platform/jobs/jobs.ts';
import type { Task, Tasks } from '../../../platform/jobs/jobs-runner.ts';
import { setMorningTimers } from '../../exam/exam-times.ts';
import { type ExamRecord, examFacts, lockExam, openExams } from '../../exam/store.ts';
import { gradesDeadline } from '../../grading/due.ts';
import { lockCommissionsOf } from '../../grading/seats/move.ts';
import { noticeHour } from '../../institution/store.ts';
import { announceGrades, holdPlan } from '../announce.ts';
import { announceChosen } from '../commissions/announcing.ts';
import { latestChoice } from './choice.ts';
import { type DueGrades, dueGradesOf } from './due-grades.ts';
import { tellOffice } from './tell-office.ts';

/** Whether the first of the exam's grades can be due for it; what is extended is looked at in the exam's own transaction. */
function mayBeDue(exam: ExamRecord, today: Temporal.PlainDate): boolean {
  const isOpen = exam.state === 'published' || exam.state === 'checked';
  const due = gradesDeadline(exam);
  if (!exam.rules.announcement.bySelf || !isOpen || due === null) return false;
  return Temporal.PlainDate.compare(announcementDay(due.lastDay, exam.rules), today) <= 0;
}

/**
 * Lets, on each working morning, the grades be announced whose day it is by the institution's rule [R1]: each exam in a
 * transaction of its own, so that none waits for another.
 */
const announceBySelf: Task = async ({ tx, now }) => {
  const today = dateOf(now);
  const due = isWorkingDay(today) ? (await openExams(tx)).filter((exam) => mayBeDue(exam, today)) : [];
  for (const { id: examId } of due) {
    const key = `announceDueGrades:${examId}`;
    await setTimer(tx, { dueAt: now, task: 'announceDueGrades', payload: { examId }, key });
  }
  await setMorningTimers(tx, now, 'announceBySelf');
};

/** Announces these grades, which no person does. */
async function announce(
  tx: Tx,
  exam: ExamRecord,
  ready: readonly DueGrades[],
  at: Temporal.Instant,
): Promise<void> {
  const by = { actorId: null, at };
  const numbers = ready.flatMap(({ commission }) => commission ?? []);
  if (numbers.length > 0) await announceChosen(tx, exam, numbers, by);
  else if (ready.length > 0) await announceGrades(tx, exam, by);
}

/**
 * Announces what is checked of an exam whose day it is, and tells the exam office what keeps the rest [R1]. However often it
 * runs, grades are announced once, and the office is told once.
 */
const announceDueGrades: Task = async ({ tx, now }, { examId }) => {
  const id = String(examId);
  await holdPlan(tx, id);
  await lockExam(tx, id);
  const exam = await examFacts(tx, id);
  if (!exam) return;
  await lockCommissionsOf(tx, id);
  const isTurnedOff = (await latestChoice(tx, id))?.bySelf === false;
  const morning = hourOn(dateOf(now), await noticeHour(tx));
  const decided = (await dueGradesOf(tx, exam)).map((grades) => ({
    grades,
    decision: decideBySelf({ ...exam, isTurnedOff }, grades, morning),
  }));
  const waiting = decided.flatMap(({ grades: { commission, dueOn }, decision }) =>
    decision.kind === 'wait' && dueOn ? [{ commission, dueOn, obstacle: decision.obstacle }] : [],
  );
  await tellOffice(tx, id, waiting, now);
  const ready = decided.flatMap(({ grades, decision }) => (decision.kind === 'announce' ? [grades] : []));
  await announce(tx, exam, ready, now);
};

export const announcingTasks: Tasks = { announceBySelf, announceDueGrades };
