import { accepted, type Decision, refused } from '../../process/decision.ts';

/**
 * A planned change of a rule [U1]. It changes nothing until another person than its proposer has approved it, and it
 * can be taken back until the day on which it begins.
 *
 *   ┌──────────┐ approve (another) ┌──────────┐ withdraw, before it begins ┌───────────┐
 *   │ proposed ├──────────────────►│ approved ├───────────────────────────►│ withdrawn │
 *   └──┬───┬───┘                   └──────────┘                            └─────▲─────┘
 *      │   │ decline (another) ┌──────────┐                                      │
 *      │   └──────────────────►│ declined │       withdraw (the proposer)        │
 *      │                       └──────────┘                                      │
 *      └─────────────────────────────────────────────────────────────────────────┘
 */
export const rulePlanStates = ['proposed', 'approved', 'declined', 'withdrawn'] as const;
export type RulePlanState = (typeof rulePlanStates)[number];

export const rulePlanCommandNames = ['approve', 'decline', 'withdraw'] as const;
export type RulePlanCommand = (typeof rulePlanCommandNames)[number];

/** The commands that each state takes. */
export const rulePlanCommands: Readonly<Record<RulePlanState, readonly RulePlanCommand[]>> = {
  proposed: ['approve', 'decline', 'withdraw'],
  approved: ['withdraw'],
  declined: [],
  withdrawn: [],
};

export type RulePlanFacts = {
  readonly by: string;
  readonly proposedBy: string;
  /** ISO 8601 dates: the first day on which it applies, and today in Oslo. */
  readonly from: string;
  readonly today: string;
  /** Another change of the same rule is approved from the same day. */
  readonly isDayTaken: boolean;
};

export type RulePlanEvent = { readonly kind: 'rulePlanApproved' | 'rulePlanDeclined' | 'rulePlanWithdrawn' };

export type RulePlanRefusal =
  | 'rulePlanDecided'
  | 'ownRulePlan'
  | 'anothersRulePlan'
  | 'rulePlanTooLate'
  | 'rulePlanDayTaken'
  | 'rulePlanBegun';

/** Why the state does not take the command. */
export const rulePlanRefusalIn = (_state: RulePlanState, _command: RulePlanCommand): RulePlanRefusal =>
  'rulePlanDecided';

/** No change begins today or before: what applied to an exam or a case on a day stays what applied. */
export const mayBeginOn = (from: string, today: string): boolean => from > today;

function withdrawing(state: RulePlanState, { by, proposedBy, from, today }: RulePlanFacts) {
  if (state === 'proposed' && by !== proposedBy) return refused('anothersRulePlan');
  if (state === 'approved' && !mayBeginOn(from, today)) return refused('rulePlanBegun');
  return accepted({ kind: 'rulePlanWithdrawn' });
}

/** Decides a command on a planned change: two different people stand behind each one that comes into force. */
export function decideRulePlan(
  state: RulePlanState,
  command: RulePlanCommand,
  facts: RulePlanFacts,
): Decision<RulePlanEvent, RulePlanRefusal> {
  if (!rulePlanCommands[state].includes(command)) return refused(rulePlanRefusalIn(state, command));
  if (command === 'withdraw') return withdrawing(state, facts);
  if (facts.by === facts.proposedBy) return refused('ownRulePlan');
  if (command === 'decline') return accepted({ kind: 'rulePlanDeclined' });
  if (!mayBeginOn(facts.from, facts.today)) return refused('rulePlanTooLate');
  return facts.isDayTaken ? refused('rulePlanDayTaken') : accepted({ kind: 'rulePlanApproved' });
}

const stateAfter: Readonly<Record<RulePlanEvent['kind'], RulePlanState>> = {
  rulePlanApproved: 'approved',
  rulePlanDeclined: 'declined',
  rulePlanWithdrawn: 'withdrawn',
};

/** The state that an event leads to. */
export const applyRulePlan = (_state: RulePlanState, { kind }: RulePlanEvent): RulePlanState =>
  stateAfter[kind];

/** What the person can do with the planned change now, so that a page needs no rule of its own. */
export const allowedRulePlanCommands = (state: RulePlanState, facts: RulePlanFacts): RulePlanCommand[] =>
  rulePlanCommandNames.filter((command) => decideRulePlan(state, command, facts).kind === 'accepted');
