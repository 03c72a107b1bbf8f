import type { GradeDeadlines } from './noticed-rights.ts';

/** The notices of what puts a formal error right, and the facts that each carries (uhl. § 11-9) [K8, T1]. */
export type RemedyNoticeFacts = {
  /** To the new graders: how many answers wait for them, and nothing of why [U7]. */
  newGradingToGrade: { answers: number };
  /** To the exam office: every answer that is graded again has an agreed grade. */
  newGradingCompleted: { commissionNumber: number };
  /** To a candidate whose answer was graded again, with every deadline and right from now (uhl. § 11-9(2)). */
  newGradeAnnounced: GradeDeadlines;
};
