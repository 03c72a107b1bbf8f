import { accepted, type Decision, refused } from '../process/decision.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type AppealState, isClosedAppealState } from './appeal.ts';

/**
 * Whether the candidate's transcript is withheld now that the appeal has come to this state: while it is open, where the
 * rules say so (NTNU § 6-2(4)) [K5]. What is withheld stays so, also after the decision, until it is lifted by hand.
 */
export const withholdsTranscript = (
  state: AppealState,
  { transcriptBlock }: Pick<RuleSet, 'transcriptBlock'>,
) => transcriptBlock.whileAppealOpen && !isClosedAppealState(state);

export type BlockRefusal = 'transcriptNotBlocked';

/** Decides whether a block is lifted: whenever there is one, by the exam office, with a reason. */
export function decideLifting(
  isBlocked: boolean,
): Decision<{ readonly kind: 'transcriptBlockLifted' }, BlockRefusal> {
  return isBlocked ? accepted({ kind: 'transcriptBlockLifted' }) : refused('transcriptNotBlocked');
}
