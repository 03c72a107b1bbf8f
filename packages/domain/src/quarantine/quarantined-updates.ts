import { accepted, type Decision, refused } from '../process/decision.ts';
import type { SittingState } from '../sitting/sitting.ts';

/**
 * Quarantined updates: updates that arrived but do not count automatically [D5, D7], from a device that was taken over, after the
 * grace period, or from an answer file.
 *
 *   undecided ──accept──▶ takenIn
 *       │
 *       └──keepApart──▶ keptApart
 */
export const quarantineStates = ['undecided', 'takenIn', 'keptApart'] as const;
export type QuarantineState = (typeof quarantineStates)[number];

/** What the exam office can decide on. */
export const quarantineOutcomes = ['takenIn', 'keptApart'] as const satisfies readonly QuarantineState[];
export type QuarantineOutcome = (typeof quarantineOutcomes)[number];

export type QuarantineCommand = 'accept' | 'keepApart';

/** The commands that each state takes. */
export const quarantineCommands: Readonly<Record<QuarantineState, readonly QuarantineCommand[]>> = {
  undecided: ['accept', 'keepApart'],
  takenIn: [],
  keptApart: [],
};

/** The command that leads to an outcome. */
export const commandFor: Readonly<Record<QuarantineOutcome, QuarantineCommand>> = {
  takenIn: 'accept',
  keptApart: 'keepApart',
};

/** How updates came into quarantine. */
export const quarantineKinds = ['takenOver', 'late', 'file'] as const;
export type QuarantineKind = (typeof quarantineKinds)[number];

export type QuarantineFacts = {
  readonly sitting: SittingState['kind'];
  /** A grader of the candidate has confirmed an assessment of the answer as it is. */
  readonly graderHasConfirmed: boolean;
  /** The exam's results are checked, so its answers are no longer graded [R1]. */
  readonly resultsChecked: boolean;
};

export type QuarantineEvent = { readonly kind: 'branchTakenIn' | 'branchKeptApart' };

export type QuarantineRefusal = 'branchDecided' | 'gradingHasBegun' | 'nothingToTakeInto';

/**
 * Whether there is an answer that can accept the updates, or there may still be one: a candidate whose device was
 * offline from start to end is not absent, as long as the updates that arrive can still be graded [D4, D16].
 */
function hasPlace({ sitting, resultsChecked }: QuarantineFacts): boolean {
  return sitting === 'open' || sitting === 'handedIn' || (sitting === 'absent' && !resultsChecked);
}

/** Why a state does not take a command: a decision has already been made. */
export const quarantineRefusalIn = (): QuarantineRefusal => 'branchDecided';

/**
 * Decides on quarantined updates, once. An answer with a confirmed assessment is never changed (`gradingHasBegun`). A
 * candidate who has withdrawn, has not begun, or was absent when the results were checked has no answer that can take
 * them (`nothingToTakeInto`). Updates can be kept apart as long as no decision has been made.
 */
export function decideQuarantine(
  state: QuarantineState,
  command: QuarantineCommand,
  facts: QuarantineFacts,
): Decision<QuarantineEvent, QuarantineRefusal> {
  if (!quarantineCommands[state].includes(command)) return refused(quarantineRefusalIn());
  if (command === 'keepApart') return accepted({ kind: 'branchKeptApart' });
  if (!hasPlace(facts)) return refused('nothingToTakeInto');
  return facts.graderHasConfirmed ? refused('gradingHasBegun') : accepted({ kind: 'branchTakenIn' });
}

/** What an event decided. */
export function applyQuarantine(_state: QuarantineState, { kind }: QuarantineEvent): QuarantineOutcome {
  return kind === 'branchTakenIn' ? 'takenIn' : 'keptApart';
}
