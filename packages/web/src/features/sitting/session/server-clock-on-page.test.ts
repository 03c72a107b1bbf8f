// @vitest-environment jsdom
import { act } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hooksOnPages } from '../../../test/hook-on-page.tsx';
import { useEverySecond, useHasCome, useServerClock } from './server-clock.ts';

const onPage = hooksOnPages();
const nine = '2026-05-22T09:00:00.000Z';
const pass = (milliseconds: number) =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('Karakter’s clock on a page [D7]', () => {
  const clockOf = (now: string | undefined) =>
    onPage((told: { now: string | undefined }) => useServerClock(told.now), { props: { now } });
  const at = (clock: { result: { current: () => number } }) => new Date(clock.result.current()).toISOString();

  it('continues from the server’s last time, whatever happens to the clock of the device', () => {
    pass(1_234);
    const clock = clockOf(nine);
    expect(at(clock)).toBe(nine);
    pass(61_000);
    vi.setSystemTime('2031-01-01T00:00:00Z');
    expect(at(clock)).toBe('2026-05-22T09:01:01.000Z');
    // The page is rendered again with the same answer.
    clock.rerender({ now: nine });
    expect(at(clock)).toBe('2026-05-22T09:01:01.000Z');
    clock.rerender({ now: '2026-05-22T09:05:00.000Z' });
    pass(500);
    expect(at(clock)).toBe('2026-05-22T09:05:00.500Z');
    clock.rerender({ now: undefined });
    expect(at(clock)).toBe('2026-05-22T09:05:00.500Z');
  });

  it('counts from the opening of the page until the server has told the time', () => {
    pass(1_234);
    expect(clockOf(undefined).result.current()).toBe(performance.now());
  });
});

it('a countdown is shown again each second, until the page is left', () => {
  let shown = 0;
  const { unmount } = onPage(() => {
    shown += 1;
    useEverySecond();
  });
  pass(999);
  expect(shown).toBe(1);
  pass(1);
  expect(shown).toBe(2);
  pass(1_000);
  expect(shown).toBe(3);
  unmount();
  pass(5_000);
  expect(shown).toBe(3);
});

describe('a page that waits for an instant [D2, D7]', () => {
  const opensAt = Date.parse(nine);
  const waiting = (instant: string | undefined) => {
    let shown = 0;
    const page = onPage(
      (until: { instant: string | undefined }) => {
        shown += 1;
        return useHasCome(until.instant, Date.now);
      },
      { props: { instant } },
    );
    return { ...page, shown: () => shown };
  };

  it('learns that it has come within half a second, and is not shown again before', () => {
    vi.setSystemTime(opensAt - 1_000);
    const { result, shown } = waiting(nine);
    pass(999);
    expect([result.current, shown()]).toEqual([false, 1]);
    pass(1);
    expect(result.current).toBe(true);
  });

  it('knows at once of one that has come, also when another takes its place', () => {
    vi.setSystemTime(opensAt);
    const { result, rerender } = waiting(nine);
    expect(result.current).toBe(true);
    rerender({ instant: '2026-05-22T10:00:00.000Z' });
    expect(result.current).toBe(false);
    rerender({ instant: nine });
    expect(result.current).toBe(true);
  });

  it('waits for none during a pause, and no longer than it is open', () => {
    vi.setSystemTime(opensAt + 1);
    const { result, unmount } = waiting(undefined);
    pass(5_000);
    expect(result.current).toBe(false);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});
