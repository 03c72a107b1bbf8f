/**
 * The roles that handle an exam's cases, in the order in which they are asked: caseworkers, without them the exam
 * office, and without both the IT operator, who sees no case and finds someone who may.
 */
export const caseHandlerRoles = ['caseworker', 'examOffice', 'itOperator'] as const;
export type CaseHandlerRole = (typeof caseHandlerRoles)[number];

/**
 * The role whose people handle the exam's cases. The numbers are of people around the exam who neither grade it nor sit
 * it: to them its cases do not exist [U7].
 */
export function caseHandlerRole(free: {
  readonly caseworkers: number;
  readonly officers: number;
}): CaseHandlerRole {
  if (free.caseworkers > 0) return 'caseworker';
  return free.officers > 0 ? 'examOffice' : 'itOperator';
}
