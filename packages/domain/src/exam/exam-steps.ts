import { dateOf, endOfDay } from '../calendar/calendar.ts';
import type { CaseEvent } from '../rules/case-history.ts';
import type { DeadlineState } from '../rules/deadlines.ts';
import {
  announcementDay,
  appealDeadline,
  explanationRequestDeadline,
  latestEnd,
  paperDue,
  planningDay,
} from '../rules/deadlines.ts';
import { type GradedExam, gradesDueFor } from '../rules/grades-due.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { attendanceBackBy } from './attendance-due.ts';
import type { ExamForm, ExamState } from './exam.ts';
import { hasHandIn } from './exam-form.ts';

/** The nine steps of an exam's course, in order [V4]. */
export const examStepNames = [
  'planning',
  'paper',
  'sitting',
  'handIn',
  'grading',
  'results',
  'explanation',
  'appeal',
  'archive',
] as const;
export type ExamStepName = (typeof examStepNames)[number];
export const examStepStates = ['done', 'now', 'late', 'waiting'] as const;
export type ExamStepState = (typeof examStepStates)[number];

/** A step with when it was done or is due; null where no date is known. */
export type ExamStep = { step: ExamStepName; at: Temporal.Instant | null; state: ExamStepState };

/** How far an exam has come, in dates and counts. */
export type ExamProgress = GradedExam & {
  state: ExamState;
  form: ExamForm;
  recheckable: boolean;
  explanationOpen: boolean;
  appealOpen: boolean;
  startsAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
  announcedAt: Temporal.Instant | null;
  archivedAt: Temporal.Instant | null;
  paperApprovedAt: Temporal.Instant | null;
  hasGuide: boolean;
  candidates: number;
  handedIn: number;
  absent: number;
  /** Handed-in answers that have an agreed grade, and when the latest was agreed. */
  graded: number;
  lastGradedAt: Temporal.Instant | null;
  /** Where commissions are announced separately: those that can be checked, and those checked and not announced [P4]. */
  readyCommissions: number;
  checkedCommissions: number;
  /** The first of the days to which ungraded answers are extended; null where an answer is not extended. */
  gradesExtendedTo: Temporal.PlainDate | null;
  openExplanations: number;
  /** When the first open explanation is due; null where none is open. */
  explanationDueAt: Temporal.Instant | null;
  openAppeals: number;
  /** Procedural complaints that are not closed. */
  openComplaints: number;
  /** The histories of the announced results; results with the same events share one. */
  histories: readonly (readonly CaseEvent[])[];
};

/**
 * The state of one step on its own, before it is compared with the others. `isLate` counts while it is not done;
 * `isActive`: it is being worked on now.
 */
type StepSnapshot = { at: Temporal.Instant | null; isDone: boolean; isLate: boolean; isActive?: boolean };
type StepRule = (progress: ExamProgress, now: Temporal.Instant, rules: RuleSet) => StepSnapshot;

const isPast = (at: Temporal.Instant | null, now: Temporal.Instant) =>
  at !== null && Temporal.Instant.compare(now, at) >= 0;

const instantOf = (state: DeadlineState) => (state.kind === 'running' ? state.deadline.at : null);

const gradesDueOf = (progress: ExamProgress, rules: RuleSet) =>
  gradesDueFor(progress, rules, progress.gradesExtendedTo);

const planning: StepRule = ({ state, publishedAt, startsAt }, now, rules) => {
  const isDone = state !== 'planned';
  const at = isDone ? publishedAt : endOfDay(planningDay(dateOf(startsAt), rules));
  return { at, isDone, isLate: isPast(at, now) };
};

/** Where nothing is handed in, the law requires the guide, and a paper in Karakter is for those who want one [G8]. */
const hasPaperItNeeds = ({ form, paperApprovedAt }: ExamProgress) =>
  paperApprovedAt !== null || !hasHandIn(form);

const paper: StepRule = (progress, now, rules) => {
  const { paperApprovedAt, hasGuide, startsAt } = progress;
  const isDone = hasPaperItNeeds(progress) && hasGuide;
  const at = isDone ? paperApprovedAt : instantOf(paperDue(dateOf(startsAt), rules));
  return { at, isDone, isLate: isPast(at, now) };
};

const sitting: StepRule = (progress, now) => {
  const { state, startsAt, endsAt } = progress;
  const isReady = state !== 'planned' && hasPaperItNeeds(progress);
  const isDone = isReady && isPast(endsAt, now);
  return { at: startsAt, isDone, isLate: !isReady && isPast(startsAt, now) };
};

