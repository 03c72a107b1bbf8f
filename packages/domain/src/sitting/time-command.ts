import { isOver, type SittingState, type SittingTimes } from './sitting.ts';
import { isAtRest } from './sitting-states.ts';

/** Changes of time for one candidate, a room or everyone [D7]. Time that is given is never taken back. */
export type TimeCommand =
  | { readonly kind: 'lateStart'; readonly startsAt: Temporal.Instant }
  | { readonly kind: 'extension'; readonly minutes: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' };

export const mostExtensionMinutes = 240;

export type TimeCommandRefusal =
  | 'sittingEnded'
  | 'timeIsUp'
  | 'alreadyStarted'
  | 'alreadyPaused'
  | 'notPaused';

export type TimeCommandDecision =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly code: TimeCommandRefusal };

const refusedUnless = (isRight: boolean, code: TimeCommandRefusal): TimeCommandDecision =>
  isRight ? { kind: 'accepted' } : { kind: 'refused', code };

/**
 * Decides for one sitting whether the command reaches it [D7]. Refuses with `sittingEnded` for a candidate who has
 * handed in, was absent or has withdrawn; `alreadyStarted` for a late start after the paper was opened; `timeIsUp` for
 * an extension that would end before now, and for a pause after the own end; `alreadyPaused` and `notPaused` for a
 * pause or its end where it changes nothing.
 */
export function decideTimeCommand(
  state: SittingState,
  command: TimeCommand,
  times: SittingTimes & { readonly now: Temporal.Instant },
): TimeCommandDecision {
  if (isAtRest(state.kind)) return { kind: 'refused', code: 'sittingEnded' };
  switch (command.kind) {
    case 'lateStart':
      return refusedUnless(state.kind === 'waiting', 'alreadyStarted');
    case 'extension':
      return refusedUnless(
        !isOver({ ...times, endsAt: times.endsAt.add({ minutes: command.minutes }) }),
        'timeIsUp',
      );
    case 'pause':
      if (times.pausedSince !== null) return { kind: 'refused', code: 'alreadyPaused' };
      return refusedUnless(!isOver(times), 'timeIsUp');
    case 'resume':
      return refusedUnless(times.pausedSince !== null, 'notPaused');
  }
}

const latestStartHours = 24;

/**
 * Whether a late start lies between now and a day after the planned start; an earlier one would take time from the
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
