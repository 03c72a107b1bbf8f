import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createHeartbeat, type Heartbeat } from './heartbeat.ts';

const roundMs = 13_000;
let heartbeat: Heartbeat;

beforeEach(() => {
  vi.useFakeTimers();
  heartbeat = createHeartbeat();
});
afterEach(() => {
  heartbeat.stop();
  vi.useRealTimers();
});

/** A connection whose other end answers, or does not. */
function connection(answers: boolean) {
  const events = new EventEmitter();
  const socket = Object.assign(events, {
    asked: 0,
    terminate: vi.fn(() => events.emit('close')),
  });
  heartbeat.add(socket as unknown as WebSocket, () => {
    socket.asked += 1;
    if (answers) events.emit('message');
  });
  return socket;
}

const pass = (rounds: number) => vi.advanceTimersByTime(rounds * roundMs);

test('a silent connection that answers stays open; one that does not answer is dead within 40 seconds [D4]', () => {
  const [answering, dead] = [connection(true), connection(false)];
  pass(3);
  expect(answering.terminate).not.toHaveBeenCalled();
  expect(dead.terminate).toHaveBeenCalledOnce();
  pass(3);
  expect(dead.terminate).toHaveBeenCalledOnce();
});

test('a window that writes is alive and gets no ping [D4]', () => {
  const writing = connection(false);
  for (let round = 0; round < 10; round += 1) {
    writing.emit('message');
    pass(1);
  }
  expect(writing.asked).toBe(0);
  expect(writing.terminate).not.toHaveBeenCalled();
});

test('the connections of thousands are not all pinged at the same moment [Q1]', () => {
  const hall = Array.from({ length: 1000 }, () => connection(true));
  let most = 0;
  for (let passed = 0, before = 0; passed < roundMs; passed += 10) {
    vi.advanceTimersByTime(10);
    const all = hall.reduce((sum, { asked }) => sum + asked, 0);
    most = Math.max(most, all - before);
    before = all;
  }
  expect(hall.every(({ asked }) => asked === 1)).toBe(true);
  expect(most).toBeLessThanOrEqual(20);
});
