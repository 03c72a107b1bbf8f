import type { Period } from '../calendar/period.ts';

/** A period with the paragraph that sets it. */
export type PeriodRule = { period: Period; legalBasis: string };

/** Due dates fixed by a calendar, one for each term; dates are ISO 8601 and the last day is included. */
export type TermRule = {
  terms: readonly { examsFrom: string; examsUntil: string; due: string }[];
  legalBasis: string;
};

/**
 * When paper and grading guide are due: a fixed day for the exams of one season, otherwise a period before the start.
 */
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
  /** The institution prefers an external here without requiring one: a warning, never a stop. */
  externalWished?: boolean;
  legalBasis: string;
};

/** The deadlines and rules of an exam. Null where its sector has no such rule. */
export type Rules = {
  /** Candidates and commission are settled, and the exam published, this many working days before the start [P3]. */
  planning: { workingDaysBefore: number; legalBasis: string };
  grading: PeriodRule | TermRule;
  /** Candidates see their grades at most this many working days after the grades were due [R1]. */
  announcement: { workingDaysAfter: number; legalBasis: string };
  explanationRequest: PeriodRule | null;
  explanationRequestOral: PeriodRule | null;
  explanationDelivery: PeriodRule | null;
  appeal: PeriodRule;
  proceduralComplaint: PeriodRule;
  preliminaryReply: PeriodRule;
  lateMaxAge: PeriodRule;
  reassessThreshold: ReassessRule | null;
  paperDue: PaperDueRule | null;
  commission: {
    minima: readonly CommissionRule[];
    /** A grader who has graded the answer before cannot sit on its appeal. */
    newGradersOnAppeal: { legalBasis: string };
    /** A grader who teaches the course is not external to it. */
    externalDoesNotTeach: { legalBasis: string };
    /** Which exams the candidates' own teacher may not grade. */
    ownTeacher: { barredFrom: 'none' | 'localWritten'; legalBasis: string };
    /** No one decides their own case. */
    impartiality: { legalBasis: string };
  };
};

export const sectors = ['higherEducation', 'school'] as const;
export type Sector = (typeof sectors)[number];

/** One parameter as it applies to a sector, or to one of its institutions, from a day until another. Plain data. */
export type DatedRule = {
  [Parameter in keyof Rules]: {
    readonly parameter: Parameter;
    readonly sector: Sector;
    /** The code of the institution whose own rule it is; without it the rule is the sector's. */
    readonly institution?: string;
    /** ISO 8601 dates of the exam: the first to which it applies, and the first to which it no longer does. */
    readonly from: string;
    readonly until?: string;
    /** The announcement id of the act or regulation, such as `LOV-2024-03-08-9`. */
    readonly law: string;
    readonly value: Rules[Parameter];
  };
}[keyof Rules];

/** The rules of one exam: those of its sector and institution on its day. */
export type RuleSet = Rules & {
  readonly sector: Sector;
  readonly institution: string;
  /** ISO 8601 date of the exam. */
  readonly on: string;
};
