import type { AppealCommandName, AppealState } from './appeal.ts';

/** Why a command on an appeal is refused. */
export type AppealRefusal =
  | 'appealDecidedAlready'
  | 'appealDismissedAlready'
  | 'appealWithdrawnAlready'
  | 'appealLapsedAlready'
  | 'appealNotWithdrawn'
  | 'withdrawTooLate'
  | 'appealLateUndecided'
  | 'appealAssignedAlready'
  | 'appealNotLate'
  | 'appealBeyondYear'
  | 'appealNotGraded'
  | 'newAssessmentFirst'
  | 'appealHeldBack'
  | 'newAssessmentNotNeeded'
  | 'appealFiledSince'
  | 'reopenTooLate'
  | 'appealFiledTooOften';

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
