import type { LeaseView, LiveTimes, ServerMessage } from '@karakter/contract/sitting/socket';
import { decideLease } from '@karakter/domain/sitting/answer-lease';
import { type LiveSitting, restOf, type Window } from '../live-sittings.ts';

/** Sends a message to a window, unless its connection is gone. */
export function send({ socket }: Pick<Window, 'socket'>, message: ServerMessage): void {
  if (socket.readyState !== socket.OPEN) return;
  // As bytes: for text Node allocates a new buffer in each call, which costs as much as the rest of sending together.
  socket.send(Buffer.from(JSON.stringify(message)), { binary: false });
}

/** Sends an update of the answer to a window; held back until the window has received the whole answer. */
export function sendWriting({ socket, held }: Window, content: Uint8Array): void {
  if (held) held.push(content);
  else if (socket.readyState === socket.OPEN) socket.send(content);
}

/** The sitting has ended. The connection stays open, since updates that the window still sends are quarantined. */
export function sendAtRest(sitting: LiveSitting, windows: Iterable<Window> = sitting.windows): void {
  const why = restOf(sitting);
  if (why) for (const window of windows) send(window, { kind: 'stopped', why });
}

/**
 * Sends the window the reason why no more of its updates are accepted, and closes the connection. The window keeps
 * its text.
 */
export function stop(window: Window, why: Extract<ServerMessage, { kind: 'stopped' }>['why']): void {
  send(window, { kind: 'stopped', why });
  window.socket.close(1000, why);
}

/**
 * One update will never be stored; without a number, the first one in flight. The connection stays open, and later
 * updates are accepted.
 */
export function refuseUpdate(
  window: Pick<Window, 'socket'>,
  number: number | null,
  why: Extract<ServerMessage, { kind: 'refused' }>['why'],
): void {
  send(window, { kind: 'refused', number, why });
}

const textOf = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString();

/** The candidate's own times, with the present instant of Karakter's clock to count from [D7]. */
export function timesOf(sitting: LiveSitting, now: Temporal.Instant): LiveTimes {
  return {
    now: now.toString(),
    startsAt: textOf(sitting.startsAt),
    endsAt: textOf(sitting.endsAt),
    pausedSince: sitting.pausedSince === null ? null : textOf(sitting.pausedSince),
    graceSeconds: sitting.graceMs / 1000,
  };
}

/** Whether this window writes, or what is needed before it may [D5]. */
export function leaseViewOf(
  { lease, takeoverConfirmed, asking, state }: LiveSitting,
  window: Window,
): LeaseView {
  const decision = decideLease(lease && { ...lease, isConnected: true, hasOpened: state !== 'waiting' }, {
    ...window,
    isTakeover: false,
    isConfirmed: !takeoverConfirmed,
  });
  if (decision.kind !== 'reading') return { kind: 'writing', epoch: decision.epoch };
  return { kind: 'reading', needs: decision.needs, isAskedFor: asking.has(window.writer) };
}
