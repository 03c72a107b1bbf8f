import { accepted, type RepeatableDecision, refused, unchanged } from '../process/decision.ts';
import { isBlank } from '../text/visible-text.ts';

/**
 * One explanation of a grade (begrunnelse), from the request to the candidate's reading of it [E2, E3] (uhl. § 11-8).
 *
 *   request
 *      ▼
 *   ┌───────────┐ save  ┌───────┐ markReady ┌───────┐ send  ┌──────┐ open  ┌──────┐
 *   │ requested ├──────►│ draft ├──────────►│ ready ├──────►│ sent ├──────►│ read │
 *   └─────┬─────┘       └┬─▲─┬─┬┘           └──┬──┬─┘       └──▲───┘       └──────┘
 *         │              └─┘ │ │◄──── save ────┘  │            │
 *         │             save │ └────── send ──────┼───────────►│
 *         └──────────────────┴─── recordOral ─────┴───────────►│
 *
 * recordWritten leads where recordOral does. An owed explanation lapses with an annulled grade (uhl. § 11-9(2)).
 * A sent explanation never changes: the appeal deadline runs from it (uhl. § 11-10(1)).
 */
export const explanationStates = ['requested', 'draft', 'ready', 'sent', 'read', 'lapsed'] as const;
export type ExplanationState = (typeof explanationStates)[number];

/** The candidate has been given it, read or not. */
export function isExplanationGiven(state: ExplanationState): boolean {
  return state === 'sent' || state === 'read';
}

/** It is neither given nor lapsed. */
export const isExplanationOwed = (state: ExplanationState): boolean => isToWrite(state) || state === 'ready';

/** A grader's text is missing, or is not marked ready: a ready one waits for the exam office to send it [E3]. */
export function isToWrite(state: ExplanationState): boolean {
  return state === 'requested' || state === 'draft';
}

export const explanationCommandNames = [
  'save',
  'markReady',
  'send',
  'recordOral',
  'recordWritten',
  'open',
  'lapse',
] as const;
export type ExplanationCommand = (typeof explanationCommandNames)[number];

export type ExplanationEvent = {
  readonly kind:
    | 'explanationSaved'
    | 'explanationMarkedReady'
    | 'explanationSent'
    | 'explanationGivenOrally'
    | 'explanationGivenInWriting'
    | 'explanationRead'
    | 'explanationLapsed';
};

/** The three parts an explanation has (uhl. § 11-8(3)) [E5]. */
export type ExplanationText = {
  /** The general principles that the grading followed. */
  readonly guidelines: string;
  /** The concrete assessment of this particular answer. */
  readonly assessment: string;
  /** The performance as a whole on the scale. */
  readonly overall: string;
};

/** The parts in the order in which they are read. */
export const explanationParts = ['guidelines', 'assessment', 'overall'] as const;

export type ExplanationFault =
  | { readonly field: keyof ExplanationText; readonly code: 'missing' }
  | { readonly field: 'assessment'; readonly code: 'onlyGuidelines' };

export type ExplanationRefusal =
  | 'explanationSentAlready'
  | 'explanationLapsedAlready'
  | 'explanationNotBegun'
  | 'explanationNotSent'
  | 'explanationIncomplete'
  | 'explanationHasWriter';

/**
 * Whether the exam office may write the explanation in the graders' place, with the course coordinator: no present grader
 * can, since each has left or has a ground, or the graders have let the date pass. The candidate keeps the right also when
 * graders are away (uhl. § 11-8) [E2, G19].
 */
export function officeWritingRefusal(facts: {
  readonly state: ExplanationState;
  readonly hasWriter: boolean;
  readonly dueAt: Temporal.Instant;
  readonly now: Temporal.Instant;
}): 'explanationSentAlready' | 'explanationHasWriter' | undefined {
  if (!isExplanationOwed(facts.state)) return 'explanationSentAlready';
  return facts.hasWriter && !isExplanationLate(facts, facts.now) ? 'explanationHasWriter' : undefined;
}

export type ExplanationDecision = RepeatableDecision<ExplanationEvent, ExplanationRefusal>;

/**
 * The commands that a state takes, the harmless repetitions included. The required content of the text is decided by
 * `decideExplanation`.
 */
