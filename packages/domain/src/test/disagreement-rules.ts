import type { DisagreementRule } from '../rules/disagreement.ts';
import { higherEducationRules, schoolRules } from './rules.ts';

const ntnu = 'FOR-2025-03-06-384 § 5-14(9)';
const dmmh = 'FOR-2025-06-05-1370 § 5-14(3)';

/** What institutions have decided about graders who differ, and the two sectors' own rules. */
export const disagreementRules: Readonly<Record<string, DisagreementRule>> = {
  'higher education': higherEducationRules.disagreement,
  NTNU: {
    thirdFromApart: null,
    deciders: ['external', 'thirdGrader'],
    thirdSees: 'answer',
    legalBasis: ntnu,
  },
  DMMH: { thirdFromApart: null, deciders: ['thirdGrader'], thirdSees: 'answer', legalBasis: dmmh },
  HVL: {
    thirdFromApart: 3,
    deciders: ['external', 'nonTeacher', 'thirdGrader'],
    thirdSees: 'assessments',
    legalBasis: 'HVL § 13-7',
  },
  UiS: {
    thirdFromApart: null,
    deciders: ['external', 'nonTeacher', 'thirdGrader'],
    thirdSees: 'answer',
    legalBasis: 'UiS kap. 7',
  },
  schools: schoolRules.disagreement,
};
