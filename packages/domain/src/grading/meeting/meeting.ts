import { dateOf } from '../../calendar/calendar.ts';
import { isBeyondYears } from '../../calendar/years-ahead.ts';
import type { ExamState } from '../../exam/exam.ts';
import { accepted, type Decision, refused } from '../../process/decision.ts';
import { isBlank } from '../../text/visible-text.ts';

/**
 * A grading meeting (sensormøte, fellessensurmøte): the graders of an exam's ordinary commissions agree on how to read
 * the guide [G13]. An exam may have several.
 *
 *                   change, write minutes
 *                       ┌────┐
 *   ┌─────────┐         │    │      ┌──────┐ write minutes
 *   │ planned │◄────────┘    hold   │ held ├──┐
 *   └────┬────┴────────────────────►└──▲───┘  │
 *        │ cancel                      └──────┘
 *        │                   ┌───────────┐
 *        └──────────────────►│ cancelled │
 *                            └───────────┘
 */
export const meetingStates = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingCommandNames = ['change', 'cancel', 'hold', 'writeMinutes'] as const;
export type MeetingCommand = (typeof meetingCommandNames)[number];

/** The commands that each state takes. */
export const meetingCommands: Readonly<Record<MeetingState, readonly MeetingCommand[]>> = {
  planned: ['change', 'cancel', 'hold', 'writeMinutes'],
  held: ['writeMinutes'],
  cancelled: [],
};

/** In which part a person has to do with an exam's meetings: a grader leads or is a member of an ordinary commission. */
const meetingParts = ['leader', 'grader', 'coordinator', 'examOffice'] as const;
export type MeetingPart = (typeof meetingParts)[number];

const calling: readonly MeetingPart[] = ['leader', 'coordinator', 'examOffice'];
const running: readonly MeetingPart[] = ['coordinator', 'examOffice'];

/** Whether the person may call a meeting of the exam's graders. */
export const mayCallMeeting = (parts: readonly MeetingPart[]): boolean =>
  parts.some((part) => calling.includes(part));

export type Runner = {
  readonly by: string;
  readonly parts: readonly MeetingPart[];
  readonly leaderId: string;
};

/** Its leader runs a meeting; coordinator and exam office can too, so that none is stuck when its leader falls ill. */
export const mayRunMeeting = ({ by, parts, leaderId }: Runner): boolean =>
  by === leaderId || parts.some((part) => running.includes(part));

/** From the publishing, when the graders know of the exam, until the archive. */
export const isMeetingTime = (state: ExamState): boolean =>
  state === 'published' || state === 'checked' || state === 'announced';

export type MeetingFacts = Runner & {
  readonly examState: ExamState;
  /** The time of the meeting has come. */
  readonly hasBegun: boolean;
  /** Its trial grading waits for graders. */
  readonly isTrialOpen: boolean;
};

export type MeetingEvent = {
  readonly kind: 'meetingChanged' | 'meetingCancelled' | 'meetingHeld' | 'minutesWritten';
};

export type MeetingRefusal =
  | 'meetingIsHeld'
  | 'meetingIsCancelled'
  | 'meetingNotYours'
  | 'meetingClosed'
  | 'meetingNotBegun'
  | 'trialStillOpen';

/** Why the state does not take the command. */
export const meetingRefusalIn = (state: MeetingState, _command: MeetingCommand): MeetingRefusal =>
  state === 'cancelled' ? 'meetingIsCancelled' : 'meetingIsHeld';

const eventOf: Readonly<Record<MeetingCommand, MeetingEvent['kind']>> = {
  change: 'meetingChanged',
  cancel: 'meetingCancelled',
  hold: 'meetingHeld',
  writeMinutes: 'minutesWritten',
};

/** Decides a command on a meeting [G13]. */
export function decideMeeting(
  state: MeetingState,
  command: MeetingCommand,
  facts: MeetingFacts,
): Decision<MeetingEvent, MeetingRefusal> {
  if (!meetingCommands[state].includes(command)) return refused(meetingRefusalIn(state, command));
  if (!mayRunMeeting(facts)) return refused('meetingNotYours');
  if (!isMeetingTime(facts.examState)) return refused('meetingClosed');
  if (command === 'hold' && !facts.hasBegun) return refused('meetingNotBegun');
  if ((command === 'hold' || command === 'cancel') && facts.isTrialOpen) return refused('trialStillOpen');
  return accepted({ kind: eventOf[command] });
}

/** The state that an event leads to. */
export function applyMeeting(state: MeetingState, { kind }: MeetingEvent): MeetingState {
  if (kind === 'meetingCancelled') return 'cancelled';
  return kind === 'meetingHeld' ? 'held' : state;
}

/** What the person can do with the meeting now, so that a page needs no rule of its own. */
export const allowedMeetingCommands = (state: MeetingState, facts: MeetingFacts): MeetingCommand[] =>
  meetingCommandNames.filter((command) => decideMeeting(state, command, facts).kind === 'accepted');

/** When and where: what its graders are told and have in their calendars. */
export type MeetingPlan = {
  readonly startsAt: Temporal.Instant;
  readonly minutes: number;
  readonly place: string;
  /** Null where there is no video link. */
  readonly videoLink: string | null;
};

export const meetingMinutes = { least: 10, most: 600 } as const;
/** A meeting is planned at most so many years ahead: graders are called before the exam, but a later year is mistyped. */
const furthestAhead = 2;

/**
 * The address of a video meeting as it is stored; null where it is no whole `https` address, or has a user name in it, so
 * that a click leads where the text says.
 */
export function videoLinkOf(text: string): string | null {
  const isPlain = /^https:\/\/(?=[^/?#]*[^/?#.]\.[^/?#.])[^\s/?#@\\\p{Cc}]+(?:[/?#][^\s\p{Cc}]*)?$/iu.test(
    text,
  );
  return isPlain ? `https${text.slice('https'.length)}` : null;
}

export type MeetingPlanFault =
  | 'meetingInPast'
  | 'meetingTooFar'
  | 'meetingWithoutPlace'
  | 'meetingLinkUnsafe'
  | 'meetingLength';

/**
 * Why a meeting can't be called or changed like this, or undefined when it can. A meeting that has begun keeps its time
 * where something else is changed, such as a leader who fails to come.
 */
export function meetingPlanFault(
  plan: MeetingPlan,
  now: Temporal.Instant,
  before: Temporal.Instant | null = null,
): MeetingPlanFault | undefined {
  const isKept = before !== null && Temporal.Instant.compare(plan.startsAt, before) === 0;
  if (!isKept && Temporal.Instant.compare(plan.startsAt, now) <= 0) return 'meetingInPast';
  const today = dateOf(now);
  if (isBeyondYears(dateOf(plan.startsAt), { years: furthestAhead, from: today })) return 'meetingTooFar';
  if (plan.minutes < meetingMinutes.least || plan.minutes > meetingMinutes.most) return 'meetingLength';
  if (plan.videoLink !== null && videoLinkOf(plan.videoLink) === null) return 'meetingLinkUnsafe';
  return isBlank(plan.place) && plan.videoLink === null ? 'meetingWithoutPlace' : undefined;
}
