import type { Role } from '../people/roles.ts';
import type { TodayItem, TodayKind } from './today.ts';

/** What there is in a newly installed Karakter, as far as the reader's units. */
export type SetUpFacts = {
  /** An operator has written whom to ask and whom to call. */
  readonly isDescribed: boolean;
  readonly hasCourses: boolean;
  readonly hasExams: boolean;
  /** Whether a person holds the role, and whether one of them can sign in. */
  readonly examOffice: 'none' | 'waits' | 'signsIn';
};

function missingFor(role: Role, facts: SetUpFacts): TodayKind[] {
  const { isDescribed, hasCourses, hasExams, examOffice } = facts;
  const courses: TodayKind[] = hasCourses ? [] : ['addCourses'];
  if (role === 'examOffice') return hasCourses && !hasExams ? ['makeFirstExam'] : courses;
  if (role !== 'itOperator') return [];
  return [
    ...(isDescribed ? [] : (['describeInstitution'] as const)),
    ...courses,
    ...(examOffice === 'none' ? (['appointExamOffice'] as const) : []),
    ...(examOffice === 'waits' ? (['inviteExamOffice'] as const) : []),
  ];
}

/**
 * What must be set up before the first exam, for those who set it up: each line disappears when it is done [U1, V3].
 */
export function setUpToday(role: Role, facts: SetUpFacts): TodayItem[] {
  return missingFor(role, facts).map((kind) => ({ kind, deadline: null }));
}
