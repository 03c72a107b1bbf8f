/** All roles [U1]; each is granted for a unit, an exam or a commission. */
export const roles = [
  'candidate',
  'grader',
  'courseCoordinator',
  'programmeLeader',
  'examOffice',
  'caseworker',
  'invigilator',
  'headOfDepartment',
  'rectorsDelegate',
  'archivist',
  'itOperator',
] as const;

export type Role = (typeof roles)[number];

/**
 * Roles that a unit can't give for all its exams: invigilators see the candidates of the exams to which they are
 * appointed, and of no other [D9, U7].
 */
export const rolesByExam: readonly Role[] = ['invigilator'];
