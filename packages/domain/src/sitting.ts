/**
 * One candidate's own exam, from the waiting room to the hand-in [D2, D7, S1, D16].
 *
 *   waiting ──open──▶ open ──handIn, closeAtEnd──▶ handedIn
 *      │
 *      └──markAbsent──▶ absent
 */
export type SittingState =
  | { readonly kind: 'waiting'; readonly arrivedAt: Temporal.Instant | null }
  | { readonly kind: 'open'; readonly startedAt: Temporal.Instant }
  | { readonly kind: 'handedIn'; readonly at: Temporal.Instant; readonly by: HandInKind }
  | { readonly kind: 'absent'; readonly at: Temporal.Instant };

/** By the candidate's own act, or by Karakter at the end time. */
export type HandInKind = 'candidate' | 'automatic';

export type SittingCommand = 'arrive' | 'open' | 'handIn' | 'closeAtEnd' | 'markAbsent';

export type SittingEvent =
  | { readonly kind: 'candidateArrived'; readonly at: Temporal.Instant }
  | { readonly kind: 'paperOpened'; readonly at: Temporal.Instant }
  | { readonly kind: 'answerHandedIn'; readonly at: Temporal.Instant; readonly by: HandInKind }
  | { readonly kind: 'candidateAbsent'; readonly at: Temporal.Instant };

export type SittingRefusal =
  | 'sittingNotStarted'
  | 'sittingOver'
  | 'sittingNotOver'
  | 'paperMissing'
  | 'paperNotOpened'
  | 'alreadyHandedIn'
  | 'markedAbsent';

/** What is planned for one candidate: the extra time is the candidate’s own. */
export type SittingPlan = {
  readonly startsAt: Temporal.Instant;
  readonly durationMinutes: number;
  readonly extraMinutes: number;
};

export type SittingTimes = { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant };

export type SittingFacts = SittingTimes & {
  readonly now: Temporal.Instant;
  /** An approved paper exists. */
  readonly paperReady: boolean;
};

/** `unchanged`: the command was carried out before; asking again is harmless. */
export type SittingDecision =
  | { readonly kind: 'accepted'; readonly event: SittingEvent }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly code: SittingRefusal };

/** Which commands a state takes, the harmless repetitions included. Whether it is time is decided by `decideSitting`. */
export const sittingCommands: Readonly<Record<SittingState['kind'], readonly SittingCommand[]>> = {
  waiting: ['arrive', 'open', 'markAbsent'],
  open: ['arrive', 'open', 'handIn', 'closeAtEnd'],
  handedIn: ['handIn', 'closeAtEnd'],
  absent: ['markAbsent'],
};

/** What a command meets in a state that does not take it. */
const refusedIn: Readonly<Record<SittingState['kind'], SittingRefusal>> = {
  waiting: 'paperNotOpened',
  open: 'sittingNotOver',
  handedIn: 'alreadyHandedIn',
  absent: 'markedAbsent',
};

/** A candidate's own start and end [D7]: minutes that pass, so a change of daylight saving time takes none away. */
export function sittingTimes({ startsAt, durationMinutes, extraMinutes }: SittingPlan): SittingTimes {
  return { startsAt, endsAt: startsAt.add({ minutes: durationMinutes + extraMinutes }) };
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** From the start, to the millisecond, until the end, which itself is outside [D2]. */
export function isRunning({
  now,
  startsAt,
  endsAt,
}: SittingTimes & { readonly now: Temporal.Instant }): boolean {
  return !isBefore(now, startsAt) && isBefore(now, endsAt);
}

const accepted = (event: SittingEvent): SittingDecision => ({ kind: 'accepted', event });
const refused = (code: SittingRefusal): SittingDecision => ({ kind: 'refused', code });
const unchanged: SittingDecision = { kind: 'unchanged' };

function decideArrive(state: SittingState, { now, endsAt }: SittingFacts): SittingDecision {
  if (state.kind !== 'waiting' || state.arrivedAt !== null) return unchanged;
  return isBefore(now, endsAt) ? accepted({ kind: 'candidateArrived', at: now }) : refused('sittingOver');
}

function decideOpen(
  state: SittingState,
  { now, startsAt, endsAt, paperReady }: SittingFacts,
): SittingDecision {
  if (isBefore(now, startsAt)) return refused('sittingNotStarted');
  if (!isBefore(now, endsAt)) return refused('sittingOver');
  if (state.kind === 'open') return unchanged;
  return paperReady ? accepted({ kind: 'paperOpened', at: now }) : refused('paperMissing');
}

/** What happens after the end counts as handed in at the end: no later update was taken. */
function decideHandIn(state: SittingState, { now, endsAt }: SittingFacts): SittingDecision {
  if (state.kind === 'handedIn') return unchanged;
  const inTime = isBefore(now, endsAt);
  return accepted({
    kind: 'answerHandedIn',
    at: inTime ? now : endsAt,
    by: inTime ? 'candidate' : 'automatic',
  });
}

function decideAtEnd(
  state: SittingState,
  { now, endsAt }: SittingFacts,
  event: SittingEvent,
): SittingDecision {
  if (state.kind === 'handedIn' || state.kind === 'absent') return unchanged;
  return isBefore(now, endsAt) ? refused('sittingNotOver') : accepted(event);
}

/**
 * Decides a command of a sitting [D2, S1].
 * Refuses with `sittingNotStarted` before the candidate's own start, `sittingOver` from the own end on,
 * `sittingNotOver` for what only the end may bring, `paperMissing` without an approved paper, and
 * `paperNotOpened`, `alreadyHandedIn` or `markedAbsent` where the state does not take the command.
 */
export function decideSitting(
  state: SittingState,
  command: SittingCommand,
  facts: SittingFacts,
): SittingDecision {
  if (!sittingCommands[state.kind].includes(command)) return refused(refusedIn[state.kind]);
  switch (command) {
    case 'arrive':
      return decideArrive(state, facts);
    case 'open':
      return decideOpen(state, facts);
    case 'handIn':
      return decideHandIn(state, facts);
    case 'closeAtEnd':
      return decideAtEnd(state, facts, { kind: 'answerHandedIn', at: facts.endsAt, by: 'automatic' });
    case 'markAbsent':
      return decideAtEnd(state, facts, { kind: 'candidateAbsent', at: facts.endsAt });
  }
}

/** The state after what has happened. */
export function applySittingEvent(state: SittingState, event: SittingEvent): SittingState {
  switch (event.kind) {
    case 'candidateArrived':
      return state.kind === 'waiting' ? { ...state, arrivedAt: event.at } : state;
    case 'paperOpened':
      return { kind: 'open', startedAt: event.at };
    case 'answerHandedIn':
      return { kind: 'handedIn', at: event.at, by: event.by };
    case 'candidateAbsent':
      return { kind: 'absent', at: event.at };
  }
}

/** What the end time brings: an opened answer is handed in, a paper never opened means absence [S1, D16]. */
export function commandAtEnd(state: SittingState): 'closeAtEnd' | 'markAbsent' {
  return state.kind === 'open' || state.kind === 'handedIn' ? 'closeAtEnd' : 'markAbsent';
}
