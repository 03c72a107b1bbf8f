import type { ExamState } from '../exam/exam.ts';
import { type Grade, type GradeScale, gradeScales } from '../exam/grades.ts';

/** What checking the results depends on [R1]. */
export type ResultsFacts = {
  /** Candidates who have neither handed in nor been marked absent. */
  readonly stillSitting: number;
  /** Candidates of an exam without hand-in whose attendance is not registered [G8]. */
  readonly unregistered: number;
  /** Handed-in answers without an agreed grade. */
  readonly withoutGrade: number;
  /** Stops found by checkCommission now, all ordinary commissions together [P5]. */
  readonly unlawful: number;
  /** Grades that a change of the scoring speaks against, and that are undecided [G4]. */
  readonly rescored: number;
};

export type ResultsObstacle =
  | 'notPublished'
  | 'sittingsOpen'
  | 'attendanceMissing'
  | 'gradesMissing'
  | 'commissionUnlawful'
  | 'rescoredUndecided';

/**
 * All obstacles to checking the results, so that a page can list them beforehand; empty: the results can be checked.
 */
export function resultsObstacles(state: ExamState, facts: ResultsFacts): ResultsObstacle[] {
  if (state === 'planned') return ['notPublished'];
  // The scoring may change after the check, and no grade is announced that its commission has to look at.
  if (state === 'checked' && facts.rescored > 0) return ['rescoredUndecided'];
  if (state !== 'published') return [];
  const obstacles: ResultsObstacle[] = [];
  if (facts.stillSitting > 0) obstacles.push('sittingsOpen');
  if (facts.unregistered > 0) obstacles.push('attendanceMissing');
  if (facts.withoutGrade > 0) obstacles.push('gradesMissing');
  if (facts.unlawful > 0) obstacles.push('commissionUnlawful');
  if (facts.rescored > 0) obstacles.push('rescoredUndecided');
  return obstacles;
}

/** How many got each grade of the scale, best first; a grade that no candidate got is listed with 0 [R4]. */
export function gradeDistribution(
  scale: GradeScale,
  grades: readonly string[],
): { grade: Grade; count: number }[] {
  return gradeScales[scale].map((grade) => ({
    grade,
    count: grades.filter((each) => each === grade).length,
  }));
}

export type AnnouncementRefusal = 'resultsNotChecked' | 'gradesAlreadyAnnounced' | 'examCancelled';

/** Why the grades can't be announced, now or at a chosen time, or undefined when they can [R1]. */
export function announcementRefusal(state: ExamState): AnnouncementRefusal | undefined {
  if (state === 'announced' || state === 'archived') return 'gradesAlreadyAnnounced';
  if (state === 'cancelled') return 'examCancelled';
  return state === 'checked' ? undefined : 'resultsNotChecked';
}

/** How an entry of the protocol came about. */
export const protocolKinds = ['ordinary', 'newGrading', 'appeal', 'newAssessment', 'correction'] as const;
export type ProtocolKind = (typeof protocolKinds)[number];

/** In which role an entry is made: the exam office checks and corrects, and an appeal is decided by its handlers. */
export const enteringRoles = ['examOffice', 'caseworker'] as const;
export type EnteringRole = (typeof enteringRoles)[number];

/** The protocol can be corrected from the checking of the results until the exam is archived [R3]. */
export function isProtocolOpen(state: ExamState): boolean {
  return state === 'checked' || state === 'announced';
}

/** What a correction of the protocol depends on [R3]. */
export type CorrectionFacts = {
  readonly state: ExamState;
  /** The valid grade, where one was entered. */
  readonly standing: string | undefined;
  readonly corrected: string;
  /** An appeal of the grade is being handled. */
  readonly appealOpen: boolean;
  /** It is annulled for a formal error: a new grade is set by new graders (uhl. § 11-9(2)). */
  readonly isAnnulled?: boolean;
};

export type CorrectionRefusal =
  | 'protocolNotOpen'
  | 'correctionOfNothing'
  | 'correctionChangesNothing'
  | 'correctionDuringAppeal'
  | 'correctionOfAnnulled';

/**
 * Why the protocol can't be corrected in this way, or undefined when it can: by a new entry, never by changing an old
 * one [R3].
 */
export function correctionRefusal(facts: CorrectionFacts): CorrectionRefusal | undefined {
  if (!isProtocolOpen(facts.state)) return 'protocolNotOpen';
  if (facts.standing === undefined) return 'correctionOfNothing';
  if (facts.isAnnulled) return 'correctionOfAnnulled';
  if (facts.standing === facts.corrected) return 'correctionChangesNothing';
  return facts.appealOpen ? 'correctionDuringAppeal' : undefined;
}
