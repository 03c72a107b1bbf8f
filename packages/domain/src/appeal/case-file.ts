import { type ExplanationState, isExplanationOwed } from '../explanation/explanation.ts';
import type { DeadlineState } from '../rules/deadlines.ts';
import { type AppealState, isClosedAppealState } from './appeal.ts';
import { mayStillAppeal } from './appeal-filing.ts';

/**
 * A case about a grade points to an entry of the protocol: the one that was valid when the case was filed, requested
 * or reopened, and for a decided appeal the entry of its decision. A new entry, as by a correction, is a new decision
 * for which everything starts again (uhl. § 11-9(2)); cases about an earlier entry are past.
 */
type AppealAbout = { readonly state: AppealState; readonly about: number };
type ExplanationAbout = {
  readonly state: ExplanationState;
  readonly about: number;
  readonly commissionId: string;
};

const isOpen = ({ state }: { state: AppealState }) => !isClosedAppealState(state);

/** The candidate's latest appeal that concerns the valid grade: one still open, or the last one about it. */
export function appealInQuestion<A extends AppealAbout>(
  appeals: readonly A[],
  standingEntry: number,
): A | undefined {
  return appeals.findLast(isOpen) ?? appeals.findLast(({ about }) => about === standingEntry);
}

/**
 * The explanation that answers a request made now: one by the commission behind the grade, if it is about the valid
 * entry or is still owed, since it will then explain the valid grade. One that has lapsed answers nothing.
 */
export function explanationInQuestion<E extends ExplanationAbout>(
  explanations: readonly E[],
  standing: { readonly entry: number; readonly commissionId: string | undefined },
): E | undefined {
  return explanations.findLast(
    ({ commissionId, state, about }) =>
      commissionId === standing.commissionId &&
      state !== 'lapsed' &&
      (isExplanationOwed(state) || about === standing.entry),
  );
}

/**
 * Until when an appeal that is withdrawn now can be reopened; the page shows it before the candidate withdraws [K2].
 */
export type Reopening =
  | { readonly kind: 'until'; readonly at: Temporal.Instant }
  | { readonly kind: 'whileSuspended' | 'over' };

/** This is the deadline by which reopening is decided; a withdrawal does not change it. */
export function reopeningOf(deadline: DeadlineState, now: Temporal.Instant): Reopening {
  if (!mayStillAppeal(deadline, now)) return { kind: 'over' };
  return deadline.kind === 'running'
    ? { kind: 'until', at: deadline.deadline.at }
    : { kind: 'whileSuspended' };
}
