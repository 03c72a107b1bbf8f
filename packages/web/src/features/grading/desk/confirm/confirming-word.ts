import type { GradingWorkflow } from '@karakter/domain/exam/grading-workflow';

/** Which sentence is true of confirming many in this workflow [G1]. */
export function confirmingWord({
  assessing,
  confirming,
  completing,
}: GradingWorkflow): 'shared' | 'one' | 'allCandidates' | 'each' {
  if (assessing === 'shared') return 'shared';
  if (completing === 'one') return 'one';
  return confirming === 'allCandidates' ? 'allCandidates' : 'each';
}
