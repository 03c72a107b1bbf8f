import { accepted, type RepeatableDecision, refused, unchanged } from '../../process/decision.ts';

/**
 * A request for explanation that came after the deadline: a caseworker takes it up or dismisses it (fvl. § 31) [E1].
 *
 *   late request
 *      ▼
 *   ┌───────────────┐ takeUp  ┌─────────┐
 *   │ requestedLate ├────────►│ takenUp │  an explanation is requested from then
 *   └──────┬────────┘         └─────────┘
 *          │ dismiss          ┌───────────┐
 *          ├─────────────────►│ dismissed │
 *          │ lapse            └───────────┘
 *          └─────────────────► lapsed: the grade it is about is annulled (uhl. § 11-9(2))
 *
 * It suspends no deadline: the week of uhl. § 11-8(1) is over.
 */
export const lateRequestStates = ['requestedLate', 'takenUp', 'dismissed', 'lapsed'] as const;
export type LateRequestState = (typeof lateRequestStates)[number];

export const lateRequestCommands = ['takeUp', 'dismiss', 'lapse'] as const;
export type LateRequestCommand = (typeof lateRequestCommands)[number];

export type LateRequestEvent = {
  readonly kind: 'lateRequestTakenUp' | 'lateRequestDismissed' | 'lateRequestLapsed';
};
export type LateRequestRefusal = 'lateRequestClosed' | 'lateRequestBeyondYear';
export type LateRequestFacts = {
  /** A year has passed since the decision that it is about (fvl. § 31, third subsection). */
  readonly isBeyondYear: boolean;
};

/** The commands that each state takes, the harmless repetitions included. */
export const lateRequestTable: Readonly<Record<LateRequestState, readonly LateRequestCommand[]>> = {
  requestedLate: ['takeUp', 'dismiss', 'lapse'],
  takenUp: ['takeUp'],
  dismissed: ['dismiss'],
  lapsed: ['lapse'],
};

/** Why a decided request does not take the other command. */
export const lateRequestRefusalIn = (): LateRequestRefusal => 'lateRequestClosed';

/** Decides a caseworker's command; after more than a year the request can only be dismissed (fvl. § 31) [E1]. */
export function decideLateRequest(
  state: LateRequestState,
  command: LateRequestCommand,
  { isBeyondYear }: LateRequestFacts,
): RepeatableDecision<LateRequestEvent, LateRequestRefusal> {
  if (!lateRequestTable[state].includes(command)) return refused(lateRequestRefusalIn());
  if (state !== 'requestedLate') return unchanged;
  if (command === 'dismiss') return accepted({ kind: 'lateRequestDismissed' });
  if (command === 'lapse') return accepted({ kind: 'lateRequestLapsed' });
  return isBeyondYear ? refused('lateRequestBeyondYear') : accepted({ kind: 'lateRequestTakenUp' });
}

/** The state that an event leads to. */
export function applyLateRequest(_state: LateRequestState, { kind }: LateRequestEvent): LateRequestState {
  const next = {
    lateRequestTakenUp: 'takenUp',
    lateRequestDismissed: 'dismissed',
    lateRequestLapsed: 'lapsed',
  } as const;
  return next[kind];
}
