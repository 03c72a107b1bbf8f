import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPeriodic } from './periodic.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work that fails is logged and tried again at its next turn, until it is stopped', async () => {
  const logged: unknown[][] = [];
  const log = { error: (...line: unknown[]) => void logged.push(line) };
  const broken = new Error('the database is away');
  let times = 0;
  const work = async () => {
    times += 1;
    if (times === 1) throw broken;
  };
  const periodic = startPeriodic(log, { everyMs: 1000, work, failure: 'the look failed' });
  await vi.advanceTimersByTimeAsync(999);
  expect([times, logged]).toEqual([1, [['the look failed', broken]]]);
  await vi.advanceTimersByTimeAsync(1001);
  expect([times, logged.length]).toEqual([3, 1]);
  periodic.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(times).toBe(3);
});

test('work that takes longer than its interval is not begun a second time beside itself', async () => {
  const turns: PromiseWithResolvers<void>[] = [];
  const work = () => {
    const turn = Promise.withResolvers<void>();
    turns.push(turn);
    return turn.promise;
  };
  const periodic = startPeriodic({ error: () => undefined }, { everyMs: 1000, work, failure: 'never' });
  await vi.advanceTimersByTimeAsync(3500);
  expect(turns.length).toBe(1);
  turns[0]?.resolve();
  await vi.advanceTimersByTimeAsync(1000);
  expect(turns.length).toBe(2);
  periodic.stop();
});
