/** The roles of the house [U1]; each is granted for a unit, an exam or a commission. */
export const roles = [
  'candidate',
  'grader',
  'courseCoordinator',
  'programmeLeader',
  'examOffice',
  'caseworker',
  'invigilator',
  'headOfDepartment',
  'archivist',
  'itOperator',
] as const;

export type Role = (typeof roles)[number];
