import type { WorkKind } from './rule-set.ts';

/**
 * The exam as the exam office leads it.
 *
 *   planned ──publish──▶ published ──checkResults──▶ checked ──announce──▶ announced ──archive──▶ archived
 *
 * Nothing leads back: what candidates were told stands. Paper, sittings, grading and cases have their own processes.
 */
export const examStates = ['planned', 'published', 'checked', 'announced', 'archived'] as const;
export type ExamState = (typeof examStates)[number];

export const examForms = ['written', 'oral', 'practical', 'home'] as const;
export type ExamForm = (typeof examForms)[number];
export const workKinds = ['exam', 'bachelorThesis', 'masterThesis'] as const satisfies readonly WorkKind[];
export const examScales = ['A-F', 'pass-fail'] as const;
export type ExamScale = (typeof examScales)[number];
/** When a commission's members see each other's grades: candidate by candidate, or when all are confirmed [G2]. */
export const revealRules = ['eachCandidate', 'allCandidates'] as const;
export type RevealRule = (typeof revealRules)[number];

/** What the exam office decides of an exam. */
export type ExamFacts = {
  credits: number;
  form: ExamForm;
  workKind: WorkKind;
  supervised: boolean;
  individual: boolean;
  /** False for what leaves nothing to grade again (uhl. § 11-10(4)). */
  recheckable: boolean;
  scale: ExamScale;
  startsAt: Temporal.Instant;
  durationMinutes: number;
  reveal: RevealRule;
  explanationOpen: boolean;
  appealOpen: boolean;
  contactName: string;
  contactPhone: string;
};
