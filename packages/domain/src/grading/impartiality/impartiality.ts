import { accepted, type Decision, refused } from '../../process/decision.ts';

/** The grounds of fvl. § 6, first paragraph a–e, and its second paragraph, as choices [U6]. */
export const impartialityGrounds = [
  'party',
  'related',
  'married',
  'guardian',
  'leadingPosition',
  'otherCircumstances',
] as const;
export type ImpartialityGround = (typeof impartialityGrounds)[number];

/**
 * A ground that a grader declared, for a whole exam or for one answer [U6] (fvl. §§ 6 and 8).
 *
 *   ┌──────────┐ decide: not partial   ┌───────────┐
 *   │ declared ├──────────────────────►│ impartial │
 *   └────┬─────┘                       └───────────┘
 *        │ decide: partial
 *        ▼
 *   ┌──────────────┐ carryOut   ┌────────────┐
 *   │ disqualified ├───────────►│ carriedOut │
 *   └──────────────┘            └────────────┘
 *
 * The head of department decides; the exam office carries it out by replacing the grader or moving the candidate. In the
 * first and third state the grader does not see what it concerns, and does not count.
 */
export const impartialityCaseStates = ['declared', 'impartial', 'disqualified', 'carriedOut'] as const;
export type ImpartialityCaseState = (typeof impartialityCaseStates)[number];

export type ImpartialityCaseCommand = { readonly kind: 'decide'; readonly isPartial: boolean } | 'carryOut';
type CommandName = 'decide' | 'carryOut';

export const impartialityCaseCommands: Readonly<Record<ImpartialityCaseState, readonly CommandName[]>> = {
  declared: ['decide'],
  impartial: [],
  disqualified: ['carryOut'],
  carriedOut: [],
};

export type ImpartialityCaseEvent =
  | { readonly kind: 'impartialityDecided'; readonly isPartial: boolean }
  | { readonly kind: 'impartialityCarriedOut' };

/** `ownImpartiality`: no one decides whether they themselves are impartial (fvl. § 8). */
export type ImpartialityRefusal = 'impartialityDecidedAlready' | 'impartialityUndecided' | 'ownImpartiality';

export function impartialityCaseRefusalIn(state: ImpartialityCaseState): ImpartialityRefusal {
  return state === 'declared' ? 'impartialityUndecided' : 'impartialityDecidedAlready';
}

/** Decides a command on a declared ground; the person who acts may not be the grader it is about. */
export function decideImpartialityCase(
  state: ImpartialityCaseState,
  command: ImpartialityCaseCommand,
  { isOwn }: { readonly isOwn: boolean },
): Decision<ImpartialityCaseEvent, ImpartialityRefusal> {
  const name = command === 'carryOut' ? command : command.kind;
  if (!impartialityCaseCommands[state].includes(name)) return refused(impartialityCaseRefusalIn(state));
  if (isOwn) return refused('ownImpartiality');
  return command === 'carryOut'
    ? accepted({ kind: 'impartialityCarriedOut' })
    : accepted({ kind: 'impartialityDecided', isPartial: command.isPartial });
}

export function applyImpartialityCase(
  _state: ImpartialityCaseState,
  event: ImpartialityCaseEvent,
): ImpartialityCaseState {
  if (event.kind === 'impartialityCarriedOut') return 'carriedOut';
  return event.isPartial ? 'disqualified' : 'impartial';
}
