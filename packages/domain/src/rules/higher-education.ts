import type { DatedRule, Rules } from './rule-set.ts';
import { timeReasons } from './time-reasons.ts';

/** The legal basis of what institutions commonly decide where the Act leaves it to them. */
const localRule = 'lokal forskrift';
const uhl = 'LOV-2024-03-08-9';
const fvl = 'LOV-1967-02-10';
const privacy = 'LOV-2018-06-15-38';

const rule = <Parameter extends keyof Rules>(law: string, parameter: Parameter, value: Rules[Parameter]) =>
  ({ sector: 'higherEducation', from: '2024-08-01', law, parameter, value }) as DatedRule;

/** Universities and university colleges by the Act, and where it leaves a choice, by the commonest local rule. */
export const higherEducation: readonly DatedRule[] = [
  rule(localRule, 'planning', { workingDaysBefore: 10, legalBasis: localRule }),
  rule(uhl, 'grading', { period: { workingDays: 15 }, legalBasis: 'uhl. § 11-7(4)' }),
  rule(uhl, 'gradingExtension', { legalBasis: 'uhl. § 11-7(4)' }),
  rule(localRule, 'gradingReminders', {
    workingDaysBefore: [5, 1],
    daysBetweenAfter: 7,
    legalBasis: localRule,
  }),
  rule(localRule, 'announcement', { workingDaysAfter: 1, bySelf: false, legalBasis: localRule }),
  rule(uhl, 'explanationRequest', { period: { weeks: 1 }, legalBasis: 'uhl. § 11-8(1)' }),
  // The Act says "immediately"; the institutions decide how long that is.
  rule(localRule, 'explanationRequestOral', { period: { hours: 24 }, legalBasis: localRule }),
  rule(uhl, 'explanationDelivery', { period: { weeks: 2 }, legalBasis: 'uhl. § 11-8(2)' }),
  rule(localRule, 'explanationReminders', {
    workingDaysBefore: [5, 1],
    daysBetweenAfter: 7,
    legalBasis: localRule,
  }),
  rule(uhl, 'appeal', { period: { weeks: 3 }, legalBasis: 'uhl. § 11-10(1)' }),
  rule(uhl, 'proceduralComplaint', { period: { weeks: 3 }, legalBasis: 'uhl. § 11-9(1)' }),
  rule(fvl, 'preliminaryReply', { period: { months: 1 }, legalBasis: 'fvl. § 11 a' }),
  rule(fvl, 'interimReply', { bySelf: { months: 1 }, legalBasis: 'fvl. § 11 a' }),
  rule(fvl, 'lateMaxAge', { period: { years: 1 }, legalBasis: 'fvl. § 31' }),
  rule(fvl, 'dismissalAppeal', { period: { weeks: 3 }, legalBasis: 'fvl. § 29' }),
  // A candidate who has withdrawn has no new decision, so nothing but local rules ends it before.
  rule(localRule, 'withdrawal', { until: 'decision', legalBasis: localRule }),
  // "Without undue delay" is all that the Act says of when.
  rule(uhl, 'appealCommission', { otherOrdinaryMayServe: false, due: null, legalBasis: 'uhl. § 11-11(1)' }),
  // The Act leaves to the institutions how; the ministry recommends graders of both commissions, or new ones.
  rule(localRule, 'newAssessment', {
    compositions: ['oneOfEach', 'all', 'new'],
    withCoordinator: false,
    decider: 'agreement',
    legalBasis: localRule,
  }),
  rule(localRule, 'decisionLetter', { withReasons: false, legalBasis: localRule }),
  rule(localRule, 'transcriptBlock', { whileAppealOpen: false, legalBasis: localRule }),
  rule(uhl, 'appealSight', { graders: 'blind', legalBasis: 'uhl. § 11-11(2)' }),
  rule(uhl, 'reassessThreshold', { grades: 2, onEveryPassFailChange: false, legalBasis: 'uhl. § 11-11(3)' }),
  rule(localRule, 'paperDue', {
    season: { examsFrom: '05-01', examsUntil: '06-30', due: '04-15' },
    workingDaysBefore: 10,
    legalBasis: localRule,
  }),
  rule(localRule, 'paperRelease', { after: 'announcement', legalBasis: localRule }),
  // The least that lets a candidate find the seat; an institution may choose names by a rule of its own.
  rule(privacy, 'doorList', { shows: 'candidateNumbers', legalBasis: 'GDPR art. 5(1)' }),
  // The Act says only that no more is shown than is needed; five is what statistics of education are published with.
  rule(privacy, 'statistics', {
    smallestGroup: 5,
    earlierYearsForGraders: 'afterOwnConfirmation',
    legalBasis: 'GDPR art. 5(1)(c)',
  }),
  rule(localRule, 'examDay', {
    invigilatorRegisters: false,
    reopenMinutesAfterEnd: 60,
    noticeMinutes: 15,
    legalBasis: localRule,
  }),
  rule(localRule, 'timeReasons', { reasons: timeReasons, legalBasis: localRule }),
  rule(uhl, 'commission', {
    minima: [
      { when: { kind: 'appeal' }, graders: 2, externals: 1, legalBasis: 'uhl. § 11-11(2)' },
      // The Act leaves to the institutions who makes a new assessment (Prop. 64 L (2017–18)).
      { when: { kind: 'newAssessment' }, graders: 2, externals: 0, legalBasis: localRule },
      { when: { workKind: 'masterThesis' }, graders: 2, externals: 1, legalBasis: 'uhl. § 11-7(2)' },
      {
        when: { workKind: 'bachelorThesis' },
        graders: 2,
        externals: 0,
        externalWished: true,
        legalBasis: 'uhl. § 11-7(2)',
      },
      {
        when: { recheckable: false },
        graders: 2,
        externals: 0,
        externalWished: true,
        legalBasis: 'uhl. § 11-7(2)',
      },
      { when: { creditsFrom: 15 }, graders: 2, externals: 0, legalBasis: 'uhl. § 11-7(2)' },
      { when: {}, graders: 1, externals: 0, legalBasis: 'uhl. § 11-7(1)' },
    ],
    newGradersOnAppeal: { legalBasis: 'uhl. § 11-11(2)' },
    newGradersAfterError: { legalBasis: 'uhl. § 11-9(2)' },
    // The Act requires an external, and the institutions decide who counts as one.
    externalDoesNotTeach: { legalBasis: localRule },
    ownTeacher: { barredFrom: 'none', legalBasis: localRule },
    impartiality: { legalBasis: 'fvl. § 6' },
  }),
  // What most institutions have: the supervisor is not a grader of the thesis only where the institution says so.
  rule(localRule, 'external', {
    notEmployed: 'studyYear',
    notTeaching: true,
    notSupervising: true,
    legalBasis: localRule,
  }),
  rule(localRule, 'supervisor', { barredFrom: [], warnedOn: ['masterThesis'], legalBasis: localRule }),
  rule(uhl, 'scales', { allowed: ['A-F', 'pass-fail'], legalBasis: 'uhl. § 11-7(1)' }),
  // The Act leaves it to the institutions. A third grader who reads the answer alone is independent of both.
  rule(localRule, 'disagreement', {
    thirdFromApart: null,
    deciders: ['thirdGrader'],
    thirdSees: 'answer',
    legalBasis: localRule,
  }),
  // The Act does not ask for signatures; the institutions keep signed protocols.
  rule(localRule, 'protocolSignature', { before: 'archive', legalBasis: localRule }),
  rule(localRule, 'changeReasons', {
    time: ['plannedWrong', 'clash', 'room', 'staff', 'technical', 'outside', 'other'],
    rules: ['factsWrong', 'coursePlan', 'staff', 'technical', 'outside', 'other'],
    cancel: ['emergency', 'paperLeaked', 'paperFaulty', 'room', 'staff', 'technical', 'outside', 'other'],
    takeBackCancelling: ['byMistake', 'settled', 'other'],
    legalBasis: localRule,
  }),
];
