import type { ExplanationIntakeNoticeFacts } from './explanation-intake-notices.ts';

/** One explanation that is owed; `isReady`: written, and not sent. */
export type OwedExplanationLine = {
  courseCode: string;
  candidateNumber: number;
  at: string;
  isLate: boolean;
  isReady: boolean;
};

/** The reminders of explanations that are owed, all exams in one [E2, E4]. */
export type ExplanationNoticeFacts = ExplanationIntakeNoticeFacts & {
  /** To a grader: those that the grader can write. */
  explanationReminder: { explanations: readonly OwedExplanationLine[] };
  /** To those who handle the cases, and a week later to the head of department: the late ones. */
  explanationsLate: { explanations: readonly OwedExplanationLine[] };
};
