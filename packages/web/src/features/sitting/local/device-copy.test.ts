import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Deferred, deferred } from '../../../device/deferred.ts';
import { DeviceCopy } from './device-copy.ts';
import type { LocalAnswer, Written } from './local-answer.ts';

const written: Written = { update: new Uint8Array([1]), writtenAt: 5 };

/** A store controlled by the test: each request waits until the test settles it. */
function storeInHand() {
  const loads: Deferred<Written | null>[] = [];
  const appends: Deferred<void>[] = [];
  const waiting = <T>(list: Deferred<T>[]) => {
    const settle = deferred<T>();
    list.push(settle);
    return settle.promise;
  };
  const local: LocalAnswer = {
    load: () => waiting(loads),
    append: () => waiting(appends),
    setAside: async () => undefined,
    loadSetAside: async () => [],
    dropSetAside: async () => undefined,
    forget: async () => undefined,
  };
  const states: string[] = [];
  const late: Written[] = [];
  const copy = new DeviceCopy(local, {
    onState: (device) => states.push(device),
    onLate: (found) => late.push(found),
  });
  return { copy, loads, appends, states, late };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the copy of the answer on this device [Q1, D4]', () => {
  it('counts as failed when a write does not finish in time, and as saved when it finishes later', async () => {
    const { copy, appends, states } = storeInHand();
    copy.keep(written);
    await vi.advanceTimersByTimeAsync(1_900);
    expect(states).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(states).toEqual(['failed']);
    appends[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual(['failed', 'saved']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(states).toEqual(['failed', 'saved']);
  });

  it('counts as failed when the second of two writes hangs, and reports nothing more for a closed page', async () => {
    const { copy, appends, states } = storeInHand();
    copy.keep(written);
    copy.keep(written);
    appends[0]?.resolve();
    await vi.advanceTimersByTimeAsync(1_999);
    expect(states).toEqual(['saved']);
    await vi.advanceTimersByTimeAsync(1);
    expect(states).toEqual(['saved', 'failed']);
    const closed = storeInHand();
    closed.copy.keep(written);
    closed.copy.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(closed.states).toEqual([]);
  });

  it('counts as in transit until each write is settled, so that the page is not closed in between', async () => {
    const { copy, appends } = storeInHand();
    copy.keep(written);
    copy.keep(written);
    appends[0]?.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(copy.isWriting).toBe(true);
    appends[1]?.reject(new Error('full'));
    await vi.advanceTimersByTimeAsync(0);
    expect(copy.isWriting).toBe(false);
  });

  it('counts as failed when a write is refused', async () => {
    const { copy, appends, states } = storeInHand();
    copy.keep(written);
    appends[0]?.reject(new DOMException('no room', 'QuotaExceededError'));
    await vi.advanceTimersByTimeAsync(0);
    expect(states).toEqual(['failed']);
  });

  it('does not block the exam when its store hangs, and is delivered when the store answers', async () => {
    const { copy, loads, states, late } = storeInHand();
    const loaded = copy.load();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await loaded).toBeNull();
    expect(states).toEqual(['failed']);
    loads[0]?.resolve(written);
    await vi.advanceTimersByTimeAsync(0);
    expect(late).toEqual([written]);
  });

  it('is read again after a failure until the store answers', async () => {
    const { copy, loads, late } = storeInHand();
    const loaded = copy.load();
    loads[0]?.reject(new Error('broken'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await loaded).toBeNull();
    expect(loads).toHaveLength(2);
    loads[1]?.resolve(written);
    await vi.advanceTimersByTimeAsync(0);
    expect(late).toEqual([written]);
  });

  it('is not read again for a page that was closed while the store was failing', async () => {
    const { copy, loads } = storeInHand();
    const loaded = copy.load();
    await vi.advanceTimersByTimeAsync(2_000);
    await loaded;
    copy.close();
    loads[0]?.reject(new Error('broken'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(loads).toHaveLength(1);
  });
});
