import type { AppealOutcome, Grade, GradeScale } from '../exam/grades.ts';
import { compareOutcome, needsNewAssessment } from '../exam/grades.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/**
 * An appeal against a grade, from the candidate's demand to the new decision [K1–K6].
 *
 *   filedLate ──takeUp──▶ filed ──assign──▶ inGrading ──noteGrade──▶ graded ──decide──▶ decided
 *       │                   ▲                  ▲                └──▶ needsNewAssessment
 *    dismiss              takeUp               │
 *       ▼                   │               reopen
 *   dismissed ──────────────┘   (any undecided) ──withdraw──▶ withdrawn ──reopen──▶ filed
 *
 *   needsNewAssessment ──assessAnew──▶ decided
 *
 * Two grades or more between the grade that stands and the new one stop the case before anything is announced. Graders
 * who see the whole file then assess the answer once more, and their grade is final, however far it lies from the
 * others (uhl. § 11-11(3)). A dismissal can be appealed itself (fvl. § 31); where it is set aside, the case is taken up
 * after all.
 */
export type Appeal =
  | { state: 'filed' | 'filedLate' | 'dismissed' }
  | { state: 'inGrading'; commissionId: string }
  | { state: 'graded' | 'needsNewAssessment'; commissionId: string; grade: Grade }
  | { state: 'decided'; grade: Grade; outcome: AppealOutcome }
  /** `commissionId` is who had the case when it was withdrawn; a reopened case goes back there. */
  | { state: 'withdrawn'; commissionId: string | null };

export const appealStates = [
  'filed',
  'filedLate',
  'inGrading',
  'graded',
  'needsNewAssessment',
  'decided',
  'withdrawn',
  'dismissed',
] as const satisfies readonly Appeal['state'][];
export type AppealState = Appeal['state'];

/** The states of an appeal that needs no further work. */
export const closedAppealStates = [
  'decided',
  'withdrawn',
  'dismissed',
] as const satisfies readonly AppealState[];
export type ClosedAppealState = (typeof closedAppealStates)[number];

export function isClosedAppealState(state: AppealState): state is ClosedAppealState {
  return (closedAppealStates as readonly AppealState[]).includes(state);
}

export type AppealCommand =
  | { command: 'takeUp' }
  | { command: 'dismiss' }
  | { command: 'assign'; commissionId: string }
  | { command: 'noteGrade'; grade: Grade }
  | { command: 'decide' }
  /** The grade that those who made the new assessment came to. */
  | { command: 'assessAnew'; grade: Grade }
  | { command: 'withdraw' }
  | { command: 'reopen' };
export type AppealCommandName = AppealCommand['command'];

export const appealCommandNames = [
  'takeUp',
  'dismiss',
  'assign',
  'noteGrade',
  'decide',
  'assessAnew',
  'withdraw',
  'reopen',
] as const satisfies readonly AppealCommandName[];

const allowedIn: Readonly<Record<AppealState, readonly AppealCommandName[]>> = {
  filedLate: ['takeUp', 'dismiss', 'withdraw'],
  filed: ['assign', 'withdraw'],
  inGrading: ['noteGrade', 'withdraw'],
  graded: ['decide', 'withdraw'],
  needsNewAssessment: ['assessAnew', 'withdraw'],
  decided: [],
  withdrawn: ['reopen'],
  dismissed: ['takeUp'],
};

/** The commands that a case in this state takes. */
export function allowedAppealCommands(state: AppealState): readonly AppealCommandName[] {
  return allowedIn[state];
}

/** What decisions depend on besides the case itself. */
export type AppealFacts = {
  scale: GradeScale;
  /** The grade that stands now, also where it was corrected after the appeal was filed. */
  originalGrade: Grade;
  /** The deadline has not passed. */
  mayStillAppeal: boolean;
  /** The candidate has sent another appeal since; the one that is let in again would be beside it. */
  hasNewerAppeal?: boolean;
  /** How often the candidate has filed or reopened an appeal of this exam. */
  timesFiled?: number;
  rules: Pick<RuleSet, 'reassessThreshold'>;
};

/**
 * Every filing and reopening stays in the log and is written to those who handle or grade the case, so that there is an
 * end to how often a candidate does so. What comes by letter after that is registered like any other.
 */
export const mostFilings = 10;
export const isFiledTooOften = ({ timesFiled = 0 }: { timesFiled?: number }): boolean =>
  timesFiled >= mostFilings;

/** What happened to an appeal after it was filed. */
export type AppealEvent =
  | { event: 'appealTakenUp' | 'appealDismissed' | 'appealWithdrawn' }
  | { event: 'appealAssigned'; commissionId: string }
  | { event: 'appealGraded' | 'newAssessmentNeeded'; grade: Grade }
  | { event: 'appealDecided'; grade: Grade; outcome: AppealOutcome }
  | { event: 'appealReopened' };

export type AppealRefusal =
  | 'appealDecidedAlready'
  | 'appealDismissedAlready'
  | 'appealWithdrawnAlready'
  | 'appealNotWithdrawn'
  | 'appealLateUndecided'
  | 'appealAssignedAlready'
  | 'appealNotLate'
  | 'appealNotGraded'
  | 'newAssessmentFirst'
  | 'newAssessmentNotNeeded'
  | 'appealFiledSince'
  | 'reopenTooLate'
  | 'appealFiledTooOften';

