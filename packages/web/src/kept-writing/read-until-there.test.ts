import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readUntilThere } from './read-until-there.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function set() {
  const outcomes: boolean[] = [];
  const back: (() => void)[] = [];
  let isAway = true;
  let asked = 0;
  const stop = readUntilThere({
    read: async () => {
      asked += 1;
      if (isAway) throw new Error('away');
    },
    whenBack: (listener) => {
      back.push(listener);
      return () => back.splice(0);
    },
    onOutcome: (isThere) => outcomes.push(isThere),
  });
  return {
    outcomes,
    stop,
    asked: () => asked,
    isBack: () => {
      for (const listener of [...back]) listener();
    },
    come: () => {
      isAway = false;
    },
  };
}

it('a draft that cannot be loaded is reported, and is loaded as soon as possible [G15]', async () => {
  const { outcomes, asked, isBack, come } = set();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(outcomes).toEqual([false, false]);
  come();
  isBack();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(outcomes).toEqual([false, false, true]);
  isBack();
  expect(asked()).toBe(3);
});

it('a closed form stops loading', async () => {
  const { outcomes, stop, asked } = set();
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([outcomes, asked()]).toEqual([[], 1]);
});
