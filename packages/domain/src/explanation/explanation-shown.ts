import type { ExplanationState } from './explanation.ts';

/** The states of an explanation as its candidate sees them. */
export const shownExplanationStates = ['requested', 'sent', 'read', 'lapsed'] as const;
export type ShownExplanationState = (typeof shownExplanationStates)[number];

const shownAs: Readonly<Record<ExplanationState, ShownExplanationState>> = {
  requested: 'requested',
  // The writing of the text is not shown: the candidate sees the text when it is sent [E3].
  draft: 'requested',
  ready: 'requested',
  sent: 'sent',
  read: 'read',
  lapsed: 'lapsed',
};

/** The state as the candidate sees it [E3]. */
export function explanationShownToCandidate(state: ExplanationState): ShownExplanationState {
  return shownAs[state];
}
