import type { Grade } from '../exam/grades.ts';
import type { CompletingWay } from '../exam/grading-workflow.ts';
import { type AssessmentEntry, emptyAssessment } from './assessment.ts';

type Kind = 'draft' | 'confirmed';
/** By grader, as in `Grading`. */
type Those = Readonly<Record<string, { readonly kind: Kind; readonly entry: AssessmentEntry }>>;

/** With this entry as these graders' draft. */
export function withEntry(assessments: Those, of: readonly string[], entry: AssessmentEntry): Those {
  const changed = of.map((by) => [by, { kind: 'draft', entry }] as const);
  return { ...assessments, ...Object.fromEntries(changed) };
}

/** The same entries, where these graders' are confirmed or not. */
export function withKind(assessments: Those, of: readonly string[], kind: Kind): Those {
  const entryOf = (by: string) => assessments[by]?.entry ?? emptyAssessment;
  const changed = of.map((by) => [by, { kind, entry: entryOf(by) }] as const);
  return { ...assessments, ...Object.fromEntries(changed) };
}

/** The grades that count: a grader who has not confirmed has given none. */
export function gradesIn(assessments: Those): Grade[] {
  return Object.values(assessments).flatMap(({ kind, entry }) =>
    kind === 'confirmed' && entry.grade !== null ? [entry.grade] : [],
  );
}

/** What the revealed assessments agree on at once, where all grades are equal. */
export function agreedAtOnce(
  assessments: Those,
  completing: CompletingWay,
): { readonly grade: Grade; readonly basis: 'one' | 'same' } | undefined {
  const [grade, ...others] = gradesIn(assessments);
  if (grade === undefined || others.some((other) => other !== grade)) return undefined;
  return { grade, basis: completing === 'one' && others.length === 0 ? 'one' : 'same' };
}
