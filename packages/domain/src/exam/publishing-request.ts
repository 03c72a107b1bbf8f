import { accepted, type Decision, refused } from '../process/decision.ts';

/**
 * The publishing of an exam for which a second person may be required [P13].
 *
 *   open ──request──▶ requested ──publish──▶ published
 *    ▲ │                │                       ▲
 *    │ │                └─ request (where the former one is void)
 *    └─┼─── withdraw ───┘                       │
 *      └──────────────── publish ───────────────┘
 *
 * A request holds for what its author saw. Once anything of that has changed it is void, and another is needed.
 */
export type PublishingState =
  | 'open'
  | { readonly kind: 'requested'; readonly by: string; readonly seen: string }
  | 'published';
type StateName = 'open' | 'requested' | 'published';

export type PublishingCommand = 'request' | 'withdraw' | 'publish';

/** The commands that publishing takes in each state. */
export const publishingCommands: Readonly<Record<StateName, readonly PublishingCommand[]>> = {
  open: ['request', 'publish'],
  requested: ['request', 'withdraw', 'publish'],
  published: [],
};

export type PublishingRequestFacts = {
  /** The person who gives the command. */
  readonly by: string;
  /** The mark of what would be published now. */
  readonly seen: string;
  /** Whether the exam's unit, or one above it, requires a second person. */
  readonly needsSecond: boolean;
};

export type PublishingEvent =
  | { readonly kind: 'publishingRequested'; readonly by: string; readonly seen: string }
  | { readonly kind: 'publishingRequestWithdrawn' }
  | { readonly kind: 'examPublished' };

export type PublishingRefusal =
  | 'examPastThis'
  | 'publishingNotRequested'
  | 'publishingRequestedAlready'
  | 'publishingNeedsNoOther'
  | 'publishingNeedsSecond'
  | 'publishingChangedSince';

type PublishingDecision = Decision<PublishingEvent, PublishingRefusal>;

const nameOf = (state: PublishingState): StateName => (typeof state === 'string' ? state : state.kind);

/** Why publishing does not take a command in the state it is in. */
export const publishingRefusalIn = (state: StateName): PublishingRefusal =>
  state === 'published' ? 'examPastThis' : 'publishingNotRequested';

/** Whether a request no longer holds: what it was for has changed. */
export function isRequestVoid(request: { readonly seen: string }, seen: string): boolean {
  return request.seen !== seen;
}

function decideRequest(state: PublishingState, facts: PublishingRequestFacts): PublishingDecision {
  if (!facts.needsSecond) return refused('publishingNeedsNoOther');
  if (typeof state !== 'string' && !isRequestVoid(state, facts.seen))
    return refused('publishingRequestedAlready');
  return accepted({ kind: 'publishingRequested', by: facts.by, seen: facts.seen });
}

function decidePublish(state: PublishingState, facts: PublishingRequestFacts): PublishingDecision {
  const published = accepted({ kind: 'examPublished' as const });
  if (!facts.needsSecond) return published;
  if (typeof state === 'string') return refused('publishingNeedsSecond');
  if (isRequestVoid(state, facts.seen)) return refused('publishingChangedSince');
  return state.by === facts.by ? refused('publishingNeedsSecond') : published;
}

/** Decides a command on the publishing of an exam without stops: the same person never both asks and publishes. */
export function decidePublishing(
  state: PublishingState,
  command: PublishingCommand,
  facts: PublishingRequestFacts,
): PublishingDecision {
  const name = nameOf(state);
  if (!publishingCommands[name].includes(command)) return refused(publishingRefusalIn(name));
  if (command === 'withdraw') return accepted({ kind: 'publishingRequestWithdrawn' });
  return command === 'request' ? decideRequest(state, facts) : decidePublish(state, facts);
}

/** The state that an event leads to. */
export function applyPublishing(_state: PublishingState, event: PublishingEvent): PublishingState {
  if (event.kind === 'publishingRequested') return { kind: 'requested', by: event.by, seen: event.seen };
  return event.kind === 'examPublished' ? 'published' : 'open';
}
