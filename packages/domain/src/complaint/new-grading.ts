import { accepted, type Decision, refused } from '../process/decision.ts';
import type { CommissionResults } from '../results/commission-results.ts';
import type { Complaint } from './complaint.ts';

/**
 * The new grading of what was handed in, after an upheld complaint (uhl. § 11-9(2)) [K8]: the office appoints graders who
 * have not graded before, they grade as any commission does, and its results are checked and announced as any
 * commission's are (`results/commission-results.ts`).
 */
export const newGradingSteps = ['appoint', 'grade', 'check', 'announce', 'done'] as const;
export type NewGradingStep = (typeof newGradingSteps)[number];

/** How far a new grading has come. */
export type NewGradingFacts = {
  /** The results of the commission that grades again; null until it is appointed. */
  readonly results: CommissionResults | null;
  /** How many of its answers have no agreed grade. */
  readonly ungraded: number;
};

/** What is next, and whose it is: only `grade` is the graders', everything else the office's. */
export function newGradingStep({ results, ungraded }: NewGradingFacts): NewGradingStep {
  if (results === null) return 'appoint';
  if (results === 'announced') return 'done';
  if (results === 'checked') return 'announce';
  return ungraded > 0 ? 'grade' : 'check';
}

export type AppointingRefusal = 'newGradingNotDue' | 'newGradersAppointedAlready';

/** Decides whether new graders can be appointed for an upheld complaint: once, and where what was handed in is graded again. */
export function decideAppointing(
  complaint: Complaint,
  { toGrade, results }: { readonly toGrade: number; readonly results: CommissionResults | null },
): Decision<{ readonly kind: 'newGradersAppointed' }, AppointingRefusal> {
  if (results !== null) return refused('newGradersAppointedAlready');
  if (complaint.kind !== 'upheld' || complaint.remedy !== 'newGrading' || toGrade === 0)
    return refused('newGradingNotDue');
  return accepted({ kind: 'newGradersAppointed' });
}
