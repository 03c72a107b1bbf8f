import type { Period } from '../calendar/period.ts';
import type { DatedRule, GradingRule, LongerPeriod, Rules } from './rule-set.ts';

/** The legal basis of what is known only from an institution's guidelines. */
const localRule = 'lokal forskrift';

const own =
  (institution: string, law: string, from: string) =>
  <Parameter extends keyof Rules>(parameter: Parameter, value: Rules[Parameter]) =>
    ({ sector: 'higherEducation', institution, from, law, parameter, value }) as DatedRule;

const ntnu = own('NTNU', 'FOR-2025-03-06-384', '2025-08-01');
const dmmh = own('DMMH', 'FOR-2025-06-05-1370', '2025-08-01');
const hvl = own('HVL', 'lokal forskrift', '2024-08-01');
const uis = own('UiS', 'lokal forskrift', '2024-08-01');

/** The Act's fifteen working days, with the longer periods of a regulation (uhl. § 11-7(4) c) [G9]. */
const fifteenDaysOr = (...longer: LongerPeriod[]): GradingRule => ({
  period: { workingDays: 15 },
  legalBasis: 'uhl. § 11-7(4)',
  longer,
});
const ofMasters = (period: Period, legalBasis: string): LongerPeriod => ({
  when: { workKind: 'masterThesis' },
  period,
  legalBasis,
});

/** What single institutions have decided where the Act leaves it to them; it wins over the sector's rule. */
export const institutions: readonly DatedRule[] = [
  ntnu('grading', fifteenDaysOr(ofMasters({ months: 3 }, 'NTNU § 5-14(13)'))),
  ntnu('external', {
    notEmployed: { months: 12 },
    notTeaching: true,
    notSupervising: true,
    legalBasis: 'NTNU § 5-14(4)',
  }),
  ntnu('disagreement', {
    thirdFromApart: null,
    deciders: ['external', 'thirdGrader'],
    thirdSees: 'answer',
    legalBasis: 'NTNU § 5-14(9)',
  }),
  ntnu('announcement', { workingDaysAfter: 1, bySelf: true, legalBasis: localRule }),
  // A commission of control: neither of the two that graded before.
  ntnu('newAssessment', {
    compositions: ['new'],
    withCoordinator: false,
    decider: 'office',
    legalBasis: localRule,
  }),
  ntnu('transcriptBlock', { whileAppealOpen: true, legalBasis: 'NTNU § 6-2(4)' }),
  ntnu('supervisor', { barredFrom: ['masterThesis'], warnedOn: [], legalBasis: 'NTNU § 5-14' }),
  dmmh('grading', fifteenDaysOr(ofMasters({ workingDays: 30 }, 'DMMH § 5-14(1)'))),
  dmmh('external', {
    notEmployed: 'studyYear',
    notTeaching: true,
    notSupervising: true,
    legalBasis: 'DMMH § 5-13(4)',
  }),
  dmmh('disagreement', {
    thirdFromApart: null,
    deciders: ['thirdGrader'],
    thirdSees: 'answer',
    legalBasis: 'DMMH § 5-14(3)',
  }),
  dmmh('announcement', { workingDaysAfter: 1, bySelf: true, legalBasis: localRule }),
  // One grader of each commission, with access to grade, assessment and reason.
  dmmh('newAssessment', {
    compositions: ['oneOfEach'],
    withCoordinator: false,
    decider: 'agreement',
    legalBasis: localRule,
  }),
  hvl('withdrawal', { until: 'graded', legalBasis: 'HVL § 13-12(2)' }),
  hvl('appealCommission', { otherOrdinaryMayServe: true, due: null, legalBasis: 'HVL § 13-13(3)' }),
  hvl('newAssessment', {
    compositions: ['all'],
    withCoordinator: true,
    decider: 'coordinator',
    legalBasis: 'HVL § 13-8',
  }),
  hvl('grading', fifteenDaysOr(ofMasters({ weeks: 6 }, 'HVL kap. 13'))),
  hvl('external', {
    notEmployed: { months: 12 },
    notTeaching: false,
    notSupervising: false,
    legalBasis: 'HVL § 13-5',
  }),
  // More than two grades apart: a third grader, who may see what they disagreed on.
  hvl('disagreement', {
    thirdFromApart: 3,
    deciders: ['external', 'nonTeacher', 'thirdGrader'],
    thirdSees: 'assessments',
    legalBasis: 'HVL § 13-7',
  }),
  hvl('supervisor', {
    barredFrom: ['masterThesis'],
    warnedOn: ['bachelorThesis'],
    legalBasis: 'HVL § 13-5',
  }),
  // More than 15 credits, which go by halves.
  uis(
    'grading',
    fifteenDaysOr(
      { when: { creditsFrom: 15.5 }, period: { weeks: 4 }, legalBasis: 'UiS § 7-6' },
      { when: { creditsFrom: 30 }, period: { weeks: 8 }, legalBasis: 'UiS § 7-6' },
    ),
  ),
  // The appeal's graders, with all documents.
  uis('newAssessment', {
    compositions: ['appealGraders'],
    withCoordinator: false,
    decider: 'agreement',
    legalBasis: 'UiS § 7-10(3)',
  }),
  uis('disagreement', {
    thirdFromApart: null,
    deciders: ['external', 'nonTeacher', 'thirdGrader'],
    thirdSees: 'answer',
    legalBasis: 'UiS kap. 7',
  }),
];
