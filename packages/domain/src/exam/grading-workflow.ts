import type { GradingKind } from '../rules/rule-set.ts';

/** Each member on their own, blind to the others; or one assessment that all members write in [G1]. */
export const assessingWays = ['individual', 'shared'] as const;
export type AssessingWay = (typeof assessingWays)[number];
/** Candidate by candidate, or all of the commission's candidates at once [G1, G2]. */
export const confirmingWays = ['eachCandidate', 'allCandidates'] as const;
export type ConfirmingWay = (typeof confirmingWays)[number];
/** Whose confirmation completes a script: every member's, or any one member's [G1]. */
export const completingWays = ['all', 'one'] as const;
export type CompletingWay = (typeof completingWays)[number];

/** When candidates see their grades: all commissions' at once, or each commission's when it is done [P4, R1]. */
export const announcingWays = ['together', 'separately'] as const;
export type AnnouncingWay = (typeof announcingWays)[number];

/** How a commission comes to its grades: data of the one state machine in `grading/grading.ts` [G1]. */
export type GradingWorkflow = {
  readonly assessing: AssessingWay;
  readonly confirming: ConfirmingWay;
  readonly completing: CompletingWay;
};

/**
 * An appeal is each candidate's own case, so it never waits for another's, and each of its graders confirms (uhl.
 * § 11-11(2)) [K4]. They assess on their own, unless the office lets them assess together [K3]. So does a third grader, of
 * whom there is one [G6].
 */
const workflowOfAppeals: GradingWorkflow = {
  assessing: 'individual',
  confirming: 'eachCandidate',
  completing: 'all',
};

/** The workflow of an appeal commission whose members assess in this way. */
export const appealWorkflow = (assessing: AssessingWay): GradingWorkflow => ({
  ...workflowOfAppeals,
  assessing,
});

/** The workflow of a commission: its own where it is adapted, otherwise the exam's. */
export function workflowFor(
  kind: GradingKind,
  exam: GradingWorkflow,
  own: GradingWorkflow | null,
): GradingWorkflow {
  if (kind === 'appeal' && own) return appealWorkflow(own.assessing);
  if (kind !== 'ordinary') return workflowOfAppeals;
  const { assessing, confirming, completing } = own ?? exam;
  return { assessing, confirming, completing };
}
