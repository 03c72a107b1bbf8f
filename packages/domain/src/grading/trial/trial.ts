import { accepted, type Decision, refused } from '../../process/decision.ts';
import { type AssessmentEntry, isNothing } from '../assessment.ts';

/**
 * Trial grading (prøvesensur, forhåndssensur) of a meeting: its graders assess the same few answers, each alone, and see
 * the spread once all have given theirs [G13]. A trial grade is no grade: nothing of it is copied to an assessment.
 *
 *   ┌───────────┐ open ┌──────┐ all who take part have given ┌───────┐ close ┌────────┐
 *   │ preparing ├─────►│ open ├─────────────────────────────►│ shown ├──────►│ closed │
 *   └──▲──▲──┬──┘      └─▲─┬┬─┘                              └───▲───┘       └────────┘
 *      └──┼──┘           └─┘│ excuse                             │
 *   choose└─────────────────┘ (shows it, where no one else is waited for)
 *             abandon
 *
 * An abandoned trial is put aside with its reason and all that was written in it, and another one can be prepared. Each
 * grader reads their own of it alone: the next one may have the same samples.
 *
 * The samples can be read while the trial is open or shown. Until it is shown no one sees anything of the others: not what
 * they gave, not how many have, not when [G2].
 */
export const trialStates = ['preparing', 'open', 'shown', 'closed'] as const;
export type TrialState = (typeof trialStates)[number];

export const trialCommandNames = ['choose', 'open', 'give', 'excuse', 'abandon', 'close'] as const;
export type TrialCommand = (typeof trialCommandNames)[number];

/** The commands that each state takes. */
export const trialCommands: Readonly<Record<TrialState, readonly TrialCommand[]>> = {
  preparing: ['choose', 'open'],
  open: ['give', 'excuse', 'abandon'],
  shown: ['close'],
  closed: [],
};

/** So many answers that the spread says something, and so few that they are read before the meeting. */
export const trialSamples = { least: 2, most: 20 } as const;

export type TrialFacts = {
  /** The person runs the meeting. */
  readonly mayRun: boolean;
  readonly isMeetingPlanned: boolean;
  readonly samples: number;
  /** Of the person: takes part, and has not given yet. */
  readonly isWaitedFor: boolean;
  /** The person has a grade for every sample, or stands aside. */
  readonly isDone: boolean;
  /** Someone besides the person of the command is waited for. */
  readonly isAnotherWaitedFor: boolean;
};

export type TrialEvent =
  | { readonly kind: 'trialSamplesChosen' | 'trialOpened' | 'trialAbandoned' | 'trialClosed' }
  /** `shows`: no one is waited for any more, so the spread is shown. */
  | { readonly kind: 'trialGiven' | 'trialExcused'; readonly shows: boolean };

export type TrialRefusal =
  | 'trialIsOpen'
  | 'trialNotOpen'
  | 'trialIsShown'
  | 'trialIsClosed'
  | 'meetingNotYours'
  | 'meetingIsHeld'
  | 'trialTooFewSamples'
  | 'trialGivenAlready'
  | 'trialNotDone';

/** Why the state does not take the command. */
export function trialRefusalIn(state: TrialState, _command: TrialCommand): TrialRefusal {
  const why = {
    preparing: 'trialNotOpen',
    open: 'trialIsOpen',
    shown: 'trialIsShown',
    closed: 'trialIsClosed',
  } as const;
  return why[state];
}

function decideGiving({ isWaitedFor, isDone, isAnotherWaitedFor }: TrialFacts) {
  if (!isWaitedFor) return refused<TrialRefusal>('trialGivenAlready');
  if (!isDone) return refused<TrialRefusal>('trialNotDone');
  return accepted<TrialEvent>({ kind: 'trialGiven', shows: !isAnotherWaitedFor });
}

/** Decides a command on a trial [G13]. */
export function decideTrial(
  state: TrialState,
  command: TrialCommand,
  facts: TrialFacts,
): Decision<TrialEvent, TrialRefusal> {
  if (!trialCommands[state].includes(command)) return refused(trialRefusalIn(state, command));
  if (command === 'give') return decideGiving(facts);
  if (!facts.mayRun) return refused('meetingNotYours');
  if (command === 'excuse') return accepted({ kind: 'trialExcused', shows: !facts.isAnotherWaitedFor });
  if (command === 'abandon') return accepted({ kind: 'trialAbandoned' });
  if (command === 'close') return accepted({ kind: 'trialClosed' });
  if (!facts.isMeetingPlanned) return refused('meetingIsHeld');
  if (command === 'choose') return accepted({ kind: 'trialSamplesChosen' });
  return facts.samples < trialSamples.least
    ? refused('trialTooFewSamples')
    : accepted({ kind: 'trialOpened' });
}

/** The state that an event leads to. */
export function applyTrial(state: TrialState, event: TrialEvent): TrialState {
  switch (event.kind) {
    case 'trialOpened':
      return 'open';
    case 'trialClosed':
      return 'closed';
    case 'trialSamplesChosen':
      return state;
    case 'trialAbandoned':
      return 'preparing';
    default:
      return event.shows ? 'shown' : state;
  }
}

/** What the person can do with the trial now. Where someone is excused, no one knows yet whether that shows it. */
export const allowedTrialCommands = (state: TrialState, facts: TrialFacts): TrialCommand[] =>
  trialCommandNames.filter((command) => decideTrial(state, command, facts).kind === 'accepted');

export type SampleEntry = AssessmentEntry & {
  /** Passes the sample by, as a grader who recognises its author does. */
  readonly standsAside: boolean;
};

export const sampleStates = ['untouched', 'begun', 'done', 'aside'] as const;
export type SampleState = (typeof sampleStates)[number];

/** How far a grader has come with a sample: it is done with a grade. */
export function sampleStateOf(entry: SampleEntry | undefined): SampleState {
  if (entry?.standsAside) return 'aside';
  if (entry === undefined || isNothing(entry)) return 'untouched';
  return entry.grade === null ? 'begun' : 'done';
}

/** Whether every sample that the grader can read has a grade, or is passed by. */
export const areSamplesDone = (states: readonly SampleState[]): boolean =>
  states.every((state) => state === 'done' || state === 'aside');
