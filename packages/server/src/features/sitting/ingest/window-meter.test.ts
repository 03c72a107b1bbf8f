import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWindowMeter } from './window-meter.ts';

const { burstBytes, bytesPerSecond, burstUpdates, updatesPerSecond } = answerLimits;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window that is read, with how often reading has been paused and resumed. */
function read() {
  const socket = { pause: vi.fn(), resume: vi.fn() };
  const meter = createWindowMeter(socket);
  const counts = () => [socket.pause.mock.calls.length, socket.resume.mock.calls.length];
  return { meter, counts };
}

test('a burst of as many bytes as allowed is read at once; more bytes wait until the allowance permits them [D3]', () => {
  const { meter, counts } = read();
  meter(burstBytes);
  expect(counts()).toEqual([0, 0]);
  meter(bytesPerSecond * 2);
  meter(1);
  expect(counts()).toEqual([1, 0]);
  vi.advanceTimersByTime(1_999);
  expect(counts()).toEqual([1, 0]);
  vi.advanceTimersByTime(1);
  expect(counts()).toEqual([1, 1]);
});

test('a burst of as many updates as allowed is read at once, however small they are [D3]', () => {
  const { meter, counts } = read();
  for (let sent = 0; sent < burstUpdates; sent += 1) meter(0);
  expect(counts()).toEqual([0, 0]);
  meter(0);
  expect(counts()).toEqual([1, 0]);
  vi.advanceTimersByTime(1000 / updatesPerSecond);
  expect(counts()).toEqual([1, 1]);
});

test('the level sinks with time, down to zero [D3]', () => {
  const { meter, counts } = read();
  vi.advanceTimersByTime(3_600_000);
  meter(burstBytes);
  vi.advanceTimersByTime(1_000);
  meter(bytesPerSecond);
  expect(counts()).toEqual([0, 0]);
  meter(1);
  expect(counts()).toEqual([1, 0]);
});
