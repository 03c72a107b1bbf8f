import type { Period } from '../calendar/period.ts';

/** A period with the paragraph that sets it. */
export type PeriodRule = { period: Period; legalBasis: string };

/** Due dates fixed by a calendar, one for each term; dates are ISO 8601 and the last day is included. */
export type TermRule = {
  terms: readonly { examsFrom: string; examsUntil: string; due: string }[];
  legalBasis: string;
};

/** When paper and grading guide are due: a fixed day for the exams of one season, else so long before the start. */
export type PaperDueRule = {
  /** Month and day, 'MM-DD'; both ends of the season are included. */
  season: { examsFrom: string; examsUntil: string; due: string };
  workingDaysBefore: number;
  legalBasis: string;
};

/** How far a grade may move before the case must be assessed again. */
export type ReassessRule = { grades: number; onEveryPassFailChange: boolean; legalBasis: string };

export type CommissionKind = 'ordinary' | 'appeal' | 'newAssessment';
export type WorkKind = 'exam' | 'bachelorThesis' | 'masterThesis';

/** How many graders are needed where every stated condition holds; the strictest of all matching rules counts. */
export type CommissionRule = {
  when: {
    kind?: CommissionKind;
    workKind?: WorkKind;
    recheckable?: boolean;
    creditsFrom?: number;
    /** Of schools: the exam is set by the school, not centrally by the state. */
    local?: boolean;
  };
  graders: number;
  externals: number;
  /** The institution wants an external here without demanding one: a warning, never a stop. */
  externalWished?: boolean;
  legalBasis: string;
};

/**
 * The deadlines and rules of one sector and institution from a day on. Plain data: what
 * institutions vary is changed here, not in code. Null where the sector has no such rule.
 */
export type RuleSet = {
  sector: 'higherEducation' | 'school';
  institution: string;
  /** ISO 8601 date. */
  validFrom: string;
  grading: PeriodRule | TermRule;
  explanationRequest: PeriodRule | null;
  explanationRequestOral: PeriodRule | null;
  explanationDelivery: PeriodRule | null;
  appeal: PeriodRule;
  formalComplaint: PeriodRule;
  preliminaryReply: PeriodRule;
  lateMaxAge: PeriodRule;
  reassessThreshold: ReassessRule | null;
  paperDue: PaperDueRule | null;
  commission: {
    minima: readonly CommissionRule[];
    /** One who has graded the answer before cannot sit on its appeal. */
    newGradersOnAppeal: { legalBasis: string };
    /** One who teaches the course is not external to it. */
    externalDoesNotTeach: { legalBasis: string };
    /** Which exams the candidates' own teacher may not grade. */
    ownTeacher: { barredFrom: 'none' | 'localWritten'; legalBasis: string };
    /** One cannot decide one's own case. */
    impartiality: { legalBasis: string };
  };
};

/** As legal basis, what institutions commonly decide where the Act leaves it to them. */
const localRule = 'lokal forskrift';

/** Universities and university colleges by the Act, and where it leaves a choice by the commonest local rule; an institution's own set starts from this one. */
export const higherEducationRules: RuleSet = {
  sector: 'higherEducation',
  institution: '*',
  validFrom: '2024-08-01',
  grading: { period: { workingDays: 15 }, legalBasis: 'uhl. § 11-7(4)' },
  explanationRequest: { period: { weeks: 1 }, legalBasis: 'uhl. § 11-8(1)' },
  // The Act says "immediately"; how long that is, is the institutions' own rule.
  explanationRequestOral: { period: { hours: 24 }, legalBasis: localRule },
  explanationDelivery: { period: { weeks: 2 }, legalBasis: 'uhl. § 11-8(2)' },
  appeal: { period: { weeks: 3 }, legalBasis: 'uhl. § 11-10(1)' },
  formalComplaint: { period: { weeks: 3 }, legalBasis: 'uhl. § 11-9(1)' },
  preliminaryReply: { period: { months: 1 }, legalBasis: 'fvl. § 11 a' },
  lateMaxAge: { period: { years: 1 }, legalBasis: 'fvl. § 31' },
  reassessThreshold: { grades: 2, onEveryPassFailChange: false, legalBasis: 'uhl. § 11-11(3)' },
  paperDue: {
    season: { examsFrom: '05-01', examsUntil: '06-30', due: '04-15' },
    workingDaysBefore: 10,
    legalBasis: 'institution',
  },
  commission: {
    minima: [
      { when: { kind: 'appeal' }, graders: 2, externals: 1, legalBasis: 'uhl. § 11-11(2)' },
      // The Act leaves to the institutions who assesses anew (Prop. 64 L (2017–18)).
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
    // The Act asks for an external, and the institutions say who is one.
    externalDoesNotTeach: { legalBasis: localRule },
    ownTeacher: { barredFrom: 'none', legalBasis: localRule },
    impartiality: { legalBasis: 'fvl. § 6' },
  },
};

/**
 * Upper secondary (opplæringsforskrifta ch. 9–10), its deadlines those of centrally set written exams. Udir sets the dates
 * of each term and announces them a year or two ahead, so that they cannot be computed: those of the school year 2026–27
 * are here, and for any other day `gradingDeadline` answers `outsideTerms` and assumes nothing.
 */
export const schoolRules: RuleSet = {
  sector: 'school',
  institution: '*',
  validFrom: '2024-08-01',
  grading: {
    terms: [
      { examsFrom: '2026-11-16', examsUntil: '2026-11-27', due: '2027-01-05' },
      { examsFrom: '2027-05-04', examsUntil: '2027-05-21', due: '2027-06-18' },
    ],
    legalBasis: 'Udir eksamensplan',
  },
  explanationRequest: null,
  explanationRequestOral: { period: { days: 10 }, legalBasis: 'oppl.forskr. § 10-3' },
  explanationDelivery: null,
  appeal: { period: { days: 10 }, legalBasis: 'oppl.forskr. § 10-2' },
  formalComplaint: { period: { days: 10 }, legalBasis: 'oppl.forskr. § 10-2' },
  preliminaryReply: { period: { months: 1 }, legalBasis: 'fvl. § 11 a' },
  lateMaxAge: { period: { years: 1 }, legalBasis: 'fvl. § 31' },
  reassessThreshold: null,
  paperDue: null,
  commission: {
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
    externalDoesNotTeach: { legalBasis: 'oppl.forskr. § 9-33(3)' },
    ownTeacher: { barredFrom: 'localWritten', legalBasis: 'oppl.forskr. § 9-33(3)' },
    impartiality: { legalBasis: 'fvl. § 6' },
  },
};
