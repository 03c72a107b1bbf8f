import type { WorkKind } from '../rules/rule-set.ts';

/**
 * The exam as the exam office leads it.
 *
 *   planned ──publish──▶ published ──checkResults──▶ checked ──announce──▶ announced ──archive──▶ archived
 *
 * Nothing leads back: what candidates were told stands. Paper, sittings, grading and cases have their own processes.
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

/** What the exam office decides of an exam. */
export type ExamFacts = {
  credits: number;
  form: ExamForm;
  workKind: WorkKind;
  supervised: boolean;
  individual: boolean;
  /** False for what leaves nothing to grade again (uhl. § 11-10(4)). */
  recheckable: boolean;
  scale: ExamScale;
  startsAt: Temporal.Instant;
  durationMinutes: number;
  reveal: RevealRule;
  explanationOpen: boolean;
  appealOpen: boolean;
  contactName: string;
  contactPhone: string;
  /** Whether an invigilator confirms that a candidate continues on another device [D5]. */
  takeoverConfirmed: boolean;
  /** How long after the end what was written before it may still arrive and count, in seconds [D4, D7]. */
  graceSeconds: number;
  /**
   * The exam's own, longer time for the grades, as parsePeriod reads it; null for the usual one (uhl. § 11-7(4))
   * [G9].
   */
  gradingPeriod: string | null;
  /** What allows the longer time: a regulation, or special reasons. */
  gradingBasis: string;
  /**
   * The course plan's own scheme of graders, which can only ask for more than the law; 0 where it asks for none [P5].
   */
  planGraders: number;
  planExternals: number;
  /** Where the course plan says so. */
  planBasis: string;
};

/** What is handed in can be graded again; what is said or shown cannot (uhl. § 11-10(4)). */
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

const allowedIn: Readonly<Record<ExamState, readonly ExamCommand[]>> = {
  planned: [...beforeResults, 'publish'],
  published: [...beforeResults, 'checkResults'],
  checked: ['announce'],
  announced: ['archive'],
  archived: [],
};

/** What ends with the start: who sits, for how long, and who may be added (late registration until then). */
const beforeTheStart: readonly ExamCommand[] = [
  'registerCandidates',
  'changeCandidate',
  'removeCandidate',
  'formCommission',
  'publish',
];

/** What the commands depend on besides the exam's own state. */
export type ExamSituation = { state: ExamState; startsAt: Temporal.Instant; now: Temporal.Instant };

export type ExamRefusal = 'examPastThis' | 'examHasStarted';

/** Why the command can't be given now, or undefined when it can. */
export function examCommandRefusal(
  { state, startsAt, now }: ExamSituation,
  command: ExamCommand,
): ExamRefusal | undefined {
  if (!allowedIn[state].includes(command)) return 'examPastThis';
  const hasStarted = Temporal.Instant.compare(now, startsAt) >= 0;
  return hasStarted && beforeTheStart.includes(command) ? 'examHasStarted' : undefined;
}

/** The commands the exam is open for, in the order of its course. */
export function allowedExamCommands(situation: ExamSituation): ExamCommand[] {
  return allowedIn[situation.state].filter((command) => !examCommandRefusal(situation, command));
}

/** What publishing depends on [P5]. */
export type PublishFacts = {
  candidates: number;
  commissions: number;
  /** Stops found by checkCommission, all commissions together. */
  unlawful: number;
  form: ExamForm;
};

export type PublishRefusal =
  | ExamRefusal
  | 'formWithoutHandIn'
  | 'noCandidates'
  | 'noCommission'
  | 'commissionUnlawful';

/** Everything that stands in the way of publishing, so that a page can list it beforehand; empty: publish. */
export function publishObstacles(situation: ExamSituation, facts: PublishFacts): PublishRefusal[] {
  const refused = examCommandRefusal(situation, 'publish');
  if (refused === 'examPastThis') return [refused];
  const obstacles: PublishRefusal[] = refused ? [refused] : [];
  // A candidate who does not hand in here would be recorded as absent and get no grade, so publishing is refused.
  if (facts.form === 'oral' || facts.form === 'practical') obstacles.push('formWithoutHandIn');
  if (facts.candidates === 0) obstacles.push('noCandidates');
  if (facts.commissions === 0) obstacles.push('noCommission');
  if (facts.unlawful > 0) obstacles.push('commissionUnlawful');
  return obstacles;
}

/** What happened to the exam; each moves it one state on. */
export type ExamEvent = 'examPublished' | 'resultsChecked' | 'gradesAnnounced' | 'examArchived';

const stateAfter: Readonly<Record<ExamEvent, ExamState>> = {
  examPublished: 'published',
  resultsChecked: 'checked',
  gradesAnnounced: 'announced',
  examArchived: 'archived',
};

const eventOf = {
  publish: 'examPublished',
  checkResults: 'resultsChecked',
  announce: 'gradesAnnounced',
  archive: 'examArchived',
} as const satisfies Partial<Record<ExamCommand, ExamEvent>>;

export type ExamDecision = { kind: 'accepted'; event: ExamEvent } | { kind: 'refused'; code: ExamRefusal };

/** Decides whether the exam may move on. What else each step needs is decided where that is known. */
export function decideExam(situation: ExamSituation, command: keyof typeof eventOf): ExamDecision {
  const code = examCommandRefusal(situation, command);
  return code ? { kind: 'refused', code } : { kind: 'accepted', event: eventOf[command] };
}

/** The state an event leads to; an event out of its order is a fault of the program and throws. */
export function applyExam(state: ExamState, event: ExamEvent): ExamState {
  const next = stateAfter[event];
  if (examStates.indexOf(next) !== examStates.indexOf(state) + 1) {
    throw new Error(`${event} cannot happen to an exam that is ${state}`);
  }
  return next;
}
