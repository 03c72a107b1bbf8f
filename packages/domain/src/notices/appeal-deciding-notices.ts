/** The notices from the grade of an appeal to its decision, and the facts that each carries [K5, K6]. */
export type AppealDecidingFacts = {
  appealGraded: Record<never, never>;
  /** To those who handle the cases: the grade is two or more from the valid one. */
  newAssessmentNeeded: Record<never, never>;
  /** To a member of a new assessment: the answer by its number, and the day that the exam office has set [U7]. */
  reassessmentToMake: { candidateNumber: number; dueOn: string | null };
  /** To one who is no longer a member of it, or whose new assessment was taken back. */
  reassessmentEnded: { candidateNumber: number };
  /** To a member of a new assessment who has not signed, before its day and after it [K6]. */
  reassessmentReminder: { candidateNumber: number; dueOn: string; isLate: boolean };
  /** To the exam office: every member has signed, and the decision can be announced. */
  reassessmentSigned: { candidateNumber: number };
  /** With the deadline for a procedural complaint; notices from before it was stated have none. */
  appealDecided: { outcome: 'inFavour' | 'unchanged' | 'toDisadvantage'; complaintUntil?: string };
};
