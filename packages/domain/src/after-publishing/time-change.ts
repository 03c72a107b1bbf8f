import { dateOf, endOfDay } from '../calendar/calendar.ts';
import type { ExamFacts } from '../exam/exam.ts';
import { type ExamFactsFault, type FactsBasis, faultsInFacts } from '../exam/exam-facts.ts';
import { announcementDay, paperDue } from '../rules/deadlines.ts';
import { type GradedExam, gradesDueFor } from '../rules/grades-due.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { SittingState } from '../sitting/sitting.ts';
import { type SittingTimes, sittingTimes } from '../sitting/sitting-times.ts';
import { movedTimes, type TimeEvent } from '../sitting/time-events.ts';

/** What decides when the candidates of an exam begin and end. */
export type ExamTime = Pick<ExamFacts, 'startsAt' | 'durationMinutes'>;

/** A candidate with their extra time, and every change of their time that was made on the board. */
export type TimedCandidate = {
  readonly candidacyId: string;
  readonly extraMinutes: number;
  readonly events: readonly TimeEvent[];
};

/** A candidate's own start and end before and after the exam's time is changed [P14]. */
export type OwnChange = {
  readonly candidacyId: string;
  readonly before: SittingTimes;
  readonly after: SittingTimes;
};

const ownTimes = (exam: ExamTime, { extraMinutes, events }: TimedCandidate) =>
  sittingTimes({ ...exam, extraMinutes, ...movedTimes(exam, events) });

/** Counts every candidate's own times again from the exam's new time: extra time and given minutes stay theirs. */
export function ownChanges(
  before: ExamTime,
  after: ExamTime,
  candidates: readonly TimedCandidate[],
): OwnChange[] {
  return candidates.map((candidate) => ({
    candidacyId: candidate.candidacyId,
    before: ownTimes(before, candidate),
    after: ownTimes(after, candidate),
  }));
}

/** Whether the candidate begins or ends at another time than before. */
export function isMoved({ before, after }: OwnChange): boolean {
  return !before.startsAt.equals(after.startsAt) || !before.endsAt.equals(after.endsAt);
}

/** An exam as far as its deadlines depend on its time, with the rules of its day. */
export type DatedExam = GradedExam & {
  readonly startsAt: Temporal.Instant;
  readonly rules: RuleSet;
};

export const datedDeadlines = ['paper', 'grades', 'results'] as const;
export type DatedDeadline = (typeof datedDeadlines)[number];

type MovedDeadline = {
  readonly what: DatedDeadline;
  /** Null where there is no such date. */
  readonly before: Temporal.Instant | null;
  readonly after: Temporal.Instant | null;
};

function deadlinesOf(exam: DatedExam): Readonly<Record<DatedDeadline, Temporal.Instant | null>> {
  const paper = paperDue(dateOf(exam.startsAt), exam.rules);
  const grades = gradesDueFor(exam, exam.rules);
  const results =
    grades.kind === 'running' ? endOfDay(announcementDay(grades.deadline.lastDay, exam.rules)) : null;
  return {
    paper: paper.kind === 'running' ? paper.deadline.at : null,
    grades: grades.kind === 'running' ? grades.deadline.at : null,
    results,
  };
}

/** The deadlines that are on another day after the change: each follows from the exam's own days. */
export function movedDeadlines(before: DatedExam, after: DatedExam): MovedDeadline[] {
  const [earlier, later] = [deadlinesOf(before), deadlinesOf(after)];
  const moved = datedDeadlines.filter((what) => earlier[what]?.toString() !== later[what]?.toString());
  return moved.map((what) => ({ what, before: earlier[what], after: later[what] }));
}

export const timeChangeFindingCodes = ['earlierStart', 'ownExtraTime', 'candidatesPaused'] as const;
export type TimeChangeFindingCode = (typeof timeChangeFindingCodes)[number];
type Found = { readonly code: TimeChangeFindingCode; readonly count: number };

/** What is worth knowing of the change itself, before it is made: each with the number of candidates it concerns. */
export function timeChangeFindings(
  before: ExamTime,
  after: ExamTime,
  candidates: readonly (OwnChange & { readonly extraMinutes: number })[],
): Found[] {
  const count = (concerns: (candidate: (typeof candidates)[number]) => boolean) =>
    candidates.filter(concerns).length;
  const isEarlier = ({ before: was, after: is }: OwnChange) =>
    Temporal.Instant.compare(is.startsAt, was.startsAt) < 0;
  const isOtherLength = before.durationMinutes !== after.durationMinutes;
  const counts: Readonly<Record<TimeChangeFindingCode, number>> = {
    // Candidates who do not read the notice come too late.
    earlierStart: count(isEarlier),
    // Extra time is decided in minutes, often from how long the exam was.
    ownExtraTime: isOtherLength ? count(({ extraMinutes }) => extraMinutes > 0) : 0,
    // A pause outlives the change: somebody has to end it on the board.
    candidatesPaused: count((candidate) => candidate.after.pausedSince !== null),
  };
  return timeChangeFindingCodes.flatMap((code) => (counts[code] > 0 ? [{ code, count: counts[code] }] : []));
}

/** So long before a candidate begins, every server must know the new start: the paper's key is given at the old one. */
const settles = { seconds: 30 } as const;

/** Whether a candidate who waits begins so soon that their start can no longer be changed. */
export function beginsNow(startsAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now.add(settles), startsAt) >= 0;
}

/**
 * Whether a candidate has begun: has opened the paper, or can do so now. A pause before the start holds the paper
 * back, and a candidate who withdrew before it never had one. A cancelled exam is judged as if it had been held.
 */
export function hasBegun(
  state: SittingState,
  { startsAt, pausedSince }: Pick<SittingTimes, 'startsAt' | 'pausedSince'>,
  now: Temporal.Instant,
): boolean {
  if (state.kind === 'withdrawn') return state.from.kind === 'open';
  if (state.kind === 'cancelled') return hasBegun(state.from, { startsAt, pausedSince }, now);
  if (state.kind !== 'waiting') return true;
  return pausedSince === null && beginsNow(startsAt, now);
}

/** The faults of a new time for an exam that is published [P14]: a start that stays may be past where all begin later. */
export function faultsInNewTime(before: ExamFacts, after: ExamFacts, basis: FactsBasis): ExamFactsFault[] {
  const isOtherStart = !before.startsAt.equals(after.startsAt);
  const faults = faultsInFacts(after, basis).filter(
    ({ field }) => field === 'durationMinutes' || (field === 'startsAt' && isOtherStart),
  );
  const isSaid = faults.some(({ field }) => field === 'startsAt');
  if (isOtherStart && !isSaid && beginsNow(after.startsAt, basis.now))
    return [{ field: 'startsAt', code: 'startNotAhead' }, ...faults];
  return faults;
}
