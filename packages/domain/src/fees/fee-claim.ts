import { accepted, type Decision, refused } from '../process/decision.ts';
import { isBlank } from '../text/visible-text.ts';
import type { ClaimedWork, CountedWork } from './computation.ts';

/**
 * A grader's claim for a fee, for the work in one commission [G14].
 *
 *   ┌───────┐ submit  ┌───────────┐ approve  ┌──────────┐ export  ┌──────────┐
 *   │ draft ├────────►│ submitted ├─────────►│ approved ├────────►│ exported │
 *   └───────┘         └──┬─────▲──┘          └──────────┘         └──────────┘
 *                      return  │ submit
 *                        ▼     │
 *                     ┌────────┴─┐
 *                     │ returned │
 *                     └──────────┘
 *
 * A draft is what the grader has typed and not sent in, which is kept as every form is. Someone of the exam office who is not the grader decides, and exports what payroll pays.
 */
export const feeClaimStates = ['draft', 'submitted', 'returned', 'approved', 'exported'] as const;
export type FeeClaimState = (typeof feeClaimStates)[number];

export const feeClaimCommandNames = ['submit', 'approve', 'return', 'export'] as const;
export type FeeClaimCommand = (typeof feeClaimCommandNames)[number];

export type FeeClaimEvent = {
  readonly kind: 'feeClaimSubmitted' | 'feeClaimApproved' | 'feeClaimReturned' | 'feeClaimExported';
};

export type FeeClaimRefusal =
  | 'feeClaimSubmittedAlready'
  | 'feeClaimNotSubmitted'
  | 'feeClaimDecidedAlready'
  | 'feeClaimNotApproved'
  | 'ownFeeClaim'
  | 'feeClaimEmpty'
  | 'feeCorrectionUnexplained'
  | 'feeCountTooHigh'
  | 'feeTimeTooLong'
  | 'feeExpensesTooHigh'
  | 'feeClaimToReadAlone'
  | 'feeNoteMissing'
  | 'feeRateMissing'
  | 'feesExternalOnly';

/** What a decision on a claim depends on. */
export type FeeClaimFacts = {
  /** The person who acts is the grader whose claim it is. */
  readonly isOwn: boolean;
  readonly counted: CountedWork;
  readonly claimed: ClaimedWork;
  /** The claim is decided together with others, and not one by one. */
  readonly isAmongMany: boolean;
  /** A rate is in force on the day of the exam. */
  readonly hasRate: boolean;
  /** The grader is external, or the institution pays its own by claim. */
  readonly isPaid: boolean;
};

export const feeClaimCommands: Readonly<Record<FeeClaimState, readonly FeeClaimCommand[]>> = {
  draft: ['submit'],
  submitted: ['approve', 'return'],
  returned: ['submit'],
  approved: ['export'],
  exported: [],
};

const eventOf: Readonly<Record<FeeClaimCommand, FeeClaimEvent['kind']>> = {
  submit: 'feeClaimSubmitted',
  approve: 'feeClaimApproved',
  return: 'feeClaimReturned',
  export: 'feeClaimExported',
};

/** Why a state does not take a command. */
export function feeClaimRefusalIn(state: FeeClaimState, command: FeeClaimCommand): FeeClaimRefusal {
  if (command === 'submit') return 'feeClaimSubmittedAlready';
  if (command === 'export') return state === 'exported' ? 'feeClaimDecidedAlready' : 'feeClaimNotApproved';
  return state === 'draft' || state === 'returned' ? 'feeClaimNotSubmitted' : 'feeClaimDecidedAlready';
}

/** Whether the grader claims for other counts than Karakter's. */
export const isCorrected = (counted: CountedWork, claimed: CountedWork): boolean =>
  counted.scripts !== claimed.scripts || counted.explanations !== claimed.explanations;

/**
 * How much a claim can have, so that a typing error is not paid out: scripts and explanations up to twice Karakter's count
 * and twenty more, which leaves room for a pile on paper; all times together 60 000 minutes, which is more than half a
 * year's work; expenses 100 000 kr.
 */
const mostClaimed = { times: 2, more: 20, minutes: 60_000, expensesOre: 100_000_00 } as const;

/** The highest number of scripts or explanations that a grader with Karakter's count can claim. */
const mostOf = (counted: number): number => mostClaimed.times * counted + mostClaimed.more;

/** Why what is claimed is more than it can be, or undefined where it is not. */
function excessIn({ counted, claimed }: Pick<FeeClaimFacts, 'counted' | 'claimed'>) {
  const isCountHigh = (of: keyof CountedWork) => claimed[of] > mostOf(counted[of]);
  if (isCountHigh('scripts') || isCountHigh('explanations')) return 'feeCountTooHigh';
  if (claimed.meetingMinutes + claimed.otherMinutes > mostClaimed.minutes) return 'feeTimeTooLong';
  return claimed.expensesOre > mostClaimed.expensesOre ? 'feeExpensesTooHigh' : undefined;
}

/** Whether the grader claims for more than Karakter has counted: someone reads why before such a claim is approved. */
const isAboveCount = (counted: CountedWork, claimed: CountedWork): boolean =>
  claimed.scripts > counted.scripts || claimed.explanations > counted.explanations;

/** Why the claim cannot be sent in as it is, or undefined where it can. */
function faultIn({ counted, claimed, hasRate, isPaid }: FeeClaimFacts): FeeClaimRefusal | undefined {
  if (!isPaid) return 'feesExternalOnly';
  if (!hasRate) return 'feeRateMissing';
  const excess = excessIn({ counted, claimed });
  if (excess) return excess;
  if (isCorrected(counted, claimed) && isBlank(claimed.correction)) return 'feeCorrectionUnexplained';
  const { otherMinutes, otherNote, expensesOre, expensesNote } = claimed;
  if ((otherMinutes > 0 && isBlank(otherNote)) || (expensesOre > 0 && isBlank(expensesNote)))
    return 'feeNoteMissing';
  const { scripts, explanations, meetingMinutes } = claimed;
  const isEmpty = scripts + explanations + meetingMinutes + otherMinutes + expensesOre === 0;
  return isEmpty ? 'feeClaimEmpty' : undefined;
}

/** Decides a command on a claim; no one decides their own [G14] (fvl. § 6). */
export function decideFeeClaim(
  state: FeeClaimState,
  command: FeeClaimCommand,
  facts: FeeClaimFacts,
): Decision<FeeClaimEvent, FeeClaimRefusal> {
  if (!feeClaimCommands[state].includes(command)) return refused(feeClaimRefusalIn(state, command));
  if (command === 'submit') {
    const fault = faultIn(facts);
    if (fault) return refused(fault);
  }
  if ((command === 'approve' || command === 'return') && facts.isOwn) return refused('ownFeeClaim');
  if (command === 'approve' && facts.isAmongMany && isAboveCount(facts.counted, facts.claimed))
    return refused('feeClaimToReadAlone');
  return accepted({ kind: eventOf[command] });
}

const stateAfter: Readonly<Record<FeeClaimEvent['kind'], FeeClaimState>> = {
  feeClaimSubmitted: 'submitted',
  feeClaimApproved: 'approved',
  feeClaimReturned: 'returned',
  feeClaimExported: 'exported',
};

/** The state after what has happened. */
export function applyFeeClaim(_state: FeeClaimState, { kind }: FeeClaimEvent): FeeClaimState {
  return stateAfter[kind];
}