export type AppealDecision =
  | { kind: 'accepted'; event: AppealEvent }
  | { kind: 'refused'; code: AppealRefusal };

const accepted = (event: AppealEvent): AppealDecision => ({ kind: 'accepted', event });
const refused = (code: AppealRefusal): AppealDecision => ({ kind: 'refused', code });

/** Why an open case does not take the command in the state it is in. */
const refusedOpen: Readonly<Record<AppealCommandName, AppealRefusal>> = {
  takeUp: 'appealNotLate',
  dismiss: 'appealNotLate',
  assign: 'appealAssignedAlready',
  noteGrade: 'appealNotGraded',
  decide: 'appealNotGraded',
  assessAnew: 'newAssessmentNotNeeded',
  withdraw: 'appealDecidedAlready',
  reopen: 'appealNotWithdrawn',
};

function refusalIn(state: AppealState, command: AppealCommandName): AppealRefusal {
  if (state === 'decided') return 'appealDecidedAlready';
  if (state === 'dismissed') return 'appealDismissedAlready';
  if (state === 'withdrawn') return 'appealWithdrawnAlready';
  if (state === 'needsNewAssessment' && command === 'decide') return 'newAssessmentFirst';
  if (state === 'filedLate' && command === 'assign') return 'appealLateUndecided';
  return refusedOpen[command];
}

function decideOnGrade(grade: Grade, { scale, originalGrade, rules }: AppealFacts): AppealDecision {
  const isFarOff = needsNewAssessment(scale, originalGrade, grade, rules);
  return accepted({ event: isFarOff ? 'newAssessmentNeeded' : 'appealGraded', grade });
}

function decideFinally(appeal: Appeal, facts: AppealFacts): AppealDecision {
  if (appeal.state !== 'graded') return refused('appealNotGraded');
  const { grade } = appeal;
  const { scale, originalGrade, rules } = facts;
  // Whatever was noted of the grade before: what counts is how far it lies from the one that stands now.
  if (needsNewAssessment(scale, originalGrade, grade, rules)) return decideOnGrade(grade, facts);
  return accepted({ event: 'appealDecided', grade, outcome: compareOutcome(scale, originalGrade, grade) });
}

/** Final wherever on the scale it lies: the rule of two grades stops a case once. */
function decideAnew(grade: Grade, { scale, originalGrade }: AppealFacts): AppealDecision {
  return accepted({ event: 'appealDecided', grade, outcome: compareOutcome(scale, originalGrade, grade) });
}

/** A case that was over is let in again, unless another has taken its place. */
function letIn(event: 'appealTakenUp' | 'appealReopened', facts: AppealFacts): AppealDecision {
  return facts.hasNewerAppeal ? refused('appealFiledSince') : accepted({ event });
}

/**
 * Decides a command on an appeal. Withdrawing is open until the new decision is made, reopening until the deadline
 * [K2]; a late appeal waits for a caseworker (fvl. § 31) [K1]; a grade two or more away from the one that stands stops
 * the case until it has been assessed again [K6].
 */
export function decideAppeal(appeal: Appeal, command: AppealCommand, facts: AppealFacts): AppealDecision {
  if (!allowedIn[appeal.state].includes(command.command)) {
    return refused(refusalIn(appeal.state, command.command));
  }
  switch (command.command) {
    case 'takeUp':
      return letIn('appealTakenUp', facts);
    case 'dismiss':
      return accepted({ event: 'appealDismissed' });
    case 'assign':
      return accepted({ event: 'appealAssigned', commissionId: command.commissionId });
    case 'noteGrade':
      return decideOnGrade(command.grade, facts);
    case 'decide':
      return decideFinally(appeal, facts);
    case 'assessAnew':
      return decideAnew(command.grade, facts);
    case 'withdraw':
      return accepted({ event: 'appealWithdrawn' });
    case 'reopen':
      if (!facts.mayStillAppeal) return refused('reopenTooLate');
      return isFiledTooOften(facts) ? refused('appealFiledTooOften') : letIn('appealReopened', facts);
  }
}

const commissionOf = (appeal: Appeal) => ('commissionId' in appeal ? appeal.commissionId : null);

function reopened(appeal: Appeal): Appeal {
  const commissionId = commissionOf(appeal);
  return commissionId === null ? { state: 'filed' } : { state: 'inGrading', commissionId };
}

/** The appeal after what has happened. A grade noted for a case without graders is a fault and throws. */
export function applyAppealEvent(appeal: Appeal, event: AppealEvent): Appeal {
  switch (event.event) {
    case 'appealTakenUp':
      return { state: 'filed' };
    case 'appealDismissed':
      return { state: 'dismissed' };
    case 'appealAssigned':
      return { state: 'inGrading', commissionId: event.commissionId };
    case 'appealGraded':
    case 'newAssessmentNeeded': {
      const commissionId = commissionOf(appeal);
      if (commissionId === null) throw new Error(`${event.event} without a commission`);
      const state = event.event === 'appealGraded' ? 'graded' : 'needsNewAssessment';
      return { state, commissionId, grade: event.grade };
    }
    case 'appealDecided':
      return { state: 'decided', grade: event.grade, outcome: event.outcome };
    case 'appealWithdrawn':
      return { state: 'withdrawn', commissionId: commissionOf(appeal) };
    case 'appealReopened':
      return reopened(appeal);
  }
}