export const explanationCommands: Readonly<Record<ExplanationState, readonly ExplanationCommand[]>> = {
  requested: ['save', 'recordOral', 'recordWritten', 'lapse'],
  draft: ['save', 'markReady', 'send', 'recordOral', 'recordWritten', 'lapse'],
  ready: ['save', 'markReady', 'send', 'recordOral', 'recordWritten', 'lapse'],
  sent: ['send', 'recordOral', 'recordWritten', 'open'],
  read: ['send', 'recordOral', 'recordWritten', 'open'],
  lapsed: [],
};

/** A double click repeats these: they have been done, and nothing more follows. */
const repeatedIn: Readonly<Record<ExplanationState, readonly ExplanationCommand[]>> = {
  requested: [],
  draft: [],
  ready: ['markReady'],
  sent: ['send', 'recordOral', 'recordWritten'],
  read: ['send', 'recordOral', 'recordWritten', 'open'],
  lapsed: [],
};

/** The commands of people that would change something, so that a page needs no rule of its own. */
export function allowedExplanationCommands(state: ExplanationState): ExplanationCommand[] {
  const changing = explanationCommands[state].filter((command) => !repeatedIn[state].includes(command));
  return changing.filter((command) => command !== 'lapse');
}

const eventOf: Readonly<Record<ExplanationCommand, ExplanationEvent['kind']>> = {
  save: 'explanationSaved',
  markReady: 'explanationMarkedReady',
  send: 'explanationSent',
  recordOral: 'explanationGivenOrally',
  recordWritten: 'explanationGivenInWriting',
  open: 'explanationRead',
  lapse: 'explanationLapsed',
};

const stateAfter: Readonly<Record<ExplanationEvent['kind'], ExplanationState>> = {
  explanationSaved: 'draft',
  explanationMarkedReady: 'ready',
  explanationSent: 'sent',
  explanationGivenOrally: 'sent',
  explanationGivenInWriting: 'sent',
  explanationRead: 'read',
  explanationLapsed: 'lapsed',
};

const inWords = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * The parts required by law that a text lacks: principles, the concrete assessment, the whole on the scale (uhl. §
 * 11-8(3)) [E5].
 */
export function explanationFaults(text: ExplanationText): ExplanationFault[] {
  const faults = explanationParts
    .filter((field) => isBlank(text[field]))
    .map((field): ExplanationFault => ({ field, code: 'missing' }));
  // The guide's own words say nothing about this answer.
  const assessment = inWords(text.assessment);
  if (assessment !== '' && assessment === inWords(text.guidelines)) {
    faults.push({ field: 'assessment', code: 'onlyGuidelines' });
  }
  return faults;
}

/** Why an explanation does not take the command in the state it is in. */
export function explanationRefusalIn(
  state: ExplanationState,
  command: ExplanationCommand,
): ExplanationRefusal {
  if (state === 'lapsed') return 'explanationLapsedAlready';
  if (command === 'open') return 'explanationNotSent';
  return isExplanationGiven(state) ? 'explanationSentAlready' : 'explanationNotBegun';
}

/**
 * Decides a command on an explanation [E3]. Refuses changes to a sent text, sending or marking as ready a text that
 * is missing or lacks a part required by law, and opening a text that has not been sent.
 */
export function decideExplanation(
  state: ExplanationState,
  command: ExplanationCommand,
  text: ExplanationText,
): ExplanationDecision {
  if (!explanationCommands[state].includes(command)) return refused(explanationRefusalIn(state, command));
  if (repeatedIn[state].includes(command)) return unchanged;
  const mustBeWhole = command === 'send' || command === 'markReady';
  if (mustBeWhole && explanationFaults(text).length > 0) return refused('explanationIncomplete');
  return accepted({ kind: eventOf[command] });
}

/** The state that an event leads to, from any state: `decideExplanation` protects what was sent. */
export function applyExplanation(_state: ExplanationState, { kind }: ExplanationEvent): ExplanationState {
  return stateAfter[kind];
}

/** True from the instant an explanation should have been given and was not [E2]. */
export function isExplanationLate(
  explanation: { readonly state: ExplanationState; readonly dueAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  return isExplanationOwed(explanation.state) && Temporal.Instant.compare(now, explanation.dueAt) >= 0;
}
