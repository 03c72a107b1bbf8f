import type { Period } from '../calendar/period.ts';
import type { ChangeReason, ExamChange } from './change-reasons.ts';
import type { DisagreementRule } from './disagreement.ts';
import type { StatisticsRule } from './statistics.ts';
import type { TimeReason } from './time-reasons.ts';

/** A period with the paragraph that sets it. */
export type PeriodRule = { period: Period; legalBasis: string };

/** A longer period for the exams where every stated condition holds (uhl. § 11-7(4) c). */
export type LongerPeriod = PeriodRule & {
  when: { workKind?: WorkKind; creditsFrom?: number };
};

/** A period with the longer ones that a regulation gives larger works; of those that apply the latest counts [G9]. */
export type GradingRule = PeriodRule & { longer?: readonly LongerPeriod[] };

/** When graders are reminded: working days before their date, then the first working day after it and so often. */
export type ReminderRule = {
  workingDaysBefore: readonly number[];
  daysBetweenAfter: number;
  legalBasis: string;
};

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

/** Who makes a new assessment: one of each commission, all of both, the appeal's graders alone, or new graders. */
export const newAssessmentCompositions = ['oneOfEach', 'all', 'appealGraders', 'new'] as const;
export type NewAssessmentComposition = (typeof newAssessmentCompositions)[number];

export const deciders = ['agreement', 'coordinator', 'office'] as const;

/** How a case that is two grades or more apart is assessed again, which the Act leaves to the institutions [K6]. */
export type NewAssessmentRule = {
  /** What the institution may choose from, the usual one first. */
  compositions: readonly [NewAssessmentComposition, ...NewAssessmentComposition[]];
  /** The course coordinator is one of them. */
  withCoordinator: boolean;
  /** Whose word counts where they do not agree. */
  decider: (typeof deciders)[number];
  legalBasis: string;
};

/**
 * Commissions that read at the desk: the exam's own, those that grade again after a formal error, those of its appeals, and
 * third graders of disputed grades.
 */
export type GradingKind = 'ordinary' | 'newGrading' | 'appeal' | 'third';
export type CommissionKind = GradingKind | 'newAssessment';
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

/** Who is external to an institution on the day of the exam; the Act leaves it to each institution [P5]. */
export type ExternalRule = {
  /** Not employed here in the academic year of the exam, or in the months before it. */
  notEmployed: 'studyYear' | { months: number };
  /** Whether a person who teaches the candidates, or supervises one of them, is not external. */
  notTeaching: boolean;
  notSupervising: boolean;
  legalBasis: string;
};

/** Whose thesis a supervisor may not grade, and whose they should not. */
export type SupervisorRule = {
  barredFrom: readonly WorkKind[];
  warnedOn: readonly WorkKind[];
  legalBasis: string;
};

/** What the graders of an appeal know of what was decided and said before them: nothing, or all of it. */
export const appealSights = ['blind', 'open'] as const;
export type AppealSight = (typeof appealSights)[number];

/** The grading scales by name; their grades are in `exam/grades.ts`. */
export type ScaleName = 'A-F' | 'pass-fail' | '1-6';

