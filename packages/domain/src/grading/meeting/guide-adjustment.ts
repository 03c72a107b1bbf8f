import type { ExamScale } from '../../exam/exam.ts';
import { type Grade, gradeScales } from '../../exam/grades.ts';
import type { GuideContent } from '../../papers/grading-guide.ts';
import { isMeetingTime, type MeetingFacts, type MeetingState } from './meeting.ts';

/** The texts of a guide that a meeting adjusts; its points follow the scoring, which two people change [G4]. */
export type GuideTexts = Pick<GuideContent, 'learningOutcomes' | 'suggestedSolution' | 'levels'>;

export type GuideAdjustmentRefusal =
  | 'meetingNotYours'
  | 'meetingIsCancelled'
  | 'meetingClosed'
  | 'meetingNotBegun'
  | 'guideInForce'
  | 'guideUnchanged';

/**
 * Why the guide can't be adjusted from this meeting, or undefined when it can [G13, A3]: from when the meeting begins, by
 * its leader or the course coordinator, until the first grades are announced: candidates read the guide that they were
 * graded by (uhl. § 11-7(3)). The exam office decides nothing of how answers are assessed.
 */
export function guideAdjustmentRefusal(
  state: MeetingState,
  {
    by,
    parts,
    leaderId,
    examState,
    hasBegun,
    isAnnounced,
  }: Omit<MeetingFacts, 'isTrialOpen'> & { readonly isAnnounced: boolean },
): GuideAdjustmentRefusal | undefined {
  if (state === 'cancelled') return 'meetingIsCancelled';
  if (by !== leaderId && !parts.includes('coordinator')) return 'meetingNotYours';
  if (!isMeetingTime(examState)) return 'meetingClosed';
  if (isAnnounced) return 'guideInForce';
  return hasBegun || state === 'held' ? undefined : 'meetingNotBegun';
}

export type GuideField = 'learningOutcomes' | 'suggestedSolution' | Grade;
export type GuideDifference = { readonly field: GuideField; readonly before: string; readonly after: string };

/** The texts that differ between two versions, in the order of the guide. */
export function guideDifference(before: GuideTexts, after: GuideTexts, scale: ExamScale): GuideDifference[] {
  const levels = gradeScales[scale].map((grade: Grade) => ({
    field: grade,
    before: before.levels[grade] ?? '',
    after: after.levels[grade] ?? '',
  }));
  const texts = (['learningOutcomes', 'suggestedSolution'] as const).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
  return [...texts, ...levels].filter((each) => each.before !== each.after);
}
