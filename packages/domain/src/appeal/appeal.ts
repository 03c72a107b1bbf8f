import type { AppealOutcome, Grade } from '../exam/grades.ts';
import { compareOutcome, needsNewAssessment } from '../exam/grades.ts';
import { accepted, type Decision, refused } from '../process/decision.ts';
import type { AppealFacts } from './appeal-facts.ts';
import type { AppealRefusal } from './appeal-refusals.ts';
import { isFiledTooOften } from './filing-limit.ts';

/**
 * An appeal against a grade, from the candidate's demand to the new decision [K1–K6].
 *
 *   filedLate ──takeUp──▶ filed ──assign──▶ inGrading ──noteGrade──▶ graded ──decide──▶ decided
 *       │                   ▲                  ▲                └──▶ needsNewAssessment
 *    dismiss              takeUp               │
 *       ▼                   │               reopen
 *   dismissed ──────────────┘   (any undecided) ──withdraw──▶ withdrawn ──reopen──▶ filed
 *
 *   needsNewAssessment ──assessAgain──▶ decided
 *
 * Two grades or more between the valid grade and the new one stop the case before anything is announced. The answer is
 * then assessed again by graders with access to the whole file, whose grade is final, however far it is from the others
 * (uhl. § 11-11(3)). A dismissal can be appealed itself (fvl. § 31); where it is set aside, the case is taken up after all.
 * An undecided appeal of a grade that is annulled lapses: there is nothing left to decide (uhl. § 11-9(2)).
 */
export type Appeal =
  | { readonly kind: 'filed' | 'filedLate' | 'dismissed' | 'lapsed' }
  | { readonly kind: 'inGrading'; readonly commissionId: string }
  | { readonly kind: 'graded' | 'needsNewAssessment'; readonly commissionId: string; readonly grade: Grade }
  | { readonly kind: 'decided'; readonly grade: Grade; readonly outcome: AppealOutcome }
  /** `commissionId` is the commission that had the case when it was withdrawn; a reopened case goes back there. */
  | { readonly kind: 'withdrawn'; readonly commissionId: string | null };

export const appealStates = [
  'filed',
  'filedLate',
  'inGrading',
  'graded',
  'needsNewAssessment',
  'decided',
  'withdrawn',
  'dismissed',
  'lapsed',
] as const satisfies readonly Appeal['kind'][];
export type AppealState = Appeal['kind'];

/** The states of an appeal that needs no further work. */
export const closedAppealStates = [
  'decided',
  'withdrawn',
  'dismissed',
  'lapsed',
] as const satisfies readonly AppealState[];
export type ClosedAppealState = (typeof closedAppealStates)[number];

export function isClosedAppealState(state: AppealState): state is ClosedAppealState {
  return (closedAppealStates as readonly AppealState[]).includes(state);
}

export type AppealCommand =
  | { readonly kind: 'takeUp' | 'dismiss' | 'decide' | 'withdraw' | 'reopen' | 'lapse' }
  | { readonly kind: 'assign'; readonly commissionId: string }
  | { readonly kind: 'noteGrade'; readonly grade: Grade }
  /** The grade given by the graders of the new assessment. */
  | { readonly kind: 'assessAgain'; readonly grade: Grade };
export type AppealCommandName = AppealCommand['kind'];

export const appealCommandNames = [
  'takeUp',
  'dismiss',
  'assign',
  'noteGrade',
  'decide',
  'assessAgain',
  'withdraw',
  'reopen',
  'lapse',
] as const satisfies readonly AppealCommandName[];

/** The commands of a case in each state. */
export const appealCommands: Readonly<Record<AppealState, readonly AppealCommandName[]>> = {
  filedLate: ['takeUp', 'dismiss', 'withdraw', 'lapse'],
  filed: ['assign', 'withdraw', 'lapse'],
  inGrading: ['noteGrade', 'withdraw', 'lapse'],
  graded: ['decide', 'withdraw', 'lapse'],
  needsNewAssessment: ['assessAgain', 'withdraw', 'lapse'],
  decided: [],
  withdrawn: ['reopen'],
  dismissed: ['takeUp'],
  lapsed: [],
};

/** What happened to an appeal after it was filed. */
export type AppealEvent =
  | {
      readonly kind:
        | 'appealTakenUp'
        | 'appealDismissed'
        | 'appealWithdrawn'
        | 'appealReopened'
        | 'appealLapsed';
    }
  | { readonly kind: 'appealAssigned'; readonly commissionId: string }
  | { readonly kind: 'appealGraded' | 'newAssessmentNeeded'; readonly grade: Grade }
  | { readonly kind: 'appealDecided'; readonly grade: Grade; readonly outcome: AppealOutcome };

export type AppealDecision = Decision<AppealEvent, AppealRefusal>;

/** Why an open case does not take the command in the state it is in. */
const refusedOpen: Readonly<Record<AppealCommandName, AppealRefusal>> = {
  takeUp: 'appealNotLate',
  dismiss: 'appealNotLate',
  assign: 'appealAssignedAlready',
  noteGrade: 'appealNotGraded',
  decide: 'appealNotGraded',
  assessAgain: 'newAssessmentNotNeeded',
  withdraw: 'appealDecidedAlready',
  reopen: 'appealNotWithdrawn',
  lapse: 'appealDecidedAlready',
};

