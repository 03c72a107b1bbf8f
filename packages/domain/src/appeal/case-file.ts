import { type ExplanationState, isExplanationGiven } from '../explanation/explanation.ts';
import type { DeadlineState } from '../rules/deadlines.ts';
import { type AppealState, isClosedAppealState } from './appeal.ts';
import { mayStillAppeal } from './appeal-filing.ts';

/**
 * A case about a grade points to the entry of the protocol it is about: the one that stood when it was filed, asked
 * for or let in again, and of a decided appeal the entry of its decision. A new entry, as by a correction, is a new
 * decision with everything from the beginning (uhl. § 11-9(2)); what was about an earlier one is past.
 */
type AppealAbout = { readonly state: AppealState; readonly about: number };
type ExplanationAbout = {
  readonly state: ExplanationState;
  readonly about: number;
  readonly commissionId: string;
};

const isOpen = ({ state }: { state: AppealState }) => !isClosedAppealState(state);

/** The candidate's latest appeal that has to do with the grade that stands: one still open, or the last one about it. */
export function appealInQuestion<A extends AppealAbout>(
  appeals: readonly A[],
  standingEntry: number,
): A | undefined {
  return appeals.findLast(isOpen) ?? appeals.findLast(({ about }) => about === standingEntry);
}

/**
 * The explanation that answers a request made now: one by the commission behind the grade that is about the entry that
 * stands, or that is still owed, since it will then explain the grade that stands.
 */
export function explanationInQuestion<E extends ExplanationAbout>(
  explanations: readonly E[],
  standing: { readonly entry: number; readonly commissionId: string | undefined },
): E | undefined {
  return explanations.findLast(
    ({ commissionId, state, about }) =>
      commissionId === standing.commissionId && (!isExplanationGiven(state) || about === standing.entry),
  );
}

/** Until when an appeal that is withdrawn now can be reopened: what the page says before the candidate withdraws [K2]. */
export type Reopening =
  | { readonly kind: 'until'; readonly at: Temporal.Instant }
  | { readonly kind: 'whileSuspended' | 'over' };

/** By the very deadline that reopening is decided on, which a withdrawal leaves as it is. */
export function reopeningOf(deadline: DeadlineState, now: Temporal.Instant): Reopening {
  if (!mayStillAppeal(deadline, now)) return { kind: 'over' };
  return deadline.kind === 'running'
    ? { kind: 'until', at: deadline.deadline.at }
    : { kind: 'whileSuspended' };
}
