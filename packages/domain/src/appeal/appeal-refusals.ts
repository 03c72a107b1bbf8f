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
