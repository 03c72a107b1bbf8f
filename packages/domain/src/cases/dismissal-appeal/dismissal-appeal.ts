import { accepted, type Decision, refused } from '../../process/decision.ts';

/**
 * An appeal against a dismissal: of an appeal, a procedural complaint or a request for explanation (fvl. §§ 28, 31, 33) [K1].
 *
 *   filed ──forward──▶ forwarded ──enterDecision──▶ stands | setAside
 *     └───setAside───▶ setAside            (any undecided) ──withdraw──▶ withdrawn
 *                                          (any undecided) ──lapse─────▶ lapsed
 *
 * The institution may set its own dismissal aside; otherwise the appeal body decides (fvl. §§ 33(2), 34). Where it is set
 * aside, the case is taken up, also one that the institution itself could no longer take up. None is refused for being
 * late: the appeal body has that question too. Where the grade of the dismissed case is annulled, there is nothing left to
 * take up, and it lapses (uhl. § 11-9(2)).
 */
export const dismissalAppealStates = [
  'filed',
  'forwarded',
  'stands',
  'setAside',
  'withdrawn',
  'lapsed',
] as const;
export type DismissalAppealState = (typeof dismissalAppealStates)[number];

/** The states in which it has no answer. */
export const openDismissalAppealStates = [
  'filed',
  'forwarded',
] as const satisfies readonly DismissalAppealState[];

export function isOpenDismissalAppeal(state: DismissalAppealState): boolean {
  return (openDismissalAppealStates as readonly DismissalAppealState[]).includes(state);
}

/** The holder of an appeal in each state; null where nothing more is to be done. */
export const dismissalAppealHolders: Readonly<Record<DismissalAppealState, 'office' | 'board' | null>> = {
  filed: 'office',
  forwarded: 'board',
  stands: null,
  setAside: null,
  withdrawn: null,
  lapsed: null,
};

/** What becomes of the dismissal: it stands, or the case is taken up. */
export const dismissalOutcomes = ['stands', 'setAside'] as const;
export type DismissalOutcome = (typeof dismissalOutcomes)[number];

export const dismissalAppealCommandNames = [
  'forward',
  'setAside',
  'enterDecision',
  'withdraw',
  'lapse',
] as const;
export type DismissalAppealCommandName = (typeof dismissalAppealCommandNames)[number];
export type DismissalAppealCommand =
  | { readonly kind: Exclude<DismissalAppealCommandName, 'enterDecision'> }
  | { readonly kind: 'enterDecision'; readonly outcome: DismissalOutcome };

/** The commands of each state. */
export const dismissalAppealCommands: Readonly<
  Record<DismissalAppealState, readonly DismissalAppealCommandName[]>
> = {
  filed: ['forward', 'setAside', 'withdraw', 'lapse'],
  forwarded: ['enterDecision', 'withdraw', 'lapse'],
  stands: [],
  setAside: [],
  withdrawn: [],
  lapsed: [],
};

export type DismissalAppealEvent =
  | {
      readonly kind:
        | 'dismissalAppealForwarded'
        | 'dismissalStands'
        | 'dismissalAppealWithdrawn'
        | 'dismissalAppealLapsed';
    }
  | { readonly kind: 'dismissalSetAside'; readonly by: 'institution' | 'board' };

export type DismissalAppealRefusal =
  | 'dismissalAppealDecided'
  | 'dismissalAppealWithdrawnAlready'
  | 'dismissalAppealLapsedAlready'
  | 'dismissalAppealForwardedAlready'
  | 'dismissalAppealNotForwarded';

/** Why a state does not take the command. */
export function dismissalAppealRefusalIn(
  state: DismissalAppealState,
  command: DismissalAppealCommandName,
): DismissalAppealRefusal {
  if (state === 'withdrawn') return 'dismissalAppealWithdrawnAlready';
  if (state === 'lapsed') return 'dismissalAppealLapsedAlready';
  if (state === 'stands' || state === 'setAside') return 'dismissalAppealDecided';
  return command === 'enterDecision' ? 'dismissalAppealNotForwarded' : 'dismissalAppealForwardedAlready';
}

function decided(command: DismissalAppealCommand): DismissalAppealEvent {
  switch (command.kind) {
    case 'forward':
      return { kind: 'dismissalAppealForwarded' };
    case 'withdraw':
      return { kind: 'dismissalAppealWithdrawn' };
    case 'lapse':
      return { kind: 'dismissalAppealLapsed' };
    case 'setAside':
      return { kind: 'dismissalSetAside', by: 'institution' };
    case 'enterDecision':
      return command.outcome === 'stands'
        ? { kind: 'dismissalStands' }
        : { kind: 'dismissalSetAside', by: 'board' };
  }
}

/** Decides a command; whether the dismissal was right, a person or the appeal body decides (fvl. §§ 33, 34). */
export function decideDismissalAppeal(
  state: DismissalAppealState,
  command: DismissalAppealCommand,
): Decision<DismissalAppealEvent, DismissalAppealRefusal> {
  if (!dismissalAppealCommands[state].includes(command.kind))
    return refused(dismissalAppealRefusalIn(state, command.kind));
  return accepted(decided(command));
}

/** The state that an event leads to. */
export function applyDismissalAppeal(
  _state: DismissalAppealState,
  { kind }: DismissalAppealEvent,
): DismissalAppealState {
  const next = {
    dismissalAppealForwarded: 'forwarded',
    dismissalStands: 'stands',
    dismissalSetAside: 'setAside',
    dismissalAppealWithdrawn: 'withdrawn',
    dismissalAppealLapsed: 'lapsed',
  } as const;
  return next[kind];
}
