import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askWhenConnected } from './asking-when-connected.ts';

let connection: 'up' | 'away' = 'away';
let asked = 0;
let stop: () => void;
const listeners = new Set<() => void>();

function become(next: 'up' | 'away'): void {
  connection = next;
  for (const listener of listeners) listener();
}

beforeEach(() => {
  vi.useFakeTimers();
  [connection, asked] = ['away', 0];
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  stop = askWhenConnected({ subscribe, state: () => ({ connection }) }, () => {
    asked += 1;
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('a page that opens requests the messages once, when its connection is up, and receives later ones over it [D8, D14]', async () => {
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toBe(0);
  become('up');
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toBe(1);
  become('up');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(1);
});

it('a page without a connection requests the messages over HTTP, and again once it is connected, for those sent meanwhile [D8]', async () => {
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toBe(1);
  become('up');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toBe(2);
});

it('when the connections of a whole exam room return, its pages send their requests within twenty seconds, each at its own moment [D14]', async () => {
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

it('a page with an unstable connection requests the messages as after one loss, and further losses do not postpone it [D8]', async () => {
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
