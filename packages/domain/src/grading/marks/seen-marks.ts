import { isForCoGraders, markRules, type ScriptMark } from './script-marks.ts';

/**
 * Everyone who might see a grader's marks, at each stage (uhl. §§ 11-7, 11-11). `thirdGrader` has the first assessments
 * by the rule set or after the decision, `thirdGraderBlind` has not. Two members of a shared assessment are co-graders
 * too: a mark is each one's own. `archive` is what is kept of the exam.
 */
export const markReaders = [
  'author',
  'coGraderBeforeReveal',
  'coGraderAfterReveal',
  'thirdGraderBlind',
  'thirdGrader',
  'appealGrader',
  'leaderOutsideCommission',
  'examOffice',
  'candidate',
  'candidateWithExplanation',
  'archive',
] as const;
export type MarkReader = (typeof markReaders)[number];

type Seen = 'all' | 'none' | 'forCoGraders' | 'withAssessment';

/**
 * `withAssessment`: what goes with the assessment as its grounds, without what one member wrote to another. What the author
 * never confirmed stays with the author, as the assessment does.
 */
const seenBy: Readonly<Record<MarkReader, Seen>> = {
  author: 'all',
  coGraderBeforeReveal: 'none',
  coGraderAfterReveal: 'forCoGraders',
  thirdGraderBlind: 'none',
  thirdGrader: 'withAssessment',
  appealGrader: 'none',
  leaderOutsideCommission: 'none',
  examOffice: 'none',
  candidate: 'none',
  candidateWithExplanation: 'none',
  archive: 'forCoGraders',
};

/** Whether this reader sees the mark [G2, G5]; a private note is its author's alone, everywhere and always. */
export function isMarkSeenBy(reader: MarkReader, mark: Pick<ScriptMark, 'kind' | 'isShown'>): boolean {
  const seen = seenBy[reader];
  if (seen === 'all' || seen === 'none') return seen === 'all';
  if (!isForCoGraders(mark)) return false;
  return seen === 'forCoGraders' || markRules[mark.kind].audience === 'chosen';
}
