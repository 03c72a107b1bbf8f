/**
 * Who may decide where graders differ. `external` and `nonTeacher` name a member of the commission; `thirdGrader` (of
 * higher education) and `adjudicator` (of schools) a person outside it.
 */
export const gradeDeciders = ['external', 'nonTeacher', 'thirdGrader', 'adjudicator'] as const;
export type GradeDecider = (typeof gradeDeciders)[number];

/** What a third grader sees before the decision: the answer alone, or also the first assessments and the dispute. */
export const thirdSights = ['answer', 'assessments'] as const;
export type ThirdSees = (typeof thirdSights)[number];

/** The decider outside the commission: a third grader unless the rule names the adjudicator, so that no dispute is without one. */
export const outsideDecider = (deciders: readonly GradeDecider[]): 'thirdGrader' | 'adjudicator' =>
  deciders.includes('adjudicator') ? 'adjudicator' : 'thirdGrader';

/** What follows when the graders of an answer don't agree; they always try to agree first [G6, C2]. */
export type DisagreementRule = {
  /** Grades that are at least this many steps apart go to the third grader at once; null where they never do. */
  readonly thirdFromApart: number | null;
  /** In order: the first that names exactly one present member decides. The last is a person outside the commission. */
  readonly deciders: readonly GradeDecider[];
  readonly thirdSees: ThirdSees;
  readonly legalBasis: string;
};
