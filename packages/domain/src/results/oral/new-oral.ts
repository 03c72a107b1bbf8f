import { accepted, type Decision, refused } from '../../process/decision.ts';

/**
 * A new oral exam: the grade of the written part that it adjusts was changed on appeal, or by a new grading after a formal
 * error (uhl. § 11-11(4)) [K10].
 *
 *   called ──arrange──▶ arranged ──recordHeld──▶ held
 *                        ▲     │
 *                        └─arrange (another time or place)
 *   (called, arranged) ──cancel──▶ cancelled       called ──recordHeld──▶ held
 *
 * A correction of a mistake calls none: the grade after the oral exam is entered as one.
 */
export const newOralStates = ['called', 'arranged', 'held', 'cancelled'] as const;
export type NewOralState = (typeof newOralStates)[number];

/** The states in which it is still to be held. */
export const openNewOralStates = ['called', 'arranged'] as const satisfies readonly NewOralState[];

export const newOralCommandNames = ['arrange', 'recordHeld', 'cancel'] as const;
export type NewOralCommandName = (typeof newOralCommandNames)[number];
export type NewOralCommand =
  | { readonly kind: Exclude<NewOralCommandName, 'recordHeld'> }
  | { readonly kind: 'recordHeld'; readonly on: Temporal.PlainDate };

/** The commands of each state. */
export const newOralCommands: Readonly<Record<NewOralState, readonly NewOralCommandName[]>> = {
  called: ['arrange', 'recordHeld', 'cancel'],
  arranged: ['arrange', 'recordHeld', 'cancel'],
  held: [],
  cancelled: [],
};

export type NewOralFacts = { readonly calledOn: Temporal.PlainDate; readonly today: Temporal.PlainDate };
export type NewOralEvent = { readonly kind: 'newOralArranged' | 'newOralHeld' | 'newOralCancelled' };
export type NewOralRefusal =
  | 'newOralHeldAlready'
  | 'newOralCancelledAlready'
  | 'newOralHeldInFuture'
  | 'newOralHeldBeforeCall';

/** Why a state does not take a command. */
export function newOralRefusalIn(state: NewOralState): NewOralRefusal {
  return state === 'cancelled' ? 'newOralCancelledAlready' : 'newOralHeldAlready';
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0;

/** Decides a command; what the grade is after the oral exam, its graders decide (uhl. § 11-11(4)). */
export function decideNewOral(
  state: NewOralState,
  command: NewOralCommand,
  { calledOn, today }: NewOralFacts,
): Decision<NewOralEvent, NewOralRefusal> {
  if (!newOralCommands[state].includes(command.kind)) return refused(newOralRefusalIn(state));
  if (command.kind !== 'recordHeld')
    return accepted({ kind: command.kind === 'arrange' ? 'newOralArranged' : 'newOralCancelled' });
  if (isBefore(today, command.on)) return refused('newOralHeldInFuture');
  if (isBefore(command.on, calledOn)) return refused('newOralHeldBeforeCall');
  return accepted({ kind: 'newOralHeld' });
}

/** The state that an event leads to. */
export function applyNewOral(_state: NewOralState, { kind }: NewOralEvent): NewOralState {
  const next = { newOralArranged: 'arranged', newOralHeld: 'held', newOralCancelled: 'cancelled' } as const;
  return next[kind];
}

/** Whether a new grade of a written part calls a new oral exam: where an oral part follows, and the grade changed. */
export function callsNewOral(facts: {
  readonly oralFollows: boolean;
  readonly before: string | null;
  readonly after: string;
}): boolean {
  return facts.oralFollows && facts.before !== null && facts.before !== facts.after;
}
