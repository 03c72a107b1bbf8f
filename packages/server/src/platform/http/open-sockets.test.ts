import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createOpenSockets } from './open-sockets.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A socket whose other end closes when it is asked to, or does not. */
function aSocket(answers = true) {
  const events = new EventEmitter();
  const close = vi.fn(() => {
    if (answers) queueMicrotask(() => events.emit('close'));
  });
  const terminate = vi.fn(() => void events.emit('close'));
  return Object.assign(events, { close, terminate }) as unknown as WebSocket & {
    close: typeof close;
    terminate: typeof terminate;
  };
}

test('a session is listed while it has a socket open, and whether an answer is written through one [U2, Q1]', () => {
  const sockets = createOpenSockets();
  const [reads, writes, other] = [aSocket(), aSocket(), aSocket()];
  expect(sockets.add('one', reads)).toBe(true);
  sockets.add('one', writes, true);
  sockets.add('other', other);
  expect(sockets.sessions()).toEqual([
    { sessionId: 'one', writes: true },
    { sessionId: 'other', writes: false },
  ]);
  writes.emit('close');
  other.emit('close');
  expect(sockets.sessions()).toEqual([{ sessionId: 'one', writes: false }]);
});

test('when a session ends its sockets close, one that does not is terminated, and a late one is refused [U2]', async () => {
  const sockets = createOpenSockets();
  const [closes, hangs, stays, late] = [aSocket(), aSocket(false), aSocket(), aSocket()];
  for (const socket of [closes, hangs]) sockets.add('ended', socket);
  sockets.add('other', stays);
  sockets.close('ended');
  for (const socket of [closes, hangs]) expect(socket.close.mock.calls).toEqual([[4401, 'signed out']]);
  expect(sockets.add('ended', late)).toBe(false);
  expect(late.close).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(2_999);
  expect(hangs.terminate).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(hangs.terminate).toHaveBeenCalledOnce();
  expect(closes.terminate).not.toHaveBeenCalled();
  expect(stays.close).not.toHaveBeenCalled();
  expect(sockets.sessions()).toEqual([{ sessionId: 'other', writes: false }]);
});

test('the end of a session is remembered for a minute: far longer than it takes to open a socket [U2]', () => {
  const sockets = createOpenSockets();
  sockets.close('ended');
  vi.advanceTimersByTime(59_999);
  expect(sockets.add('ended', aSocket())).toBe(false);
  vi.advanceTimersByTime(1);
  expect(sockets.add('ended', aSocket())).toBe(true);
});
