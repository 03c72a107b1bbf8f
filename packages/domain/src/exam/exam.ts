import { accepted, type Decision, refused } from '../process/decision.ts';
import type { WorkKind } from '../rules/rule-set.ts';
import type { GradeScale } from './grades.ts';
import type { AnnouncingWay, GradingWorkflow } from './grading-workflow.ts';

/**
 * The exam as the exam office runs it.
 *
 *                                ◀──takeBackCheck──
 *   planned ──publish──▶ published ──checkResults──▶ checked ──announce──▶ announced ──archive──▶ archived
 *                           │ ▲                         │
 *                     cancel│ │takeBackCancelling       │cancel
 *                           ▼ │                         │
 *                        cancelled ◀────────────────────┘
 *
 * The check is taken back when a grader sends an agreed grade back to its commission before the announcement [G19].
 * Nothing else leads back: information that candidates have received stays valid. A cancelled exam has no grades; its
 * cancelling can be taken back until a candidate would have begun, and later the exam is copied for another day [P14].
 * Paper, sittings, grading and cases have their own processes.
 */
export const examStates = ['planned', 'published', 'checked', 'announced', 'archived', 'cancelled'] as const;
export type ExamState = (typeof examStates)[number];

export const examForms = ['written', 'home', 'paper', 'oral', 'practical', 'portfolio'] as const;
export type ExamForm = (typeof examForms)[number];
export const workKinds = ['exam', 'bachelorThesis', 'masterThesis'] as const satisfies readonly WorkKind[];
/** In the order in which they are offered; which of them an exam may have, its rule set says. */
export const examScales = ['A-F', 'pass-fail', '1-6'] as const satisfies readonly GradeScale[];
export type ExamScale = (typeof examScales)[number];

/** The exam office's settings for an exam; the workflow is that of commissions without one of their own. */
export type ExamFacts = GradingWorkflow & {
  readonly credits: number;
  readonly form: ExamForm;
  readonly workKind: WorkKind;
  readonly supervised: boolean;
  readonly individual: boolean;
  /** False for an exam that leaves nothing to grade again (uhl. § 11-10(4)). */
  readonly recheckable: boolean;
  readonly scale: ExamScale;
  readonly startsAt: Temporal.Instant;
  readonly durationMinutes: number;
  readonly explanationOpen: boolean;
  readonly appealOpen: boolean;
  readonly contactName: string;
  readonly contactPhone: string;
  /** Whether the grades of several commissions are announced together, or each commission's when it is done [P4]. */
  readonly announcing: AnnouncingWay;
  /** Whether an invigilator confirms that a candidate continues on another device [D5]. */
  readonly takeoverConfirmed: boolean;
  /** How long after the end text written before it may still arrive and count, in seconds [D4, D7]. */
  readonly graceSeconds: number;
  /**
   * The exam's own, longer time for the grades, as parsePeriod reads it; null for the usual one (uhl. § 11-7(4))
   * [G9].
   */
  readonly gradingPeriod: string | null;
  /** The basis of the longer time: a regulation, or special reasons. */
  readonly gradingBasis: string;
  /**
   * The course plan's own scheme of graders, which can only require more than the law; 0 where it requires none [P5].
   */
  readonly planGraders: number;
  readonly planExternals: number;
  /** The place in the course plan that requires it. */
  readonly planBasis: string;
};

/** Work that someone else can read later can be graded again; oral and practical work cannot (uhl. § 11-10(4)). */
export function canBeRegraded(form: ExamForm): boolean {
  return form !== 'oral' && form !== 'practical';
}

export type ExamCommand =
  | 'changeFacts'
  | 'registerCandidates'
  | 'changeCandidate'
  | 'removeCandidate'
  | 'formCommission'
  | 'changeMembers'
  | 'publish'
  | 'changeTime'
  | 'changeRules'
  | 'cancel'
  | 'takeBackCancelling'
  | 'checkResults'
  | 'takeBackCheck'
  | 'announce'
  | 'archive';

const beforeResults = [
  'changeFacts',
  'registerCandidates',
  'changeCandidate',
  'removeCandidate',
  'formCommission',
  'changeMembers',
] as const;

/** The commands that an exam takes in each state. Whether it has begun is decided by `decideExam`. */
export const examCommands: Readonly<Record<ExamState, readonly ExamCommand[]>> = {
  planned: [...beforeResults, 'publish'],
  published: [...beforeResults, 'changeTime', 'changeRules', 'cancel', 'checkResults'],
  checked: ['takeBackCheck', 'announce', 'cancel'],
  announced: ['archive'],
  archived: [],
  cancelled: ['takeBackCancelling'],
};

/** Commands that end with the start: which candidates sit and for how long, and late registration. */
const beforeTheStart: readonly ExamCommand[] = [
  'registerCandidates',
  'changeCandidate',
  'removeCandidate',
  'publish',
];

