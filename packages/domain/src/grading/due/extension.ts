import { isBeyondAYear } from '../../calendar/years-ahead.ts';
import { accepted, type Decision, refused } from '../../process/decision.ts';

/** Whose grades come later. */
export const extensionScopes = ['exam', 'commission', 'candidates'] as const;
export type ExtensionScope = (typeof extensionScopes)[number];

/**
 * An extension of the time for the grades (uhl. § 11-7(4)) [G9].
 *
 *            grant   ┌─────────┐
 *          ┌────────►│ granted │
 *   ┌──────┴┐refuse  ├─────────┤
 *   │ asked ├───────►│ refused │
 *   └──────┬┘        ├───────────┐
 *          └────────►│ withdrawn │
 *           withdraw └───────────┘
 *
 * The exam office or the course coordinator asks, and the rector's delegate decides: never the person who asked. What is
 * granted applies from then on, and is never earlier than the date without it.
 */
export const extensionStates = ['asked', 'granted', 'refused', 'withdrawn'] as const;
export type ExtensionState = (typeof extensionStates)[number];

/** `until`: the new last day for the grades, an ISO 8601 date. */
export type ExtensionCommand = { readonly kind: 'grant'; readonly until: string } | 'refuse' | 'withdraw';
type CommandName = 'grant' | 'refuse' | 'withdraw';

export const extensionCommands: Readonly<Record<ExtensionState, readonly CommandName[]>> = {
  asked: ['grant', 'refuse', 'withdraw'],
  granted: [],
  refused: [],
  withdrawn: [],
};

export type ExtensionEvent =
  | { readonly kind: 'extensionGranted'; readonly until: string }
  | { readonly kind: 'extensionRefused' }
  | { readonly kind: 'extensionWithdrawn' };

type DateRefusal = 'extensionNotLater' | 'extensionTooLong' | 'extensionDayOff';
export type ExtensionRefusal =
  | DateRefusal
  | 'extensionDecided'
  /** No one decides what they have asked for themselves. */
  | 'ownExtension'
  | 'extensionLaterThanAsked';

/** The dates that an extension is measured by. */
export type ExtensionDates = {
  /** The last day for the grades without it, the earliest of those it concerns; null where there is none. */
  readonly dueOn: Temporal.PlainDate | null;
  readonly today: Temporal.PlainDate;
  /** False on a Saturday, a Sunday and a holiday: the law would move such a day on. */
  readonly isWorkingDay: (day: Temporal.PlainDate) => boolean;
};

const isAfter = (day: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(day, other) > 0;

/** Why this day can't be the new date: it must be a working day that is yet to come, and later than the present date. */
export function faultInExtension(
  until: Temporal.PlainDate,
  { dueOn, today, isWorkingDay }: ExtensionDates,
): DateRefusal | undefined {
  if (!isAfter(until, today) || (dueOn && !isAfter(until, dueOn))) return 'extensionNotLater';
  if (isBeyondAYear(until, dueOn ?? today)) return 'extensionTooLong';
  return isWorkingDay(until) ? undefined : 'extensionDayOff';
}

export function extensionRefusalIn(): ExtensionRefusal {
  return 'extensionDecided';
}

/** What a decision depends on: the request, and the person who acts. */
export type ExtensionFacts = ExtensionDates & {
  readonly isAsker: boolean;
  readonly askedUntil: Temporal.PlainDate;
};

/** Decides a command on a request; an extension is granted until the day that was asked for, or an earlier one. */
export function decideExtension(
  state: ExtensionState,
  command: ExtensionCommand,
  facts: ExtensionFacts,
): Decision<ExtensionEvent, ExtensionRefusal> {
  const name = typeof command === 'string' ? command : command.kind;
  if (!extensionCommands[state].includes(name)) return refused(extensionRefusalIn());
  if (command === 'withdraw') return accepted({ kind: 'extensionWithdrawn' });
  if (facts.isAsker) return refused('ownExtension');
  if (command === 'refuse') return accepted({ kind: 'extensionRefused' });
  const until = Temporal.PlainDate.from(command.until);
  if (isAfter(until, facts.askedUntil)) return refused('extensionLaterThanAsked');
  const fault = faultInExtension(until, facts);
  return fault ? refused(fault) : accepted({ kind: 'extensionGranted', until: command.until });
}

const stateAfter: Readonly<Record<ExtensionEvent['kind'], ExtensionState>> = {
  extensionGranted: 'granted',
  extensionRefused: 'refused',
  extensionWithdrawn: 'withdrawn',
};

export function applyExtension(_state: ExtensionState, event: ExtensionEvent): ExtensionState {
  return stateAfter[event.kind];
}
