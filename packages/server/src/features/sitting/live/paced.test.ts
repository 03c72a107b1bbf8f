import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchPace, paced } from './paced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a small room is served at once; among thousands each window is served once, and never all at the same time [D8, D14]', () => {
  const told: number[] = [];
  paced([1, 2, 3], fetchPace, (each) => void told.push(each));
  expect(told).toEqual([1, 2, 3]);
  const hall = Array.from({ length: 1001 }, (_, n) => n);
  const heard: number[] = [];
  paced(hall, fetchPace, (each) => void heard.push(each));
  let most = heard.length;
  while (vi.getTimerCount() > 0) {
    const before = heard.length;
    vi.advanceTimersToNextTimer();
    most = Math.max(most, heard.length - before);
  }
  expect(heard).toEqual(hall);
  expect(most).toBeLessThanOrEqual(100);
  paced(hall.slice(0, fetchPace.atATurn), fetchPace, () => undefined);
  expect(vi.getTimerCount(), 'nothing is left for a second turn').toBe(0);
});
