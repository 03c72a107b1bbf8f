import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askWithLine } from './asking-with-line.ts';

let line: 'up' | 'away' = 'away';
let asked = 0;
let stop: () => void;
const listeners = new Set<() => void>();

function become(next: 'up' | 'away'): void {
  line = next;
  for (const listener of listeners) listener();
}

beforeEach(() => {
  vi.useFakeTimers();
  [line, asked] = ['away', 0];
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  stop = askWithLine({ subscribe, state: () => ({ line }) }, () => {
    asked += 1;
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('a page that opens asks once, when its line is up: all that is said from then on it hears [D8, D14]', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toBe(0);
  become('up');
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toBe(1);
  become('up');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(1);
});

it('a line that does not come up is not waited for, and what was said before it did is asked for [D8]', async () => {
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toBe(1);
  become('up');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toBe(2);
});

it('a hall whose line is back asks over twenty seconds, each at its own moment [D14]', async () => {
  become('up');
  await vi.advanceTimersByTimeAsync(0);
  vi.spyOn(Math, 'random').mockReturnValue(0.9);
  become('away');
  become('up');
  await vi.advanceTimersByTimeAsync(17_999);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toBe(2);
});

it('a line that comes and goes is asked over as if it had gone once, and not put off by each time [D8]', async () => {
  become('up');
  await vi.advanceTimersByTimeAsync(0);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  for (let second = 0; second < 10; second += 1) {
    become('away');
    become('up');
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(asked).toBe(2);
});
