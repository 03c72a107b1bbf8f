import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchingTurns, inTurns } from './in-turns.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a small room hears at once, of a hall everybody once and never all in the same moment [D8, D14]', () => {
  const told: number[] = [];
  inTurns([1, 2, 3], fetchingTurns, (each) => void told.push(each));
  expect(told).toEqual([1, 2, 3]);
  const hall = Array.from({ length: 1001 }, (_, n) => n);
  const heard: number[] = [];
  inTurns(hall, fetchingTurns, (each) => void heard.push(each));
  let most = heard.length;
  while (vi.getTimerCount() > 0) {
    const before = heard.length;
    vi.advanceTimersToNextTimer();
    most = Math.max(most, heard.length - before);
  }
  expect(heard).toEqual(hall);
  expect(most).toBeLessThanOrEqual(100);
});
