import type { ExamState } from '../exam/exam.ts';
import type { AnnouncingWay } from '../exam/grading-workflow.ts';
import { accepted, type Decision, refused } from '../process/decision.ts';
import type { ResultsObstacle } from './results.ts';

/**
 * The results of one commission, where an exam's commissions are announced separately [P4, R1].
 *
 *   open ──check──▶ checked ──announce──▶ announced
 *     ◀──takeBackCheck──┘
 *
 * The exam follows its commissions: it is checked with the last of them, and announced with the last (`examFollows`).
 * What candidates have seen stays announced.
 */
export const commissionResultsStates = ['open', 'checked', 'announced'] as const;
export type CommissionResults = (typeof commissionResultsStates)[number];

export type CommissionResultsCommand = 'check' | 'takeBackCheck' | 'announce';

/** The commands that the results of a commission take in each state. */
export const commissionResultsCommands: Readonly<
  Record<CommissionResults, readonly CommissionResultsCommand[]>
> = { open: ['check'], checked: ['takeBackCheck', 'announce'], announced: [] };

/** What a command depends on besides the state. */
export type CommissionResultsFacts = {
  readonly exam: ExamState;
  readonly announcing: AnnouncingWay;
  /** The obstacles among this commission's own candidates. */
  readonly obstacles: readonly ResultsObstacle[];
};

export type CommissionResultsEvent = {
  readonly kind: 'commissionResultsChecked' | 'commissionCheckTakenBack' | 'commissionGradesAnnounced';
};

export type CommissionResultsRefusal =
  | 'resultsNotChecked'
  | 'resultsCheckedAlready'
  | 'gradesAlreadyAnnounced'
  | 'examCancelled'
  | 'announcedTogether'
  | 'resultsNotReady'
  | 'rescoredUndecided';
export type CommissionResultsDecision = Decision<CommissionResultsEvent, CommissionResultsRefusal>;

/** Why the results of a commission do not take a command in their state. */
export function commissionResultsRefusalIn(
  state: CommissionResults,
  command: CommissionResultsCommand,
): CommissionResultsRefusal {
  if (state === 'announced') return 'gradesAlreadyAnnounced';
  return command === 'check' ? 'resultsCheckedAlready' : 'resultsNotChecked';
}

const eventOf: Readonly<Record<CommissionResultsCommand, CommissionResultsEvent['kind']>> = {
  check: 'commissionResultsChecked',
  takeBackCheck: 'commissionCheckTakenBack',
  announce: 'commissionGradesAnnounced',
};

/** Decides on a command to one commission's results; a grade that is sent back takes the check back whatever the exam's way. */
export function decideCommissionResults(
  state: CommissionResults,
  command: CommissionResultsCommand,
  { exam, announcing, obstacles }: CommissionResultsFacts,
): CommissionResultsDecision {
  if (!commissionResultsCommands[state].includes(command))
    return refused(commissionResultsRefusalIn(state, command));
  const event = accepted({ kind: eventOf[command] });
  if (command === 'takeBackCheck') return event;
  if (exam === 'cancelled') return refused('examCancelled');
  if (announcing === 'together') return refused('announcedTogether');
  if (obstacles.length === 0) return event;
  return refused(command === 'check' ? 'resultsNotReady' : 'rescoredUndecided');
}

const stateAfter: Readonly<Record<CommissionResultsEvent['kind'], CommissionResults>> = {
  commissionResultsChecked: 'checked',
  commissionCheckTakenBack: 'open',
  commissionGradesAnnounced: 'announced',
};

/** The state after an event. */
export const applyCommissionResults = (
  _state: CommissionResults,
  { kind }: CommissionResultsEvent,
): CommissionResults => stateAfter[kind];

/** The state of a commission's results in the form of its instants. */
export function commissionResultsOf(at: {
  readonly checkedAt: Temporal.Instant | null;
  readonly announcedAt: Temporal.Instant | null;
}): CommissionResults {
  if (at.announcedAt !== null) return 'announced';
  return at.checkedAt === null ? 'open' : 'checked';
}

/**
 * The exam's state as it is for the candidates of one commission: further than the exam while other commissions still
 * grade. Whatever asks how far the results of a candidate or a commission have come asks this.
 */
export function examStateFor(exam: ExamState, commission: CommissionResults): ExamState {
  if (exam !== 'published' && exam !== 'checked') return exam;
  return commission === 'open' ? exam : commission;
}

/**
 * The exam's own command that follows from its commissions' results: the check with the last, also where candidates
 * without a commission are no obstacle, and the announcement with the last. Undefined while any lags behind.
 */
export function examFollows(
  exam: ExamState,
  commissions: readonly CommissionResults[],
  obstacles: readonly ResultsObstacle[],
): 'checkResults' | 'announce' | undefined {
  if (commissions.length === 0 || obstacles.length > 0) return undefined;
  if (exam === 'published' && commissions.every((each) => each !== 'open')) return 'checkResults';
  if (exam === 'checked' && commissions.every((each) => each === 'announced')) return 'announce';
  return undefined;
}
