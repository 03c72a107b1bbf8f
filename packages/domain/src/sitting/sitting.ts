import { accepted, type RepeatableDecision, refused, unchanged } from '../process/decision.ts';
import { isAtRest } from './sitting-states.ts';
import { isBefore, isOver, type SittingTimes } from './sitting-times.ts';

/**
 * One candidate's own exam, from the waiting room to the hand-in [D2, D7, S1, D16].
 *
 *                       ┌───────reopen────────────┐
 *   waiting ──open──▶ open ──handIn, closeAtEnd──▶ handedIn
 *    │ │ ▲            │ ▲
 *    │ │ │    withdraw│ │takeBack, until the candidate's end
 *    │ │ │            ▼ │
 *    │ └─┴─────────▶ withdrawn   (withdrawBeforehand; takeBack leads back to the state before)
 *    └──markAbsent──▶ absent ──countAfterAll──▶ handedIn
 *   (waiting or open) ──cancel──▶ cancelled ──takeBackCancelling──▶ (the state before)
 *
 * A candidate who withdraws hands in nothing: the text is kept and not graded. A candidate who is withdrawn before the
 * start gets no paper. A candidate is marked absent where nothing has arrived by the end; when the exam office accepts
 * updates that arrived later, they count as handed in at the end, since a device without a network had them [D4]. A
 * hand-in that was a mistake is opened again while there is time left, and the earlier one is kept [D17]. When the exam is
 * moved to another day, a candidate who waits is expected again; when it is cancelled, a candidate who has not ended
 * hands in nothing: the text is kept [P14].
 */
export type SittingState =
  | Waiting
  | Open
  | HandedIn
  | { readonly kind: 'absent'; readonly at: Temporal.Instant }
  | {
      readonly kind: 'withdrawn' | 'cancelled';
      readonly at: Temporal.Instant;
      readonly from: Waiting | Open;
    };

type Waiting = { readonly kind: 'waiting'; readonly arrivedAt: Temporal.Instant | null };
type Open = { readonly kind: 'open'; readonly startedAt: Temporal.Instant };
type HandedIn = {
  readonly kind: 'handedIn';
  readonly at: Temporal.Instant;
  readonly by: HandInKind;
  /** When the paper was opened; null where that never was recorded. */
  readonly startedAt: Temporal.Instant | null;
};

/** By the candidate's own act, or by Karakter at the end time. */
export type HandInKind = 'candidate' | 'automatic';

export const sittingCommandNames = [
  'arrive',
  'expectAgain',
  'open',
  'handIn',
  'reopen',
  'closeAtEnd',
  'markAbsent',
  'countAfterAll',
  'withdraw',
  'withdrawBeforehand',
  'takeBack',
  'cancel',
  'takeBackCancelling',
] as const;
export type SittingCommand = (typeof sittingCommandNames)[number];

export type SittingEvent =
  | { readonly kind: 'candidateArrived'; readonly at: Temporal.Instant }
  | { readonly kind: 'arrivalVoided'; readonly at: Temporal.Instant }
  | { readonly kind: 'paperOpened'; readonly at: Temporal.Instant }
  | { readonly kind: 'answerHandedIn'; readonly at: Temporal.Instant; readonly by: HandInKind }
  | { readonly kind: 'handInReopened'; readonly at: Temporal.Instant; readonly startedAt: Temporal.Instant }
  | { readonly kind: 'candidateAbsent'; readonly at: Temporal.Instant }
  | { readonly kind: 'sittingWithdrawn'; readonly at: Temporal.Instant }
  | { readonly kind: 'withdrawalTakenBack'; readonly at: Temporal.Instant }
  | { readonly kind: 'sittingCancelled'; readonly at: Temporal.Instant }
  | { readonly kind: 'sittingCancellingTakenBack'; readonly at: Temporal.Instant };

export type SittingRefusal =
  | 'sittingNotStarted'
  | 'sittingPaused'
  | 'sittingOver'
  | 'sittingNotOver'
  | 'paperMissing'
  | 'paperNotOpened'
  | 'alreadyHandedIn'
  | 'markedAbsent'
  | 'sittingWithdrawn'
  | 'sittingCancelled';

export type SittingFacts = SittingTimes & {
  readonly now: Temporal.Instant;
  /** An approved paper exists. */
  readonly paperReady: boolean;
};

export type SittingDecision = RepeatableDecision<SittingEvent, SittingRefusal>;