/** What candidates were notified of changes as long as none of them has begun [P14]. */
const beforeAnyoneBegins: readonly ExamCommand[] = ['changeTime', 'changeRules', 'takeBackCancelling'];

/** When the exam begins, and when the command is given. */
export type ExamMoment = {
  readonly startsAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  /** Whether a candidate has begun, by their own times; where it is not stated, the exam's start decides. */
  readonly hasBegun?: boolean;
  /** When the first grades were announced, where commissions are announced separately [P4]. */
  readonly firstAnnouncedAt?: Temporal.Instant | null;
};

/**
 * The exam's events, as in its log. Some of them move it to another state; the others change the plan and leave the
 * state.
 */
export type ExamEvent = {
  readonly kind:
    | 'examFactsChanged'
    | 'candidatesRegistered'
    | 'candidateChanged'
    | 'candidateRemoved'
    | 'commissionFormed'
    | 'commissionChanged'
    | 'examPublished'
    | 'examTimeChanged'
    | 'examRulesChanged'
    | 'examCancelled'
    | 'examCancellingTakenBack'
    | 'resultsChecked'
    | 'resultsCheckTakenBack'
    | 'gradesAnnounced'
    | 'examArchived';
};

export type ExamRefusal =
  | 'examPastThis'
  | 'examNotPublished'
  | 'examCancelled'
  | 'examNotCancelled'
  | 'examHasStarted'
  | 'examHasBegun'
  | 'partlyAnnounced'
  | 'cancellingStands';
export type ExamDecision = Decision<ExamEvent, ExamRefusal>;

const eventOf: Readonly<Record<ExamCommand, ExamEvent['kind']>> = {
  changeFacts: 'examFactsChanged',
  registerCandidates: 'candidatesRegistered',
  changeCandidate: 'candidateChanged',
  removeCandidate: 'candidateRemoved',
  formCommission: 'commissionFormed',
  changeMembers: 'commissionChanged',
  publish: 'examPublished',
  changeTime: 'examTimeChanged',
  changeRules: 'examRulesChanged',
  cancel: 'examCancelled',
  takeBackCancelling: 'examCancellingTakenBack',
  checkResults: 'resultsChecked',
  takeBackCheck: 'resultsCheckTakenBack',
  announce: 'gradesAnnounced',
  archive: 'examArchived',
};

/** Why an exam does not take a command in its state: it is cancelled or past every such command, or not yet there. */
export function examRefusalIn(state: ExamState, command: ExamCommand): ExamRefusal {
  if (command === 'takeBackCancelling') return 'examNotCancelled';
  if (state === 'cancelled') return 'examCancelled';
  return command === 'cancel' && state === 'planned' ? 'examNotPublished' : 'examPastThis';
}

/**
 * Decides whether the exam takes the command now. Each step's other conditions are decided where their facts are
 * known.
 */
export function decideExam(
  state: ExamState,
  command: ExamCommand,
  { startsAt, now, hasBegun, firstAnnouncedAt = null }: ExamMoment,
): ExamDecision {
  if (!examCommands[state].includes(command)) return refused(examRefusalIn(state, command));
  // What candidates have been told stays valid while other commissions still grade [P4].
  if (firstAnnouncedAt !== null && command === 'cancel') return refused('partlyAnnounced');
  const hasStarted = Temporal.Instant.compare(now, startsAt) >= 0;
  if (hasStarted && beforeTheStart.includes(command)) return refused('examHasStarted');
  if ((hasBegun ?? hasStarted) && beforeAnyoneBegins.includes(command))
    return refused(command === 'takeBackCancelling' ? 'cancellingStands' : 'examHasBegun');
  return accepted({ kind: eventOf[command] });
}

/** The commands the exam is open for, in the order of its course. */
export function allowedExamCommands(state: ExamState, moment: ExamMoment): ExamCommand[] {
  return examCommands[state].filter((command) => decideExam(state, command, moment).kind === 'accepted');
}

type Step = { readonly from: readonly ExamState[]; readonly to: ExamState };

const stepOf: Readonly<Partial<Record<ExamEvent['kind'], Step>>> = {
  examPublished: { from: ['planned'], to: 'published' },
  examCancelled: { from: ['published', 'checked'], to: 'cancelled' },
  examCancellingTakenBack: { from: ['cancelled'], to: 'published' },
  resultsChecked: { from: ['published'], to: 'checked' },
  resultsCheckTakenBack: { from: ['checked'], to: 'published' },
  gradesAnnounced: { from: ['checked'], to: 'announced' },
  examArchived: { from: ['announced'], to: 'archived' },
};

/** The state after an event; a step out of its order is a fault of the program and throws. */
export function applyExam(state: ExamState, { kind }: ExamEvent): ExamState {
  const step = stepOf[kind];
  if (step === undefined) return state;
  if (!step.from.includes(state)) throw new Error(`${kind} cannot happen to an exam that is ${state}`);
  return step.to;
}
