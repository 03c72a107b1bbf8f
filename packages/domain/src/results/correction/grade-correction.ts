import { accepted, type Decision, refused } from '../../process/decision.ts';
import { type CorrectionFacts, type CorrectionRefusal, correctionRefusal } from '../results.ts';

/**
 * A correction of a grade in the protocol [R3]. It is only proposed until a second person has confirmed it: then it is
 * entered, and the candidate is told.
 *
 *   ┌──────────┐ confirm (another) ┌───────────┐
 *   │ proposed ├──────────────────►│ confirmed │
 *   └──┬────┬──┘                   └───────────┘
 *      │    │ decline (another) ┌──────────┐
 *      │    └──────────────────►│ declined │
 *      │ withdraw (the proposer)├──────────┤
 *      └───────────────────────►│ withdrawn│
 *                               └──────────┘
 */
export const gradeCorrectionStates = ['proposed', 'confirmed', 'declined', 'withdrawn'] as const;
export type GradeCorrectionState = (typeof gradeCorrectionStates)[number];

export const gradeCorrectionCommandNames = ['confirm', 'decline', 'withdraw'] as const;
export type GradeCorrectionCommand = (typeof gradeCorrectionCommandNames)[number];

/** The commands that each state takes. */
export const gradeCorrectionCommands: Readonly<
  Record<GradeCorrectionState, readonly GradeCorrectionCommand[]>
> = {
  proposed: ['confirm', 'decline', 'withdraw'],
  confirmed: [],
  declined: [],
  withdrawn: [],
};

export type GradeCorrectionFacts = CorrectionFacts & {
  readonly by: string;
  readonly proposedBy: string;
  /** The grade was decided again since it was proposed, as by an appeal. */
  readonly isOvertaken: boolean;
};

export type GradeCorrectionEvent = {
  readonly kind: 'gradeCorrectionConfirmed' | 'gradeCorrectionDeclined' | 'gradeCorrectionWithdrawn';
};

export type GradeCorrectionRefusal =
  | CorrectionRefusal
  | 'gradeCorrectionDecided'
  | 'ownGradeCorrection'
  | 'anothersGradeCorrection'
  | 'gradeCorrectionOvertaken';

/** Why the state does not take the command. */
export const gradeCorrectionRefusalIn = (
  _state: GradeCorrectionState,
  _command: GradeCorrectionCommand,
): GradeCorrectionRefusal => 'gradeCorrectionDecided';

/** Decides a command on a proposed correction: two different people stand behind each one that is entered [R3]. */
export function decideGradeCorrection(
  state: GradeCorrectionState,
  command: GradeCorrectionCommand,
  { by, proposedBy, isOvertaken, ...facts }: GradeCorrectionFacts,
): Decision<GradeCorrectionEvent, GradeCorrectionRefusal> {
  if (!gradeCorrectionCommands[state].includes(command))
    return refused(gradeCorrectionRefusalIn(state, command));
  if (command === 'withdraw')
    return by === proposedBy
      ? accepted({ kind: 'gradeCorrectionWithdrawn' })
      : refused('anothersGradeCorrection');
  if (by === proposedBy) return refused('ownGradeCorrection');
  if (command === 'decline') return accepted({ kind: 'gradeCorrectionDeclined' });
  if (isOvertaken) return refused('gradeCorrectionOvertaken');
  const refusal = correctionRefusal(facts);
  return refusal ? refused(refusal) : accepted({ kind: 'gradeCorrectionConfirmed' });
}

const stateAfter: Readonly<Record<GradeCorrectionEvent['kind'], GradeCorrectionState>> = {
  gradeCorrectionConfirmed: 'confirmed',
  gradeCorrectionDeclined: 'declined',
  gradeCorrectionWithdrawn: 'withdrawn',
};

/** The state that an event leads to. */
export function applyGradeCorrection(
  _state: GradeCorrectionState,
  { kind }: GradeCorrectionEvent,
): GradeCorrectionState {
  return stateAfter[kind];
}

/** What the person can do with the correction now, so that a page needs no rule of its own. */
export function allowedGradeCorrectionCommands(
  state: GradeCorrectionState,
  facts: GradeCorrectionFacts,
): GradeCorrectionCommand[] {
  return gradeCorrectionCommandNames.filter(
    (command) => decideGradeCorrection(state, command, facts).kind === 'accepted',
  );
}

/** What stops another person from confirming a proposed correction now; null where nothing does. */
export function stopsConfirming(
  facts: Omit<GradeCorrectionFacts, 'by' | 'proposedBy'>,
): GradeCorrectionRefusal | null {
  const decision = decideGradeCorrection('proposed', 'confirm', { ...facts, by: 'other', proposedBy: 'one' });
  return decision.kind === 'refused' ? decision.code : null;
}

/**
 * How a correction begins, by the people who already stand behind it: the exam office's own is proposed, and one that
 * follows from a change of the scoring, which one person proposed and another confirmed, is confirmed [R3, G4].
 */
export function gradeCorrectionBegins(standBehind: readonly string[]): 'proposed' | 'confirmed' {
  return new Set(standBehind).size > 1 ? 'confirmed' : 'proposed';
}

export type CorrectionProposalFacts = CorrectionFacts & {
  /** Another correction of the same grade waits. */
  readonly isAnotherOpen: boolean;
  /** People other than the proposer who may confirm it. */
  readonly canConfirm: number;
};

export type CorrectionProposalRefusal =
  | CorrectionRefusal
  | 'gradeCorrectionOpen'
  | 'gradeCorrectionUnconfirmable';

/** Why the correction can't be proposed, or undefined when it can; without a second person it would wait for ever [R3]. */
export function correctionProposalRefusal({
  isAnotherOpen,
  canConfirm,
  ...facts
}: CorrectionProposalFacts): CorrectionProposalRefusal | undefined {
  const refusal = correctionRefusal(facts);
  if (refusal) return refusal;
  if (isAnotherOpen) return 'gradeCorrectionOpen';
  return canConfirm === 0 ? 'gradeCorrectionUnconfirmable' : undefined;
}