/** A hand-in that is missing for this long after the end should be investigated. */
const handInSettles = { hours: 1 } as const;

export function areHandInsOverdue(endsAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return isPast(endsAt.add(handInSettles), now);
}

/** Where nothing is handed in, the step is the attendance, which a person registers [G8]. */
const handIn: StepRule = ({ form, candidates, handedIn, absent, endsAt }, now) => {
  const isDone = isPast(endsAt, now) && candidates > 0 && handedIn + absent >= candidates;
  if (hasHandIn(form)) return { at: endsAt, isDone, isLate: areHandInsOverdue(endsAt, now) };
  const backBy = attendanceBackBy({ endsAt });
  return { at: backBy, isDone, isLate: isPast(backBy, now) };
};

const isChecked = (state: ExamState) => ['checked', 'announced', 'archived'].includes(state);

const grading: StepRule = (progress, now, rules) => {
  const { state, endsAt, handedIn, graded, lastGradedAt } = progress;
  const isDone = isChecked(state) || (isPast(endsAt, now) && handedIn > 0 && graded >= handedIn);
  const at = isDone ? lastGradedAt : instantOf(gradesDueOf(progress, rules));
  return { at, isDone, isLate: isPast(at, now) };
};

const results: StepRule = (progress, now, rules) => {
  const { announcedAt } = progress;
  const due = gradesDueOf(progress, rules);
  const at =
    announcedAt ?? (due.kind === 'running' ? endOfDay(announcementDay(due.deadline.lastDay, rules)) : null);
  const isDone = announcedAt !== null;
  return { at, isDone, isLate: isPast(at, now) };
};

const explanation: StepRule = (progress, now, rules) => {
  const { announcedAt, explanationOpen, openExplanations, explanationDueAt, histories } = progress;
  if (histories.length === 0 && announcedAt === null) return { at: null, isDone: false, isLate: false };
  const deadlines = histories.map((history) => explanationRequestDeadline(history, rules, progress));
  const until = explanationOpen ? latestEnd(deadlines) : null;
  const isDone = announcedAt !== null && openExplanations === 0 && (until === null || isPast(until, now));
  return { at: explanationDueAt ?? until, isDone, isLate: isPast(explanationDueAt, now), isActive: !isDone };
};

const appeal: StepRule = (progress, now, rules) => {
  const { announcedAt, appealOpen, openAppeals, histories } = progress;
  if (histories.length === 0 && announcedAt === null) return { at: null, isDone: false, isLate: false };
  const deadlines = appealOpen ? histories.map((history) => appealDeadline(history, rules, progress)) : [];
  // While one deadline is suspended, no date is the last one.
  const isSuspended = deadlines.some(({ kind }) => kind === 'suspended');
  const until = isSuspended ? null : latestEnd(deadlines);
  const isOver = !isSuspended && (until === null || isPast(until, now));
  const isDone = announcedAt !== null && openAppeals === 0 && isOver;
  return { at: until, isDone, isLate: false, isActive: !isDone };
};

const archive: StepRule = ({ archivedAt }) => ({
  at: archivedAt,
  isDone: archivedAt !== null,
  isLate: false,
});

const stepRules: Readonly<Record<ExamStepName, StepRule>> = {
  planning,
  paper,
  sitting,
  handIn,
  grading,
  results,
  explanation,
  appeal,
  archive,
};

/**
 * The nine steps with their dates: done, late, now (the first that is not done, and whatever is worked on), or
 * waiting. Nothing of a cancelled exam is due any more [P14]. Every page of an exam and every list of exams shows them
 * from here [V4].
 */
export function examSteps(progress: ExamProgress, now: Temporal.Instant, rules: RuleSet): ExamStep[] {
  const snapshots = examStepNames.map((step) => ({ step, ...stepRules[step](progress, now, rules) }));
  const present = snapshots.find(({ isDone }) => !isDone)?.step;
  return snapshots.map(({ step, at, isDone, isLate, isActive }) => {
    if (isDone) return { step, at, state: 'done' };
    if (progress.state === 'cancelled') return { step, at: null, state: 'waiting' };
    if (isLate) return { step, at, state: 'late' };
    return { step, at, state: isActive || step === present ? 'now' : 'waiting' };
  });
}
