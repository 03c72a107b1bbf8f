import type { Grade, GradeScale } from '../exam/grades.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** What decisions depend on besides the case itself. */
export type AppealFacts = {
  readonly scale: GradeScale;
  /** The grade that is valid now, also where it was corrected after the appeal was filed. */
  readonly originalGrade: Grade;
  /** The deadline has not passed. */
  readonly mayStillAppeal: boolean;
  /** The candidate has since sent another appeal, which would then exist beside the reopened one. */
  readonly hasNewerAppeal?: boolean;
  /** It was filed more than a year after the decision, and can only be dismissed (fvl. § 31(3)). */
  readonly isBeyondLateLimit?: boolean;
  /** The grade that it was about has been annulled since it was filed (uhl. § 11-9(2)). */
  readonly isGradeAnnulled?: boolean;
  /** How often the candidate has filed or reopened an appeal of this exam. */
  readonly timesFiled?: number;
  /** A grader of the appeal has reported a suspicion of cheating that the exam office has not released. */
  readonly isHeldBack?: boolean;
  readonly rules: Pick<RuleSet, 'reassessThreshold' | 'withdrawal'>;
};
