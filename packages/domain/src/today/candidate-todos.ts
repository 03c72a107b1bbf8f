import { mayStillAppeal } from '../appeal/appeal-filing.ts';
import type { ShownExplanationState } from '../explanation/explanation-shown.ts';
import type { AttendanceState } from '../grading/registration/attendance.ts';
import type { DeadlineState } from '../rules/deadlines.ts';
import type { SittingState } from '../sitting/sitting.ts';
import { isWithoutAnswer } from '../sitting/sitting-states.ts';
import { cancellingIsNewsUntil } from './today-cancelled.ts';

/** What a candidate can do with an exam or waits for. */
export const candidateTodoCodes = [
  'sitExam',
  'meetForExam',
  'examOpen',
  'examCancelled',
  'gradeAwaited',
  'gradeHeld',
  'readExplanation',
  'explanationAwaited',
  'mayAskExplanation',
  'mayAppeal',
  'appealUnderReview',
] as const;
export type CandidateTodoCode = (typeof candidateTodoCodes)[number];

/** `at` is the time until which it can be done, or at which it is due; null where there is no such date. */
export type CandidateTodo = { code: CandidateTodoCode; at: Temporal.Instant | null };

/** What decides what a candidate can do or waits for. */
export type CandidateFacts = {
  now: Temporal.Instant;
  sitting: SittingState['kind'];
  /** What a person has registered where nothing is handed in; null where it is [G8]. */
  attendance: AttendanceState | null;
  isCancelled: boolean;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  /** When the grades are due. */
  gradesDueAt: Temporal.Instant | null;
  hasGrade: boolean;
  isAnnounced: boolean;
  /** The grades are announced, and this one is held back [R2]. */
  isHeld: boolean;
  explanation: { state: ShownExplanationState; dueAt: Temporal.Instant } | undefined;
  isUnderReview: boolean;
  /** From decideExplanationRequest. */
  mayAskExplanation: boolean;
  /** Appeals are filed in the portal: the exam's setting is on, and the answer is not a group's. */
  appealOpen: boolean;
  deadlines: { explanation: DeadlineState; appeal: DeadlineState };
};

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

const endOf = (state: DeadlineState) => (state.kind === 'running' ? state.deadline.at : null);

/** The clock says when to meet, and nothing of whether the candidate did: that is for a person to register. */
function withoutHandIn(facts: CandidateFacts, attendance: AttendanceState): CandidateTodo[] {
  const { now, startsAt, isAnnounced, gradesDueAt: at } = facts;
  if (attendance === 'attended') return isAnnounced ? [] : [{ code: 'gradeAwaited', at }];
  const isAhead = attendance === 'unregistered' && isBefore(now, startsAt);
  return isAhead ? [{ code: 'meetForExam', at: startsAt }] : [];
}

function beforeGrade(facts: CandidateFacts): CandidateTodo[] {
  const { now, sitting, startsAt, endsAt } = facts;
  if (facts.isHeld) return [{ code: 'gradeHeld', at: null }];
  if (facts.isCancelled) {
    const isNews = isBefore(now, cancellingIsNewsUntil(endsAt));
    return sitting !== 'withdrawn' && isNews ? [{ code: 'examCancelled', at: null }] : [];
  }
  if (facts.attendance !== null) return withoutHandIn(facts, facts.attendance);
  if (sitting === 'handedIn')
    return facts.isAnnounced ? [] : [{ code: 'gradeAwaited', at: facts.gradesDueAt }];
  if (isWithoutAnswer(sitting) || !isBefore(now, endsAt)) return [];
  return isBefore(now, startsAt) ? [{ code: 'sitExam', at: startsAt }] : [{ code: 'examOpen', at: endsAt }];
}

function afterGrade(facts: CandidateFacts): CandidateTodo[] {
  const { now, explanation, isUnderReview, deadlines } = facts;
  const todos: CandidateTodo[] = [];
  if (explanation?.state === 'sent') todos.push({ code: 'readExplanation', at: null });
  if (facts.mayAskExplanation) todos.push({ code: 'mayAskExplanation', at: endOf(deadlines.explanation) });
  if (facts.appealOpen && !isUnderReview && mayStillAppeal(deadlines.appeal, now)) {
    todos.push({ code: 'mayAppeal', at: endOf(deadlines.appeal) });
  }
  if (explanation?.state === 'requested') todos.push({ code: 'explanationAwaited', at: explanation.dueAt });
  if (isUnderReview) todos.push({ code: 'appealUnderReview', at: null });
  return todos;
}

/**
 * First the candidate's tasks, then possible requests, then what is awaited [V3]. An appeal may be filed while its
 * deadline is suspended, and then has no date.
 */
export function candidateTodos(facts: CandidateFacts): CandidateTodo[] {
  return facts.hasGrade ? afterGrade(facts) : beforeGrade(facts);
}
