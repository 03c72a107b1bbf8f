import type { DayOff } from '../calendar/calendar.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { ExamForm, ExamState } from './exam.ts';

/** Where a finding is put right. */
export const publishingPlaces = [
  'facts',
  'candidates',
  'commission',
  'paper',
  'guide',
  'coordinators',
  'invigilators',
  'signIns',
  'institution',
] as const;
export type PublishingPlace = (typeof publishingPlaces)[number];

export const publishingFindingCodes = [
  'examPastThis',
  'examHasStarted',
  'noCandidates',
  'noCommission',
  'commissionUnlawful',
  'commissionAdvised',
  'pastPlanningDay',
  'dayOff',
  'unusualLength',
  'clashingExams',
  'noCoordinator',
  'paperMissing',
  'paperNotApproved',
  'guideMissing',
  'noInvigilators',
  'noRooms',
  'noSignIn',
  'noExamDayPhone',
] as const;
export type PublishingFindingCode = (typeof publishingFindingCodes)[number];

/** What publishing depends on, and what is worth knowing before it [P5, P13]. */
export type PublishingFacts = {
  readonly state: ExamState;
  readonly form: ExamForm;
  readonly supervised: boolean;
  readonly startsAt: Temporal.Instant;
  /** When the last candidate must be done. */
  readonly endsAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly durationMinutes: number;
  /** How long the course's last published exam of this form was; null where there is none. */
  readonly usualMinutes: number | null;
  readonly rules: Pick<RuleSet, 'planning' | 'paperDue'>;
  readonly candidates: number;
  readonly candidatesWithoutRoom: number;
  /** Candidates whom no provider of sign-in is known to vouch for. */
  readonly candidatesWithoutSignIn: number;
  /** Candidates who sit another exam while this one lasts. */
  readonly candidatesWithClash: number;
  readonly commissions: number;
  /** The paragraphs of what forbids a commission, and of what is only advised against. */
  readonly unlawful: readonly string[];
  readonly advised: readonly string[];
  readonly coordinators: number;
  readonly invigilators: number;
  /** Null where nothing is written yet. */
  readonly paper: 'begun' | 'approved' | null;
  readonly hasGuide: boolean;
  readonly hasExamDayPhone: boolean;
};

/** What a finding says besides its code; each part only where the finding has it. */
export type Found = {
  readonly count?: number;
  readonly paragraph?: string;
  readonly minutes?: number;
  readonly dayOff?: DayOff;
};

export type Severity = 'stop' | 'warn';
export type PublishingFinding = Found & {
  readonly code: PublishingFindingCode;
  readonly severity: Severity;
  readonly place: PublishingPlace;
};
