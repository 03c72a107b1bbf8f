import type { AssessmentEntry } from './assessment.ts';

/**
 * A part of a shared assessment that one member changes at a time: the grade, the comment, or a question's points with
 * their reason.
 */
export type SharedField = 'grade' | 'comment' | `points:${string}`;

export const pointsField = (questionId: string): SharedField => `points:${questionId}`;

/** The fields that differ, those of questions by their ids. */
export function changedFields(before: AssessmentEntry, after: AssessmentEntry): SharedField[] {
  const questions = new Set([...Object.keys(before.points), ...Object.keys(after.points)]);
  const reasonFor = ({ reasons }: AssessmentEntry, id: string) => reasons?.[id] ?? '';
  const isChanged = (id: string) =>
    before.points[id] !== after.points[id] || reasonFor(before, id) !== reasonFor(after, id);
  const changed = [...questions].filter(isChanged).sort();
  return [
    ...(before.grade === after.grade ? [] : (['grade'] as const)),
    ...(before.comment === after.comment ? [] : (['comment'] as const)),
    ...changed.map(pointsField),
  ];
}