/** Why a case does not take the command in the state it is in. */
export function appealRefusalIn(state: AppealState, command: AppealCommandName): AppealRefusal {
  if (state === 'decided') return 'appealDecidedAlready';
  if (state === 'dismissed') return 'appealDismissedAlready';
  if (state === 'withdrawn') return 'appealWithdrawnAlready';
  if (state === 'lapsed') return 'appealLapsedAlready';
  if (state === 'needsNewAssessment' && command === 'decide') return 'newAssessmentFirst';
  if (state === 'filedLate' && command === 'assign') return 'appealLateUndecided';
  return refusedOpen[command];
}

const isFarOff = (grade: Grade, { scale, originalGrade, rules }: AppealFacts) =>
  needsNewAssessment(scale, originalGrade, grade, rules);

/** The new decision waits where a suspicion holds it back [G10]; graders go on meanwhile. */
function decideFinally(grade: Grade, { scale, originalGrade, isHeldBack }: AppealFacts): AppealDecision {
  if (isHeldBack) return refused('appealHeldBack');
  return accepted({ kind: 'appealDecided', grade, outcome: compareOutcome(scale, originalGrade, grade) });
}

function decideNotedGrade(grade: Grade, facts: AppealFacts): AppealDecision {
  return accepted({ kind: isFarOff(grade, facts) ? 'newAssessmentNeeded' : 'appealGraded', grade });
}

function decideGraded(appeal: Appeal, facts: AppealFacts): AppealDecision {
  if (appeal.kind !== 'graded') return refused('appealNotGraded');
  const { grade } = appeal;
  // The grade may have been noted before a correction: its distance from the currently valid grade counts.
  return isFarOff(grade, facts) ? decideNotedGrade(grade, facts) : decideFinally(grade, facts);
}

/** A closed case is reopened, unless another case has taken its place. */
function letIn(kind: 'appealTakenUp' | 'appealReopened', facts: AppealFacts): AppealDecision {
  return facts.hasNewerAppeal ? refused('appealFiledSince') : accepted({ kind });
}

function takenUpLate(facts: AppealFacts): AppealDecision {
  if (facts.isGradeAnnulled) return refused('appealGradeAnnulled');
  return facts.isBeyondLateLimit ? refused('appealBeyondYear') : letIn('appealTakenUp', facts);
}

/** Some institutions let no appeal be withdrawn once its graders have set a grade, whatever that is [K2, K6]. */
const isTooLateToWithdraw = (appeal: Appeal, { rules }: AppealFacts) =>
  rules.withdrawal.until === 'graded' && 'grade' in appeal;

/**
 * Decides a command on an appeal. Withdrawing is open until the new decision, or by rule until there is a grade, reopening until the deadline
 * [K2]; a late appeal waits for a caseworker (fvl. § 31) [K1]; a grade two or more away from the valid one stops the
 * case until it has been assessed again [K6].
 */
export function decideAppeal(appeal: Appeal, command: AppealCommand, facts: AppealFacts): AppealDecision {
  if (!appealCommands[appeal.kind].includes(command.kind)) {
    return refused(appealRefusalIn(appeal.kind, command.kind));
  }
  switch (command.kind) {
    case 'takeUp':
      return takenUpLate(facts);
    case 'dismiss':
      return accepted({ kind: 'appealDismissed' });
    case 'lapse':
      return accepted({ kind: 'appealLapsed' });
    case 'assign':
      return accepted({ kind: 'appealAssigned', commissionId: command.commissionId });
    case 'noteGrade':
      return decideNotedGrade(command.grade, facts);
    case 'decide':
      return decideGraded(appeal, facts);
    case 'assessAgain':
      // Final whatever its grade: the rule of two grades stops a case only once.
      return decideFinally(command.grade, facts);
    case 'withdraw':
      return isTooLateToWithdraw(appeal, facts)
        ? refused('withdrawTooLate')
        : accepted({ kind: 'appealWithdrawn' });
    case 'reopen':
      if (!facts.mayStillAppeal) return refused('reopenTooLate');
      return isFiledTooOften(facts) ? refused('appealFiledTooOften') : letIn('appealReopened', facts);
  }
}

/** The state of an appeal that has just been filed. */
export function beginAppeal({ late }: { readonly late: boolean }): Appeal {
  return { kind: late ? 'filedLate' : 'filed' };
}

const commissionOf = (appeal: Appeal) => ('commissionId' in appeal ? appeal.commissionId : null);

function reopened(appeal: Appeal): Appeal {
  const commissionId = commissionOf(appeal);
  return commissionId === null ? { kind: 'filed' } : { kind: 'inGrading', commissionId };
}

/** The appeal after what has happened. A grade noted for a case without graders is a fault and throws. */
export function applyAppeal(appeal: Appeal, event: AppealEvent): Appeal {
  switch (event.kind) {
    case 'appealTakenUp':
      return { kind: 'filed' };
    case 'appealDismissed':
      return { kind: 'dismissed' };
    case 'appealLapsed':
      return { kind: 'lapsed' };
    case 'appealAssigned':
      return { kind: 'inGrading', commissionId: event.commissionId };
    case 'appealGraded':
    case 'newAssessmentNeeded': {
      const commissionId = commissionOf(appeal);
      if (commissionId === null) throw new Error(`${event.kind} without a commission`);
      const kind = event.kind === 'appealGraded' ? 'graded' : 'needsNewAssessment';
      return { kind, commissionId, grade: event.grade };
    }
    case 'appealDecided':
      return { kind: 'decided', grade: event.grade, outcome: event.outcome };
    case 'appealWithdrawn':
      return { kind: 'withdrawn', commissionId: commissionOf(appeal) };
    case 'appealReopened':
      return reopened(appeal);
  }
}
