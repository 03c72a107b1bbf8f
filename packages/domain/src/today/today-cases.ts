import type { AppealState } from '../appeal/appeal.ts';
import type { TodayItem } from './today.ts';
import { line, type TodayRule } from './today-rule.ts';

const isPast = (at: Temporal.Instant, now: Temporal.Instant) => Temporal.Instant.compare(now, at) >= 0;

/** For the exam office and caseworkers: explanations that are overdue [E2]. */
export const followUpExplanations: TodayRule = (snapshot) => {
  const { openExplanations: count, explanationDueAt: deadline } = snapshot.exam;
  const isLate = deadline !== null && isPast(deadline, snapshot.now);
  return line(isLate, snapshot, { kind: 'followUpExplanations', count, deadline, waitingFor: 'graders' });
};

/** A line with the number of appeals in one state, and when the first of all is due. */
function appeals(state: AppealState, item: Pick<TodayItem, 'kind' | 'waitingFor'>): TodayRule {
  return (snapshot) => {
    const count = snapshot.exam.appeals[state] ?? 0;
    return line(count > 0, snapshot, { ...item, count, deadline: snapshot.exam.appealReplyDueAt });
  };
}

/** As for appeals, for explanations that are ready: the candidate should not have to wait until the last day. */
function readyAppeals(state: AppealState, kind: TodayItem['kind']): TodayRule {
  return (snapshot) => {
    const { appealReplyDueAt: due, appeals: byState } = snapshot.exam;
    const count = byState[state] ?? 0;
    const deadline = due && isPast(due, snapshot.now) ? due : null;
    return line(count > 0, snapshot, { kind, count, deadline });
  };
}

export const lateAppeals = appeals('filedLate', { kind: 'handleLateAppeals' });
export const filedAppeals = appeals('filed', { kind: 'assignAppeals' });
export const appealsInGrading = appeals('inGrading', { kind: 'awaitAppealGrading', waitingFor: 'graders' });
export const gradedAppeals = readyAppeals('graded', 'decideAppeals');
export const newAssessments = readyAppeals('needsNewAssessment', 'arrangeNewAssessment');
