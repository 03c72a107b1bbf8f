/** Why a grader leaves a commission midway; stored, and named to the exam office only. */
export const leavingReasons = ['ill', 'late', 'notImpartial', 'other'] as const;
export type LeavingReason = (typeof leavingReasons)[number];
