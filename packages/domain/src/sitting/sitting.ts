import { accepted, type RepeatableDecision, refused, unchanged } from '../process/decision.ts';
import { isAtRest } from './sitting-states.ts';
import type { MovedTimes } from './time-events.ts';

/**
 * One candidate's own exam, from the waiting room to the hand-in [D2, D7, S1, D16].
 *
 *   waiting ──open──▶ open ──handIn, closeAtEnd──▶ handedIn
 *    │ │ ▲            │ ▲
 *    │ │ │    withdraw│ │takeBack, until the candidate's end
 *    │ │ │            ▼ │
 *    │ └─┴─────────▶ withdrawn   (withdrawBeforehand; takeBack leads back to the state before)
 *    └──markAbsent──▶ absent ──countAfterAll──▶ handedIn
 *
 * A candidate who withdraws hands in nothing: the text is kept and not graded. A candidate who is withdrawn
 * before the start gets no paper. A candidate was marked absent where nothing had arrived by the end; when the exam office accepts updates that arrived later, they count as handed in at the end, since they had been waiting on a device without a network [D4].
 */
export type SittingState =
  | Waiting
  | Open
  | { readonly kind: 'handedIn'; readonly at: Temporal.Instant; readonly by: HandInKind }
  | { readonly kind: 'absent'; readonly at: Temporal.Instant }
  | { readonly kind: 'withdrawn'; readonly at: Temporal.Instant; readonly from: Waiting | Open };

type Waiting = { readonly kind: 'waiting'; readonly arrivedAt: Temporal.Instant | null };
type Open = { readonly kind: 'open'; readonly startedAt: Temporal.Instant };

/** By the candidate's own act, or by Karakter at the end time. */
export type HandInKind = 'candidate' | 'automatic';

export const sittingCommandNames = [
  'arrive',
  'open',
  'handIn',
  'closeAtEnd',
  'markAbsent',
  'countAfterAll',
  'withdraw',
  'withdrawBeforehand',
  'takeBack',
] as const;
export type SittingCommand = (typeof sittingCommandNames)[number];

export type SittingEvent =
  | { readonly kind: 'candidateArrived'; readonly at: Temporal.Instant }
  | { readonly kind: 'paperOpened'; readonly at: Temporal.Instant }
  | { readonly kind: 'answerHandedIn'; readonly at: Temporal.Instant; readonly by: HandInKind }
  | { readonly kind: 'candidateAbsent'; readonly at: Temporal.Instant }
  | { readonly kind: 'sittingWithdrawn'; readonly at: Temporal.Instant }
  | { readonly kind: 'withdrawalTakenBack'; readonly at: Temporal.Instant };

export type SittingRefusal =
  | 'sittingNotStarted'
  | 'sittingPaused'
  | 'sittingOver'
  | 'sittingNotOver'
  | 'paperMissing'
  | 'paperNotOpened'
  | 'alreadyHandedIn'
  | 'markedAbsent'
  | 'sittingWithdrawn';

/** What is planned for one candidate: the extra time is the candidate’s own. */
export type SittingPlan = {
  readonly startsAt: Temporal.Instant;
  readonly durationMinutes: number;
  readonly extraMinutes: number;
};

/** A candidate's own start and end; during a pause the end does not move, and it moves when the pause is over. */
export type SittingTimes = {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly pausedSince: Temporal.Instant | null;
};

export type SittingFacts = SittingTimes & {
  readonly now: Temporal.Instant;
  /** An approved paper exists. */
  readonly paperReady: boolean;
};

export type SittingDecision = RepeatableDecision<SittingEvent, SittingRefusal>;

/** Which commands a state takes, the harmless repetitions included. `decideSitting` decides whether it is time. */
export const sittingCommands: Readonly<Record<SittingState['kind'], readonly SittingCommand[]>> = {
  waiting: ['arrive', 'open', 'markAbsent', 'withdrawBeforehand', 'takeBack'],
  open: ['arrive', 'open', 'handIn', 'closeAtEnd', 'withdraw', 'takeBack'],
  handedIn: ['handIn', 'closeAtEnd'],
  absent: ['markAbsent', 'countAfterAll'],
  withdrawn: ['closeAtEnd', 'withdraw', 'withdrawBeforehand', 'takeBack'],
};

/** Why a state does not take a command. */
const refusalOf: Readonly<Record<SittingState['kind'], SittingRefusal>> = {
  waiting: 'paperNotOpened',
  open: 'sittingNotOver',
  handedIn: 'alreadyHandedIn',
  absent: 'markedAbsent',
  withdrawn: 'sittingWithdrawn',
};

export function sittingRefusalIn(state: SittingState['kind']): SittingRefusal {
  return refusalOf[state];
}

/**
 * A candidate's own start and end from the plan and its changes [D7]: minutes that pass, so a change of daylight
 * saving time takes none away.
 */
