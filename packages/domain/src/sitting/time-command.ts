import { accepted, type Decision, refused } from '../process/decision.ts';
import type { SittingState } from './sitting.ts';
import { isOver, type SittingTimes } from './sitting-times.ts';
import type { TimeEvent } from './time-events.ts';

/** Changes of time for one candidate, a room or everyone [D7]; `invigilation/take-back.ts` undoes minutes given by mistake. */
export type TimeCommand =
  | { readonly kind: 'lateStart'; readonly startsAt: Temporal.Instant }
  | { readonly kind: 'extension'; readonly minutes: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' };

export const mostExtensionMinutes = 240;

export type TimeRefusal = 'sittingEnded' | 'timeIsUp' | 'alreadyStarted' | 'alreadyPaused' | 'notPaused';
export type TimeDecision = Decision<TimeEvent, TimeRefusal>;

type TimeFacts = SittingTimes & { readonly now: Temporal.Instant };

/** Why the command would change nothing for a candidate who has not ended, or undefined when it would. */
function refusalOf(
  state: SittingState['kind'],
  command: TimeCommand,
  times: TimeFacts,
): TimeRefusal | undefined {
  switch (command.kind) {
    case 'lateStart':
      return state === 'waiting' ? undefined : 'alreadyStarted';
    case 'extension': {
      const endsAt = times.endsAt.add({ minutes: command.minutes });
      return isOver({ ...times, endsAt }) ? 'timeIsUp' : undefined;
    }
    case 'pause':
      if (times.pausedSince !== null) return 'alreadyPaused';
      return isOver(times) ? 'timeIsUp' : undefined;
    case 'resume':
      return times.pausedSince === null ? 'notPaused' : undefined;
  }
}

/**
 * Decides for one sitting whether the command affects it [D7]; `movedTimes` computes the new times from the events.
 * Refuses with `sittingEnded` for a candidate who has handed in, was absent or has withdrawn; `alreadyStarted` for a
 * late start after the paper was opened; `timeIsUp` for an extension that would end before now, and for a pause after
 * the candidate's end; `alreadyPaused` and `notPaused` for a pause or its end where it changes nothing.
 */
export function decideTime(state: SittingState, command: TimeCommand, times: TimeFacts): TimeDecision {
  if (state.kind !== 'waiting' && state.kind !== 'open') return refused('sittingEnded');
  const refusal = refusalOf(state.kind, command, times);
  return refusal ? refused(refusal) : accepted({ ...command, at: times.now });
}

const latestStartHours = 24;

/**
 * Whether a late start is between now and a day after the planned start; an earlier one would take time from the
 * candidate.
 */
export function isLateStart(
  startsAt: Temporal.Instant,
  { plannedStart, now }: { readonly plannedStart: Temporal.Instant; readonly now: Temporal.Instant },
): boolean {
  const isAtLeast = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) >= 0;
  return (
    isAtLeast(startsAt, now) &&
    isAtLeast(startsAt, plannedStart) &&
    isAtLeast(plannedStart.add({ hours: latestStartHours }), startsAt)
  );
}
