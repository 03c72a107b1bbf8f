import { accepted, type Decision, refused } from '../process/decision.ts';
import type { WorkKind } from '../rules/rule-set.ts';

/**
 * The exam as the exam office runs it.
 *
 *   planned ──publish──▶ published ──checkResults──▶ checked ──announce──▶ announced ──archive──▶ archived
 *
 * Nothing leads back: information that candidates have received stays valid. Paper, sittings, grading and cases have their own processes.
 */
export const examStates = ['planned', 'published', 'checked', 'announced', 'archived'] as const;
export type ExamState = (typeof examStates)[number];

export const examForms = ['written', 'oral', 'practical', 'home'] as const;
export type ExamForm = (typeof examForms)[number];
export const workKinds = ['exam', 'bachelorThesis', 'masterThesis'] as const satisfies readonly WorkKind[];
export const examScales = ['A-F', 'pass-fail'] as const;
export type ExamScale = (typeof examScales)[number];
/** When a commission's members see each other's grades: candidate by candidate, or when all are confirmed [G2]. */
export const revealRules = ['eachCandidate', 'allCandidates'] as const;
export type RevealRule = (typeof revealRules)[number];

/** The exam office's settings for an exam. */
export type ExamFacts = {
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
  readonly reveal: RevealRule;
  readonly explanationOpen: boolean;
  readonly appealOpen: boolean;
  readonly contactName: string;
  readonly contactPhone: string;
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

/** Handed-in work can be graded again; oral and practical work cannot (uhl. § 11-10(4)). */
export function canBeRegraded(form: ExamForm): boolean {
  return form === 'written' || form === 'home';
}

export type ExamCommand =
  | 'changeFacts'
  | 'registerCandidates'
  | 'changeCandidate'
  | 'removeCandidate'
  | 'formCommission'
  | 'changeMembers'
  | 'publish'
  | 'checkResults'
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
  published: [...beforeResults, 'checkResults'],
  checked: ['announce'],
  announced: ['archive'],
  archived: [],
};

/** Commands that end with the start: which candidates sit and for how long, and late registration. */
const beforeTheStart: readonly ExamCommand[] = [
  'registerCandidates',
  'changeCandidate',
  'removeCandidate',
  'formCommission',
  'publish',
];

/** When the exam begins, and when the command is given. */
export type ExamMoment = { readonly startsAt: Temporal.Instant; readonly now: Temporal.Instant };

/**
 * The exam's events, as in its log. Four of them move it to the next state; the others change the plan and leave the
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
    | 'resultsChecked'
    | 'gradesAnnounced'
    | 'examArchived';
};

export type ExamRefusal = 'examPastThis' | 'examHasStarted';
export type ExamDecision = Decision<ExamEvent, ExamRefusal>;

const eventOf: Readonly<Record<ExamCommand, ExamEvent['kind']>> = {
  changeFacts: 'examFactsChanged',
  registerCandidates: 'candidatesRegistered',
  changeCandidate: 'candidateChanged',
  removeCandidate: 'candidateRemoved',
  formCommission: 'commissionFormed',
  changeMembers: 'commissionChanged',
  publish: 'examPublished',
  checkResults: 'resultsChecked',
  announce: 'gradesAnnounced',
  archive: 'examArchived',
};

/** Why an exam does not take a command in its state: the exam is past every such command. */
export const examRefusalIn = (): ExamRefusal => 'examPastThis';

/**
 * Decides whether the exam takes the command now. Each step's other conditions are decided where their facts are
 * known.
 */
export function decideExam(
  state: ExamState,
  command: ExamCommand,
  { startsAt, now }: ExamMoment,
): ExamDecision {
  if (!examCommands[state].includes(command)) return refused(examRefusalIn());
  const hasStarted = Temporal.Instant.compare(now, startsAt) >= 0;
  if (hasStarted && beforeTheStart.includes(command)) return refused('examHasStarted');
  return accepted({ kind: eventOf[command] });
}

/** The commands the exam is open for, in the order of its course. */
export function allowedExamCommands(state: ExamState, moment: ExamMoment): ExamCommand[] {
  return examCommands[state].filter((command) => decideExam(state, command, moment).kind === 'accepted');
}

const stateAfter: Readonly<Partial<Record<ExamEvent['kind'], ExamState>>> = {
  examPublished: 'published',
  resultsChecked: 'checked',
  gradesAnnounced: 'announced',
  examArchived: 'archived',
};

/** The state after an event; a step out of its order is a fault of the program and throws. */
export function applyExam(state: ExamState, { kind }: ExamEvent): ExamState {
  const next = stateAfter[kind];
  if (next === undefined) return state;
  if (examStates.indexOf(next) !== examStates.indexOf(state) + 1) {
    throw new Error(`${kind} cannot happen to an exam that is ${state}`);
  }
  return next;
}
