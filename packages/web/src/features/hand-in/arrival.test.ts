import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavingState } from '../sitting/session/saving-state.ts';
import { arrivalOf } from './arrival.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An answer with updates in transit to the server. */
function onItsWay() {
  const listeners = new Set<() => void>();
  let unconfirmedSince: number | null = 0;
  return {
    state: () => ({ unconfirmedSince }) as SavingState,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush: vi.fn(),
    arrive: () => {
      unconfirmedSince = null;
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

describe('before an answer is handed in [S1]', () => {
  it('the last words are sent, and awaited for a limited time', async () => {
    const [arriving, stuck] = [onItsWay(), onItsWay()];
    const asked = [arriving, stuck].map((session) => arrivalOf(session, new AbortController().signal));
    arriving.arrive();
    expect(await asked[0]).toBe(true);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await asked[1]).toBe(true);
    for (const { flush, listeners } of [arriving, stuck]) {
      expect(flush).toHaveBeenCalledOnce();
      expect(listeners.size).toBe(0);
    }
  });

  it('a candidate who cancels while the last words are awaited hands nothing in', async () => {
    const session = onItsWay();
    const calledOff = new AbortController();
    const asked = arrivalOf(session, calledOff.signal);
    calledOff.abort();
    session.arrive();
    expect(await asked).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
