import type { Trilingual } from '../text/language.ts';
import type { NewOralNoticeFacts } from './new-oral-notices.ts';
import type { GradeDeadlines } from './noticed-rights.ts';

/** The notices of what puts a formal error right, and the facts that each carries (uhl. § 11-9) [K8, T1]. */
export type RemedyNoticeFacts = NewOralNoticeFacts & {
  /** To the new graders: how many answers wait for them, and nothing of why [U7]. */
  newGradingToGrade: { answers: number };
  /** To the exam office: every answer that is graded again has an agreed grade. */
  newGradingCompleted: { commissionNumber: number };
  /** To a candidate whose answer was graded again, with every deadline and right from now (uhl. § 11-9(2)). */
  newGradeAnnounced: GradeDeadlines;
  /** To another candidate whom the error struck: the grade is annulled, and what follows (uhl. § 11-9(4)). */
  gradeAnnulled: { remedy: 'newGrading' | 'newExam'; basis: Trilingual };
  /** To a candidate with an open appeal, an explanation that is owed or asked for late, or an appeal against a dismissal. */
  caseLapsed: { what: 'appeal' | 'explanation' | 'dismissalAppeal' };
};