/** Which commands a state takes, the harmless repetitions included. `decideSitting` decides whether it is time. */
export const sittingCommands: Readonly<Record<SittingState['kind'], readonly SittingCommand[]>> = {
  waiting: ['arrive', 'expectAgain', 'open', 'markAbsent', 'withdrawBeforehand', 'takeBack', 'cancel'],
  open: ['arrive', 'open', 'handIn', 'reopen', 'closeAtEnd', 'withdraw', 'takeBack', 'cancel'],
  handedIn: ['handIn', 'reopen', 'closeAtEnd'],
  absent: ['markAbsent', 'countAfterAll'],
  withdrawn: ['closeAtEnd', 'withdraw', 'withdrawBeforehand', 'takeBack'],
  cancelled: ['closeAtEnd', 'takeBackCancelling'],
};

/** Why a state does not take a command. */
const refusalOf: Readonly<Record<SittingState['kind'], SittingRefusal>> = {
  waiting: 'paperNotOpened',
  open: 'sittingNotOver',
  handedIn: 'alreadyHandedIn',
  absent: 'markedAbsent',
  withdrawn: 'sittingWithdrawn',
  cancelled: 'sittingCancelled',
};

export function sittingRefusalIn(state: SittingState['kind']): SittingRefusal {
  return refusalOf[state];
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

/** Opened again only with time left: otherwise the end would hand it in at once. */
function decideReopen(state: SittingState, facts: SittingFacts): SittingDecision {
  if (state.kind !== 'handedIn') return unchanged;
  if (isOver(facts)) return refused('sittingOver');
  const { now, startsAt } = facts;
  return accepted({ kind: 'handInReopened', at: now, startedAt: state.startedAt ?? startsAt });
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

/** The candidate changed their mind, or it was the wrong one: as long as there is time left, it can be undone. */
function decideTakeBack(state: SittingState, facts: SittingFacts): SittingDecision {
  if (state.kind !== 'withdrawn') return unchanged;
  return isOver(facts) ? refused('sittingOver') : accepted({ kind: 'withdrawalTakenBack', at: facts.now });
}

/**
 * Decides a command of a sitting [D2, S1, D16]. Refuses with `sittingNotStarted` before the candidate's own start,
 * `sittingPaused` for an opening during a pause, `sittingOver` from the candidate's own end on, `sittingNotOver` for
 * a command that is possible only after the end, `paperMissing` without an approved paper, and `paperNotOpened`,
 * `alreadyHandedIn`, `markedAbsent`, `sittingWithdrawn` or `sittingCancelled` where the state does not take the command.
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
    case 'expectAgain':
      if (state.kind !== 'waiting' || state.arrivedAt === null) return unchanged;
      return accepted({ kind: 'arrivalVoided', at: facts.now });
    case 'open':
      return decideOpen(state, facts);
    case 'handIn':
      return decideHandIn(state, facts);
    case 'reopen':
      return decideReopen(state, facts);
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
    case 'cancel':
      return accepted({ kind: 'sittingCancelled', at: facts.now });
    case 'takeBackCancelling':
      return accepted({ kind: 'sittingCancellingTakenBack', at: facts.now });
  }
}

function takenOut(state: SittingState, kind: 'withdrawn' | 'cancelled', at: Temporal.Instant): SittingState {
  return state.kind === 'open' || state.kind === 'waiting' ? { kind, at, from: state } : state;
}

/** The state after what has happened. */
export function applySitting(state: SittingState, event: SittingEvent): SittingState {
  switch (event.kind) {
    case 'candidateArrived':
      return state.kind === 'waiting' ? { ...state, arrivedAt: event.at } : state;
    case 'arrivalVoided':
      return state.kind === 'waiting' ? { ...state, arrivedAt: null } : state;
    case 'paperOpened':
      return { kind: 'open', startedAt: event.at };
    case 'answerHandedIn':
      return { ...event, kind: 'handedIn', startedAt: state.kind === 'open' ? state.startedAt : null };
    case 'handInReopened':
      return { kind: 'open', startedAt: event.startedAt };
    case 'candidateAbsent':
      return { kind: 'absent', at: event.at };
    case 'sittingWithdrawn':
      return takenOut(state, 'withdrawn', event.at);
    case 'sittingCancelled':
      return takenOut(state, 'cancelled', event.at);
    case 'withdrawalTakenBack':
    case 'sittingCancellingTakenBack':
      return 'from' in state ? state.from : state;
  }
}

/** What the end time brings: an opened answer is handed in, a paper never opened means absence [S1, D16]. */
export function commandAtEnd(state: SittingState): 'closeAtEnd' | 'markAbsent' {
  return state.kind === 'waiting' || state.kind === 'absent' ? 'markAbsent' : 'closeAtEnd';
}
