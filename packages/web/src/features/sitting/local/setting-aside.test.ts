import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type { LocalAnswer } from './local-answer.ts';
import { hasSetAside, withoutPast } from './setting-aside.ts';

const written = { update: new Uint8Array([1]), writtenAt: 5 };

/** A store in which each of the two steps works, fails or never answers. */
function store(setAside: () => Promise<void>, forget: () => Promise<void>) {
  const local: LocalAnswer = {
    load: async () => written,
    append: async () => undefined,
    setAside: vi.fn(setAside),
    loadSetAside: async () => [],
    dropSetAside: async () => undefined,
    forget: vi.fn(forget),
  };
  return local;
}

const works = async () => undefined;
const fails = () => Promise.reject(new Error('the store is full'));
const hangs = () => new Promise<never>(() => undefined);

describe('refused writing on this device [Q1, D3]', () => {
  it('is set aside and then removed from what a new page would restore', async () => {
    const local = store(works, works);
    expect(await hasSetAside(local, new Y.Doc())).toBe(true);
    expect(local.forget).toHaveBeenCalledOnce();
  });

  it.each([
    ['fails', fails],
    ['hangs', hangs],
  ])('is not removed where setting it aside %s, since it would be lost', async (_, setAside) => {
    vi.useFakeTimers();
    const local = store(setAside, works);
    const outcome = hasSetAside(local, new Y.Doc());
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await outcome).toBe(false);
    expect(local.forget).not.toHaveBeenCalled();
    vi.useRealTimers();
  });

  it('counts as not set aside where it could not be removed, since it would come back', async () => {
    expect(await hasSetAside(store(works, fails), new Y.Doc())).toBe(false);
  });

  it('is not loaded by the page that continues without it, which still writes to the same store', async () => {
    const local = store(works, works);
    const going = withoutPast(local);
    expect(await going.load()).toBeNull();
    expect(going.append).toBe(local.append);
  });
});
