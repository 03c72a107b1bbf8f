import type { LeaseView, LiveTimes, ServerMessage } from '@karakter/contract/sitting/socket';
import { decideLease } from '@karakter/domain/sitting/answer-lease';
import { type Attempt, restOf, type Window } from '../attempts.ts';

/** Says something to a window; one that is gone hears nothing. */
export function say({ socket }: Pick<Window, 'socket'>, message: ServerMessage): void {
  if (socket.readyState !== socket.OPEN) return;
  // As bytes: for text Node makes a memory of its own in each call, which costs as much as all the rest of sending.
  socket.send(Buffer.from(JSON.stringify(message)), { binary: false });
}

/** Sends writing to a window, after the whole answer which it gets first. */
export function sendWriting({ socket, held }: Window, content: Uint8Array): void {
  if (held) held.push(content);
  else if (socket.readyState === socket.OPEN) socket.send(content);
}

/** The sitting has come to rest: what the window still has on its way is kept apart, so the line stays. */
export function sayAtRest(attempt: Attempt, windows: Iterable<Window> = attempt.windows): void {
  const why = restOf(attempt);
  if (why) for (const window of windows) say(window, { kind: 'stopped', why });
}

/** The window keeps what it has and is told why no more is taken; it is not listened to any longer. */
export function stop(window: Window, why: Extract<ServerMessage, { kind: 'stopped' }>['why']): void {
  say(window, { kind: 'stopped', why });
  window.socket.close(1000, why);
}

/** One update is not stored, for good; without a number, the first that is on its way. The window is listened to further, and what it sends next is taken in. */
export function refuseUpdate(
  window: Pick<Window, 'socket'>,
  number: number | null,
  why: Extract<ServerMessage, { kind: 'refused' }>['why'],
): void {
  say(window, { kind: 'refused', number, why });
}

const textOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString();

/** The candidate's own times with the present instant of Karakter's clock, to count from [D7]. */
export function timesOf(attempt: Attempt, now: Temporal.Instant): LiveTimes {
  return {
    now: now.toString(),
    startsAt: textOf(attempt.startsAt),
    endsAt: textOf(attempt.endsAt),
    pausedSince: attempt.pausedSince === null ? null : textOf(attempt.pausedSince),
    graceSeconds: attempt.graceMs / 1000,
  };
}

/** Whether this window writes, or what it takes [D5]. */
export function leaseViewOf({ lease, takeoverConfirmed, asking, state }: Attempt, window: Window): LeaseView {
  const decision = decideLease(lease && { ...lease, isConnected: true, hasOpened: state !== 'waiting' }, {
    ...window,
    isTakeover: false,
    isConfirmed: !takeoverConfirmed,
  });
  if (decision.kind !== 'reading') return { kind: 'writing', epoch: decision.epoch };
  return { kind: 'reading', needs: decision.needs, isAskedFor: asking.has(window.writer) };
}