export function sittingTimes({
  startsAt,
  durationMinutes,
  extraMinutes,
  shiftedStart,
  addedSeconds,
  pausedSince,
}: SittingPlan & MovedTimes): SittingTimes {
  const start = shiftedStart ?? startsAt;
  const endsAt = start.add({ minutes: durationMinutes + extraMinutes, seconds: addedSeconds });
  return { startsAt: start, endsAt, pausedSince };
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** The candidate's own end is reached; never during a pause [D7]. */
export function isOver({
  now,
  endsAt,
  pausedSince,
}: SittingTimes & { readonly now: Temporal.Instant }): boolean {
  return pausedSince === null && !isBefore(now, endsAt);
}

function decideArrive(state: SittingState, facts: SittingFacts): SittingDecision {
  if (state.kind !== 'waiting' || state.arrivedAt !== null) return unchanged;
  return isOver(facts) ? refused('sittingOver') : accepted({ kind: 'candidateArrived', at: facts.now });
}

function decideOpen(state: SittingState, facts: SittingFacts): SittingDecision {
  const { now, startsAt, paperReady } = facts;
  if (isBefore(now, startsAt)) return refused('sittingNotStarted');
  if (isOver(facts)) return refused('sittingOver');
  if (state.kind === 'open') return unchanged;
  if (facts.pausedSince !== null) return refused('sittingPaused');
  return paperReady ? accepted({ kind: 'paperOpened', at: now }) : refused('paperMissing');
}

/** An event after the end counts as a hand-in at the end: text written later is not in it. */
function decideHandIn(state: SittingState, facts: SittingFacts): SittingDecision {
  if (state.kind === 'handedIn') return unchanged;
  const isLate = isOver(facts);
  return accepted({
    kind: 'answerHandedIn',
    at: isLate ? facts.endsAt : facts.now,
    by: isLate ? 'automatic' : 'candidate',
  });
}

function decideAtEnd(state: SittingState, facts: SittingFacts, event: SittingEvent): SittingDecision {
  if (isAtRest(state.kind)) return unchanged;
  return isOver(facts) ? accepted(event) : refused('sittingNotOver');
}

/** Updates that the exam office accepts count as handed in at the end, as if they had arrived then. */
function decideCountAfterAll(facts: SittingFacts): SittingDecision {
  if (!isOver(facts)) return refused('sittingNotOver');
  return accepted({ kind: 'answerHandedIn', at: facts.endsAt, by: 'automatic' });
}

function decideWithdraw(state: SittingState, facts: SittingFacts): SittingDecision {
  if (state.kind === 'withdrawn') return unchanged;
  return isOver(facts) ? refused('sittingOver') : accepted({ kind: 'sittingWithdrawn', at: facts.now });
}

/**
 * The candidate changed their mind, or it was the wrong candidate: as long as there is time left, it can be undone.
 */
function decideTakeBack(state: SittingState, facts: SittingFacts): SittingDecision {
  if (state.kind !== 'withdrawn') return unchanged;
  return isOver(facts) ? refused('sittingOver') : accepted({ kind: 'withdrawalTakenBack', at: facts.now });
}

/**
 * Decides a command of a sitting [D2, S1, D16]. Refuses with `sittingNotStarted` before the candidate's own start,
 * `sittingPaused` for an opening during a pause, `sittingOver` from the candidate's own end on, `sittingNotOver` for
 * a command that is possible only after the end, `paperMissing` without an approved paper, and `paperNotOpened`,
 * `alreadyHandedIn`, `markedAbsent` or `sittingWithdrawn` where the state does not take the command.
 */
export function decideSitting(
  state: SittingState,
  command: SittingCommand,
  facts: SittingFacts,
): SittingDecision {
  if (!sittingCommands[state.kind].includes(command)) return refused(sittingRefusalIn(state.kind));
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
    case 'countAfterAll':
      return decideCountAfterAll(facts);
    case 'withdraw':
    case 'withdrawBeforehand':
      return decideWithdraw(state, facts);
    case 'takeBack':
      return decideTakeBack(state, facts);
  }
}

/** The state after what has happened. */
export function applySitting(state: SittingState, event: SittingEvent): SittingState {
  switch (event.kind) {
    case 'candidateArrived':
      return state.kind === 'waiting' ? { ...state, arrivedAt: event.at } : state;
    case 'paperOpened':
      return { kind: 'open', startedAt: event.at };
    case 'answerHandedIn':
      return { kind: 'handedIn', at: event.at, by: event.by };
    case 'candidateAbsent':
      return { kind: 'absent', at: event.at };
    case 'sittingWithdrawn':
      return state.kind === 'open' || state.kind === 'waiting'
        ? { kind: 'withdrawn', at: event.at, from: state }
        : state;
    case 'withdrawalTakenBack':
      return state.kind === 'withdrawn' ? state.from : state;
  }
}

/** What the end time brings: an opened answer is handed in, a paper never opened means absence [S1, D16]. */
export function commandAtEnd(state: SittingState): 'closeAtEnd' | 'markAbsent' {
  return state.kind === 'waiting' || state.kind === 'absent' ? 'markAbsent' : 'closeAtEnd';
}
