import type { DatedRule, Rules } from './rule-set.ts';
import { timeReasons } from './time-reasons.ts';

const regulation = 'FOR-2024-06-03-900';
const fvl = 'LOV-1967-02-10';
const privacy = 'LOV-2018-06-15-38';
const examPlan = 'Udir eksamensplan';

const rule = <Parameter extends keyof Rules>(
  law: string,
  parameter: Parameter,
  value: Rules[Parameter],
  from = '2024-08-01',
) => ({ sector: 'school', from, law, parameter, value }) as DatedRule;

/**
 * Upper secondary (opplæringsforskrifta ch. 9–10), with the deadlines of centrally set written exams. Udir sets the
 * dates of each term and announces them a year or two ahead, so that they cannot be computed: those of the school
 * year 2026–27 are here, and for any other day `gradingDeadline` answers `outsideTerms` and assumes nothing.
 */
export const schools: readonly DatedRule[] = [
  rule(examPlan, 'planning', { workingDaysBefore: 10, legalBasis: examPlan }),
  rule(examPlan, 'grading', {
    terms: [
      { examsFrom: '2026-11-16', examsUntil: '2026-11-27', due: '2027-01-05' },
      { examsFrom: '2027-05-04', examsUntil: '2027-05-21', due: '2027-06-18' },
    ],
    legalBasis: examPlan,
  }),
  // Udir sets the dates of the grading, and an institution cannot extend them.
  rule(examPlan, 'gradingExtension', null),
  rule(examPlan, 'gradingReminders', {
    workingDaysBefore: [5, 1],
    daysBetweenAfter: 7,
    legalBasis: examPlan,
  }),
  rule(examPlan, 'announcement', { workingDaysAfter: 1, bySelf: false, legalBasis: examPlan }),
  rule(regulation, 'explanationRequest', null),
  rule(regulation, 'explanationRequestOral', { period: { days: 10 }, legalBasis: 'oppl.forskr. § 10-3' }),
  rule(regulation, 'explanationDelivery', { period: { days: 10 }, legalBasis: 'oppl.forskr. § 10-3' }),
  rule(examPlan, 'explanationReminders', {
    workingDaysBefore: [5, 1],
    daysBetweenAfter: 7,
    legalBasis: examPlan,
  }),
  rule(regulation, 'appeal', { period: { days: 10 }, legalBasis: 'oppl.forskr. § 10-2' }),
  rule(regulation, 'proceduralComplaint', { period: { days: 10 }, legalBasis: 'oppl.forskr. § 10-2' }),
  rule(fvl, 'preliminaryReply', { period: { months: 1 }, legalBasis: 'fvl. § 11 a' }),
  rule(fvl, 'interimReply', { bySelf: { months: 1 }, legalBasis: 'fvl. § 11 a' }),
  // The Public Administration Act's rules of appeal do not apply to exams in school, and the regulations set no year:
  // what is usual is one, after which a caseworker dismisses.
  rule(regulation, 'lateMaxAge', { period: { years: 1 }, legalBasis: 'oppl.forskr. kap. 10' }),
  // The Public Administration Act's rules of appeal do not apply to exams in school (fvl.-forskriften § 32).
  rule(fvl, 'dismissalAppeal', null),
  rule(regulation, 'withdrawal', { until: 'decision', legalBasis: 'oppl.forskr. kap. 10' }),
  // The appeals board is appointed apart from the graders, and decides without giving reasons.
  rule(regulation, 'appealCommission', {
    otherOrdinaryMayServe: false,
    due: null,
    legalBasis: 'oppl.forskr. § 10-7',
  }),
  rule(regulation, 'newAssessment', null),
  rule(regulation, 'decisionLetter', { withReasons: false, legalBasis: 'oppl.forskr. § 10-7' }),
  rule(regulation, 'transcriptBlock', { whileAppealOpen: false, legalBasis: 'oppl.forskr. kap. 10' }),
  // The appeals board does not see the appeal.
  rule(regulation, 'appealSight', { graders: 'blind', legalBasis: 'oppl.forskr. § 10-7' }),
  rule(regulation, 'reassessThreshold', null),
  rule(regulation, 'paperDue', null),
  rule(examPlan, 'paperRelease', { after: 'announcement', legalBasis: examPlan }),
  rule(privacy, 'doorList', { shows: 'candidateNumbers', legalBasis: 'GDPR art. 5(1)' }),
  // The Act says only that no more is shown than is needed; five is what statistics of education are published with.
  rule(privacy, 'statistics', {
    smallestGroup: 5,
    earlierYearsForGraders: 'afterOwnConfirmation',
    legalBasis: 'GDPR art. 5(1)(c)',
  }),
  rule(examPlan, 'examDay', {
    invigilatorRegisters: false,
    reopenMinutesAfterEnd: 60,
    noticeMinutes: 15,
    legalBasis: examPlan,
  }),
  rule(examPlan, 'timeReasons', { reasons: timeReasons, legalBasis: examPlan }),
  // § 9-33(3) on local exams is in force from 2026; what applied to them before is not known here.
  rule(
    'FOR-2025-09-07-1787',
    'commission',
    {
      minima: [
        { when: { kind: 'appeal' }, graders: 2, externals: 0, legalBasis: 'oppl.forskr. § 10-7' },
        {
          when: { kind: 'ordinary', local: true },
          graders: 2,
          externals: 1,
          legalBasis: 'oppl.forskr. § 9-33(3)',
        },
        { when: {}, graders: 2, externals: 0, legalBasis: 'oppl.forskr. § 9-33' },
      ],
      newGradersOnAppeal: { legalBasis: 'oppl.forskr. § 10-7' },
      newGradersAfterError: { legalBasis: 'oppl.forskr. kap. 10' },
      externalDoesNotTeach: { legalBasis: 'oppl.forskr. § 9-33(3)' },
      ownTeacher: { barredFrom: 'localWritten', legalBasis: 'oppl.forskr. § 9-33(3)' },
      impartiality: { legalBasis: 'fvl. § 6' },
    },
    '2026-01-01',
  ),
  rule(regulation, 'external', {
    notEmployed: 'studyYear',
    notTeaching: true,
    notSupervising: true,
    legalBasis: 'oppl.forskr. § 9-33(3)',
  }),
  rule(regulation, 'supervisor', { barredFrom: [], warnedOn: [], legalBasis: 'oppl.forskr. § 9-33' }),
  // Some exams are only passed or not; all others are graded from 1 to 6.
  rule(regulation, 'scales', { allowed: ['1-6', 'pass-fail'], legalBasis: 'oppl.forskr. kap. 9' }),
  // National pairs agree; the adjudicator decides where they disagree or are in doubt [C2].
  rule(examPlan, 'disagreement', {
    thirdFromApart: null,
    deciders: ['adjudicator'],
    thirdSees: 'assessments',
    legalBasis: examPlan,
  }),
  rule(examPlan, 'protocolSignature', { before: 'archive', legalBasis: examPlan }),
  rule(examPlan, 'changeReasons', {
    time: ['plannedWrong', 'room', 'staff', 'technical', 'outside', 'other'],
    rules: ['factsWrong', 'coursePlan', 'staff', 'technical', 'outside', 'other'],
    cancel: ['emergency', 'paperLeaked', 'paperFaulty', 'room', 'staff', 'technical', 'outside', 'other'],
    takeBackCancelling: ['byMistake', 'settled', 'other'],
    legalBasis: examPlan,
  }),
];
