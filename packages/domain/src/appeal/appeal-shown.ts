import {
  type AppealCommandName,
  type AppealState,
  closedAppealStates,
  isClosedAppealState,
} from './appeal.ts';

/** The states as the candidate sees them. */
export const shownAppealStates = [
  'received',
  'late',
  'underTreatment',
  'decided',
  'withdrawn',
  'dismissed',
  'lapsed',
] as const;
export type ShownAppealState = (typeof shownAppealStates)[number];

const shownAs: Readonly<Record<AppealState, ShownAppealState>> = {
  filed: 'received',
  filedLate: 'late',
  inGrading: 'underTreatment',
  // A new grade, and its distance from the first, is shown only with the decision [K6].
  graded: 'underTreatment',
  needsNewAssessment: 'underTreatment',
  decided: 'decided',
  withdrawn: 'withdrawn',
  dismissed: 'dismissed',
  lapsed: 'lapsed',
};

/** The state as the candidate sees it: from the commission to the decision it does not change [K6]. */
export function shownToCandidate(state: AppealState): ShownAppealState {
  return shownAs[state];
}

/** The states in the list of a candidate's own cases, where every appeal that is not closed looks the same. */
export const listedAppealStates = ['underReview', ...closedAppealStates] as const;
export type ListedAppealState = (typeof listedAppealStates)[number];

/** The state in the list of the candidate's own cases: from filing to decision it does not change [K6]. */
export function listedToCandidate(state: AppealState): ListedAppealState {
  return isClosedAppealState(state) ? state : 'underReview';
}

/** The commands that make the new decision, which a reported suspicion holds back [G10]. */
export const decidingCommands: readonly AppealCommandName[] = ['decide', 'assessAgain'];
