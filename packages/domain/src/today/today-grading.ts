import { endOfDay } from '../calendar/calendar.ts';
import { type ExplanationState, isToWrite } from '../explanation/explanation.ts';
import type { NotYetGrading } from '../grading/grading-opens.ts';
import type { GradingKind } from '../rules/rule-set.ts';
import type { TodayItem } from './today.ts';
import { cancellingIsNewsUntil } from './today-cancelled.ts';

/** A commission as one of its members sees it: the member's own work, and the revealed part of the others' [G2]. */
export type CommissionToday = {
  examId: string;
  commissionId: string;
  kind: GradingKind;
  confidentialityAccepted: boolean;
  /** Why the answers are not open yet; null when they are [U4]. */
  closed: NotYetGrading | null;
  opensAt: Temporal.Instant;
  dueAt: Temporal.Instant | null;
  answers: number;
  /** Answers the grader has confirmed. */
  confirmed: number;
  /** Revealed with different grades, and the next move is this grader's. */
  toAgree: number;
  /** Confirmed and not yet revealed, or proposed by this grader and not yet approved. */
  awaitingOthers: number;
  /** Another person's change of the scoring waits for confirmation [G4]. */
  scoringToConfirm: boolean;
  /** Grades of this grader, or agreed ones, that a change of the scoring speaks against, undecided. */
  rescoredToDecide: number;
  /** Appeals with a grade, whose reasons for the candidate are asked for and not yet written [K5]. */
  reasonsToGive: number;
};

/** An explanation that has been requested and not sent: a candidate number and a date [U7, E2]. */
export type ExplanationToday = {
  explanationId: string;
  examId: string;
  candidateNumber: number;
  state: ExplanationState;
  dueAt: Temporal.Instant;
};

/** Before the answers are open there is nothing to count, not even their number [U4]. */
function whileClosed(commission: CommissionToday): TodayItem[] {
  const { examId, commissionId, opensAt, closed } = commission;
  const about = { examId, commissionId, deadline: null };
  if (closed === 'guideMissing') return [{ ...about, kind: 'awaitGuide', waitingFor: 'author' }];
  return [{ ...about, kind: 'awaitAnswers', at: opensAt, waitingFor: 'candidates' }];
}

function whileOpen(commission: CommissionToday): TodayItem[] {
  const { examId, commissionId, kind, answers, confirmed, toAgree, awaitingOthers } = commission;
  const about = { examId, commissionId, deadline: commission.dueAt };
  const items: TodayItem[] = [];
  if (confirmed < answers) {
    const grade = kind === 'appeal' ? 'gradeAppeals' : 'gradeScripts';
    items.push({ ...about, kind: grade, count: confirmed, of: answers });
  }
  if (toAgree > 0) items.push({ ...about, kind: 'agreeGrades', count: toAgree });
  if (awaitingOthers > 0 && confirmed === answers && toAgree === 0) {
    // A grader who has finished is never late, whatever a co-grader does.
    const awaited = { count: awaitingOthers, waitingFor: 'coGrader' } as const;
    items.push({ ...about, kind: 'awaitCoGrader', ...awaited, deadline: null });
  }
  const { reasonsToGive } = commission;
  if (reasonsToGive > 0) items.push({ ...about, kind: 'giveReasons', count: reasonsToGive });
  if (commission.scoringToConfirm) items.push({ ...about, kind: 'confirmScoring' });
  const { rescoredToDecide: count } = commission;
  if (count > 0) items.push({ ...about, kind: 'decideRescored', count });
  return items;
}

/** A grader whose exam is cancelled has nothing to wait for [P14]. */
function whileCancelled(
  { examId, commissionId, opensAt }: CommissionToday,
  now: Temporal.Instant,
): TodayItem[] {
  const deadline = cancellingIsNewsUntil(opensAt);
  const isNews = Temporal.Instant.compare(now, deadline) < 0;
  return isNews ? [{ kind: 'examCancelled', examId, commissionId, deadline }] : [];
}

function itemsOf(commission: CommissionToday, now: Temporal.Instant): TodayItem[] {
  if (commission.closed === 'gradingCancelled') return whileCancelled(commission, now);
  const { examId, commissionId, confidentialityAccepted, closed, opensAt, dueAt } = commission;
  const rest = closed === null ? whileOpen(commission) : whileClosed(commission);
  if (confidentialityAccepted) return rest;
  // The duty is accepted before the first script opens [U6]: until then no other task is possible.
  const deadline = closed === 'answersNotIn' ? opensAt : dueAt;
  const accept: TodayItem = { kind: 'acceptConfidentiality', examId, commissionId, deadline };
  return closed === null ? [accept] : [accept, ...rest];
}

/** A new assessment of which the grader is a member: an answer by its number, and the day that the office has set [K6]. */
export type ReassessmentToday = {
  examId: string;
  candidateNumber: number;
  dueOn: Temporal.PlainDate | null;
  /** The grader has said what they would give, and has signed the protocol as it is. */
  isDone: boolean;
};

/** The new assessments that wait for the grader [K6]. */
export const reassessmentsToday = (of: readonly ReassessmentToday[]): TodayItem[] =>
  of
    .filter(({ isDone }) => !isDone)
    .map(({ examId, candidateNumber, dueOn }) => ({
      kind: 'makeNewAssessment',
      examId,
      candidateNumber,
      deadline: dueOn === null ? null : endOfDay(dueOn),
    }));

/** A grader's tasks and pending items [V3, G9]; of a candidate only the number is shown [U7]. */
export function gradingToday(
  commissions: readonly CommissionToday[],
  explanations: readonly ExplanationToday[],
  now: Temporal.Instant,
): TodayItem[] {
  const toWrite = explanations
    .filter(({ state }) => isToWrite(state))
    .map(
      ({ dueAt, state: _, ...about }): TodayItem => ({ ...about, kind: 'writeExplanation', deadline: dueAt }),
    );
  return [...commissions.flatMap((commission) => itemsOf(commission, now)), ...toWrite];
}
