import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBatcher } from './batcher.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Writes with given durations and failures, one after the other; their items are recorded. */
function writerOf(writes: readonly { ms: number; fails: boolean }[]) {
  const begun: (readonly number[])[] = [];
  const stored: number[] = [];
  const lost: number[] = [];
  const seen = { underWay: 0, mostUnderWay: 0 };
  return {
    begun,
    stored,
    lost,
    seen,
    async write(batch: readonly number[]): Promise<void> {
      const { ms, fails } = writes[begun.length] ?? { ms: 0, fails: false };
      begun.push(batch);
      seen.underWay += 1;
      seen.mostUnderWay = Math.max(seen.mostUnderWay, seen.underWay);
      await sleep(ms);
      seen.underWay -= 1;
      if (fails) throw new Error('the database is away');
      stored.push(...batch);
    },
    onFailed: (_: unknown, batch: readonly number[]) => void lost.push(...batch),
  };
}

const plan = {
  gatherMs: fc.integer({ min: 0, max: 20 }),
  mostItems: fc.integer({ min: 1, max: 7 }),
  mostInFlight: fc.integer({ min: 1, max: 3 }),
  writes: fc.array(fc.record({ ms: fc.integer({ min: 0, max: 50 }), fails: fc.boolean() }), {
    maxLength: 40,
  }),
  pauses: fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 60 }),
};

/** Adds 0, 1, 2 … with these pauses between them, and drains after the last. */
async function addAll(
  batcher: { add(item: number): void; drain(): Promise<void> },
  pauses: readonly number[],
) {
  for (const [item, ms] of pauses.entries()) {
    batcher.add(item);
    await vi.advanceTimersByTimeAsync(ms);
  }
  let isDrained = false;
  void batcher.drain().then(() => {
    isDrained = true;
  });
  await vi.runAllTimersAsync();
  expect(isDrained).toBe(true);
}

test('whenever items arrive, each is written once, in order, within the limits, and a failure affects only its batch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(plan), async ({ writes, pauses, ...limits }) => {
      const { begun, stored, lost, seen, write, onFailed } = writerOf(writes);
      await addAll(createBatcher<number>({ ...limits, write, onFailed }), pauses);
      const all = [...pauses.keys()];
      expect(begun.flat()).toEqual(all);
      expect([...stored, ...lost].toSorted((a, b) => a - b)).toEqual(all);
      expect(lost).toHaveLength(begun.filter((_, place) => writes[place]?.fails).flat().length);
      expect(begun.every(({ length }) => length > 0 && length <= limits.mostItems)).toBe(true);
      expect(seen.mostUnderWay).toBeLessThanOrEqual(limits.mostInFlight);
    }),
  );
});

test('a retried item is stored once, however often its writes fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(plan), async ({ writes, pauses, ...limits }) => {
      const { stored, write, onFailed } = writerOf(writes);
      const batcher = createBatcher<number>({ ...limits, write, onFailed, isRetried: true });
      for (const item of pauses.keys()) batcher.add(item);
      await vi.runAllTimersAsync();
      expect(stored.toSorted((a, b) => a - b)).toEqual([...pauses.keys()]);
    }),
  );
});

const limits = { gatherMs: 10, mostItems: 100, mostInFlight: 1 };

test('nothing is written before the gather time is over; all items until then are one batch', async () => {
  const { begun, write, onFailed } = writerOf([]);
  const batcher = createBatcher<number>({ ...limits, write, onFailed });
  batcher.add(1);
  await vi.advanceTimersByTimeAsync(9);
  batcher.add(2);
  expect(begun).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual([[1, 2]]);
});

test('as many writes as allowed are in flight at once, and later items are gathered from the time when one ends', async () => {
  const { begun, write, onFailed } = writerOf([
    { ms: 100, fails: false },
    { ms: 1000, fails: false },
  ]);
  const batcher = createBatcher<number>({ ...limits, mostInFlight: 2, write, onFailed });
  batcher.add(1);
  await vi.advanceTimersByTimeAsync(10);
  batcher.add(2);
  await vi.advanceTimersByTimeAsync(10);
  batcher.add(3);
  batcher.add(4);
  await vi.advanceTimersByTimeAsync(99);
  expect(begun).toEqual([[1], [2]]);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toEqual([[1], [2], [3, 4]]);
});

test('while full batches wait, they follow each other without a pause; the rest gathers again', async () => {
  const { begun, write, onFailed } = writerOf([]);
  const batcher = createBatcher<number>({ ...limits, mostItems: 2, write, onFailed });
  for (const item of [1, 2, 3, 4, 5]) batcher.add(item);
  await vi.advanceTimersByTimeAsync(15);
  expect(begun).toEqual([
    [1, 2],
    [3, 4],
  ]);
  await vi.advanceTimersByTimeAsync(10);
  expect(begun.at(-1)).toEqual([5]);
});

test('among waiting items with the same key only the newest is written, at the place of the first, also after a failure', async () => {
  const written: (readonly [string, number])[][] = [];
  const batcher = createBatcher<readonly [string, number]>({
    ...limits,
    keyOf: ([key]) => key,
    isRetried: true,
    onFailed: () => undefined,
    async write(batch) {
      written.push([...batch]);
      await sleep(50);
      if (written.length === 1) throw new Error('the database is away');
    },
  });
  batcher.add(['a', 1]);
  batcher.add(['b', 1]);
  batcher.add(['a', 2]);
  await vi.advanceTimersByTimeAsync(10);
  batcher.add(['b', 2]);
  await vi.runAllTimersAsync();
  expect(written).toEqual([
    [
      ['a', 2],
      ['b', 1],
    ],
    [
      ['b', 2],
      ['a', 2],
    ],
  ]);
});

test('draining does not gather, includes items that the writes themselves add, and drops failed ones', async () => {
  const added: number[] = [];
  const lost: number[] = [];
  const batcher = createBatcher<number>({
    ...limits,
    gatherMs: 60_000,
    isRetried: true,
    onFailed: (_, batch) => void lost.push(...batch),
    async write([item = 0]) {
      added.push(item);
      if (item < 3) batcher.add(item + 1);
      else throw new Error('the database is away');
    },
  });
  batcher.add(1);
  await batcher.drain();
  expect([added, lost, vi.getTimerCount()]).toEqual([[1, 2, 3], [3], 0]);
});

test('an item added after the database has closed is dropped, and does not prevent the program from ending', async () => {
  const { begun, write, onFailed } = writerOf([]);
  const batcher = createBatcher<number>({ ...limits, write, onFailed });
  await batcher.drain();
  batcher.add(1);
  expect(vi.getTimerCount()).toBe(0);
  await batcher.drain();
  expect(begun).toEqual([]);
});

test('draining waits for a write in flight, and retries it once where it fails', async () => {
  const { begun, stored, write, onFailed } = writerOf([{ ms: 40, fails: true }]);
  const batcher = createBatcher<number>({ ...limits, write, onFailed, isRetried: true });
  batcher.add(1);
  await vi.advanceTimersByTimeAsync(10);
  void batcher.drain();
  await vi.runAllTimersAsync();
  expect([begun, stored]).toEqual([[[1], [1]], [1]]);
});

test('the delay is the time from when a batch is due until it is stored, so that others can wait', async () => {
  const { write, onFailed } = writerOf([{ ms: 250, fails: false }]);
  const batcher = createBatcher<number>({ ...limits, write, onFailed });
  batcher.add(1);
  await vi.advanceTimersByTimeAsync(300);
  expect(batcher.delayMs).toBe(250);
});
