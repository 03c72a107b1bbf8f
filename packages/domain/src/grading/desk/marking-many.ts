import type { AssessmentEntry, Points } from '../assessment.ts';

/** What one marking of many scripts has changed of one: its assessment before and after it. */
export type Marking = { readonly before: AssessmentEntry; readonly after: AssessmentEntry };

/** The questions whose points the marking set. */
const questionsMarked = ({ before, after }: Marking): string[] =>
  Object.keys(after.points).filter((id) => after.points[id] !== before.points[id]);

/** Whether all that the marking wrote still stands in the assessment. */
export function isMarked(now: AssessmentEntry, marking: Marking): boolean {
  const { before, after } = marking;
  const stands = (part: 'comment' | 'grade') => before[part] === after[part] || now[part] === after[part];
  return (
    questionsMarked(marking).every((id) => now.points[id] === after.points[id]) &&
    stands('comment') &&
    stands('grade')
  );
}

/**
 * The assessment as it was before the marking [G21], with all that the grader has written elsewhere since; null where
 * what the marking wrote was changed since, which is then kept.
 */
export function withoutMarking(now: AssessmentEntry, marking: Marking): AssessmentEntry | null {
  if (!isMarked(now, marking)) return null;
  const { before, after } = marking;
  const marked = questionsMarked(marking);
  const others = Object.entries(now.points).filter(([id]) => !marked.includes(id));
  const earlier = Object.entries(before.points).filter(([id]) => marked.includes(id));
  const points: Points = Object.fromEntries([...others, ...earlier]);
  return {
    ...now,
    points,
    comment: before.comment === after.comment ? now.comment : before.comment,
    grade: before.grade === after.grade ? now.grade : before.grade,
  };
}