/** The deadlines and rules of an exam. Null where its sector has no such rule. */
export type Rules = {
  /** Candidates and commission are settled, and the exam published, this many working days before the start [P3]. */
  planning: { workingDaysBefore: number; legalBasis: string };
  grading: GradingRule | TermRule;
  /** What lets the rector's delegate give more time for the grades; null where no one may [G9]. */
  gradingExtension: { legalBasis: string } | null;
  /** When a grader who has not finished is reminded, and the exam office told who is late [G9, U5]. */
  gradingReminders: ReminderRule;
  /** Candidates see their grades at most this many working days after the grades were due [R1]. */
  announcement: {
    workingDaysAfter: number;
    /** What is checked is announced on that day without anyone's doing. */
    bySelf: boolean;
    legalBasis: string;
  };
  explanationRequest: PeriodRule | null;
  explanationRequestOral: PeriodRule | null;
  explanationDelivery: PeriodRule;
  /** When a grader who owes an explanation is reminded, and the exam office told who is late [E2]. */
  explanationReminders: ReminderRule;
  appeal: PeriodRule;
  proceduralComplaint: PeriodRule;
  preliminaryReply: PeriodRule;
  /** How much longer a reply that Karakter sends on its last day says that it takes; null where only people send it. */
  interimReply: { bySelf: Period | null; legalBasis: string };
  lateMaxAge: PeriodRule;
  /** How long the dismissal of a late appeal can be appealed itself; null where the Act's appeals do not apply. */
  dismissalAppeal: PeriodRule | null;
  /** Until when the candidate may withdraw an appeal: the new decision, or the grade of its graders [K2]. */
  withdrawal: { until: 'decision' | 'graded'; legalBasis: string };
  appealCommission: {
    /** Another ordinary commission of the exam, none of whose members has graded the answer, may grade an appeal [K3]. */
    otherOrdinaryMayServe: boolean;
    /** When its grade is due; null where the Act's "without undue delay" is all there is. */
    due: PeriodRule | null;
    legalBasis: string;
  };
  /** Whether they know the grade, the assessments, the explanation and the candidate's grounds; by the day of the filing [K4]. */
  appealSight: { graders: AppealSight; legalBasis: string };
  reassessThreshold: ReassessRule | null;
  /** Null where no case is assessed again. */
  newAssessment: NewAssessmentRule | null;
  /** Whether the letter with the decision gives the new graders' reasons [K5]. */
  decisionLetter: { withReasons: boolean; legalBasis: string };
  /** Whether the candidate's transcript is withheld while an appeal is open [K5]. */
  transcriptBlock: { whileAppealOpen: boolean; legalBasis: string };
  paperDue: PaperDueRule | null;
  /** From when candidates may read the paper again; an institution that uses its questions again never releases it. */
  paperRelease: { after: 'announcement' | 'never'; legalBasis: string };
  /** What a list on the door of a room, which anyone can read, shows of its candidates. */
  doorList: { shows: 'candidateNumbers' | 'names'; legalBasis: string };
  /** What an invigilator may name as the reason for a change of time, in the order in which it is offered [D7]. */
  timeReasons: { reasons: readonly TimeReason[]; legalBasis: string };
  commission: {
    minima: readonly CommissionRule[];
    /** A grader who has graded the answer before cannot sit on its appeal. */
    newGradersOnAppeal: { legalBasis: string };
    /** Those who graded before do not grade again what a formal error annulled. */
    newGradersAfterError: { legalBasis: string };
    /** A grader who teaches the course is not external to it. */
    externalDoesNotTeach: { legalBasis: string };
    /** Which exams the candidates' own teacher may not grade. */
    ownTeacher: { barredFrom: 'none' | 'localWritten'; legalBasis: string };
    /** No one decides their own case. */
    impartiality: { legalBasis: string };
  };
  external: ExternalRule;
  supervisor: SupervisorRule;
  /** The scales on which exams are graded, the usual one first [C2]. */
  scales: { allowed: readonly [ScaleName, ...ScaleName[]]; legalBasis: string };
  /** What follows when graders don't agree on a grade [G6, C2]. */
  disagreement: DisagreementRule;
  /** Before which step every member of a commission has signed its protocol; the exam office may go on with a reason [G17]. */
  protocolSignature: { before: 'announcement' | 'archive' | 'never'; legalBasis: string };
  /** What of an exam's statistics may be shown to whom [G16, R4]. */
  statistics: StatisticsRule;
  /** What may be put right on the exam day itself. */
  examDay: {
    /** Whether an invigilator may register a person whom Karakter does not know; the exam office always may [P14]. */
    invigilatorRegisters: boolean;
    /** How long after a candidate's end the exam office may open the hand-in again, with new time [D17]. */
    reopenMinutesAfterEnd: number;
    /** The time that a candidate who sits the exam keeps when minutes are taken back [D17]. */
    noticeMinutes: number;
    legalBasis: string;
  };
  /** The reasons offered for a change of a published exam, in the order in which they are shown [P14]. */
  changeReasons: Readonly<Record<ExamChange, readonly ChangeReason[]>> & { legalBasis: string };
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
    /** ISO 8601 dates of the exam, or of the filing: the first to which it applies, and the first to which it no longer does. */
    readonly from: string;
    readonly until?: string;
    /**
     * Whose day counts: the exam's, or for a rule about cases the day on which the case was filed, so that running
     * cases keep what was in force when they began. A rule by filing wins over one by the exam.
     */
    readonly by?: 'exam' | 'filing';
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
  /** What it was resolved from, planned changes too, so that its cases find theirs: `caseRulesFor`. */
  readonly inForce: readonly DatedRule[];
};
