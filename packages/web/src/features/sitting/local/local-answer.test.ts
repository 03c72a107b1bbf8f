import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { type Deferred, deferred } from '../../../device/deferred.ts';
import { gatheredWrites, type LocalAnswer, placesWithin } from './local-answer.ts';
import { hasLetGo, withoutPast } from './setting-aside.ts';

/** A store that writes and fails on the test's command. */
function slowStore() {
  const stored: number[] = [];
  const sizes: number[] = [];
  let waiting: { items: readonly number[]; settle: Deferred<void> } | null = null;
  return {
    stored,
    sizes,
    write(items: readonly number[]): Promise<void> {
      expect(waiting).toBeNull();
      sizes.push(items.length);
      const settle = deferred<void>();
      waiting = { items, settle };
      return settle.promise;
    },
    async finish(isFull = false): Promise<void> {
      const written = waiting;
      waiting = null;
      if (isFull) written?.settle.reject(new DOMException('no room', 'QuotaExceededError'));
      else {
        stored.push(...(written?.items ?? []));
        written?.settle.resolve();
      }
      // All consequences happen before the next one.
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('writing to the device’s store [Q1, D4]', () => {
  it('starts at once for each keystroke, and a slow disk leads to larger writes, not a queue', async () => {
    const disk = slowStore();
    const append = gatheredWrites(disk.write);
    const first = append(1);
    await turn();
    const later = [2, 3, 4].map(append);
    await disk.finish();
    await first;
    await disk.finish();
    await Promise.all(later);
    expect([disk.sizes, disk.stored]).toEqual([
      [1, 3],
      [1, 2, 3, 4],
    ]);
  });

  it('reports a failure, and the next write that succeeds contains the items of the failed one', async () => {
    const disk = slowStore();
    const append = gatheredWrites(disk.write);
    const lost = append(1);
    const told = expect(lost).rejects.toThrow('no room');
    await turn();
    await disk.finish(true);
    await told;
    const second = append(2);
    await turn();
    await disk.finish();
    await second;
    expect(disk.stored).toEqual([1, 2]);
  });

  it('confirms an item only when all earlier items are stored too, each once and in order', async () => {
    const steps = fc.array(fc.constantFrom('type', 'type', 'write', 'fail'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const disk = slowStore();
        const append = gatheredWrites(disk.write);
        let typed = 0;
        const watched: Promise<void>[] = [];
        for (const step of sequence) {
          if (step === 'type') {
            typed += 1;
            const own = typed;
            const isStored = () =>
              expect(disk.stored.slice(0, own)).toEqual(Array.from({ length: own }, (_, i) => i + 1));
            watched.push(append(own).then(isStored, () => undefined));
            await turn();
          } else await disk.finish(step === 'fail');
        }
        for (let left = 0; left < 3; left += 1) await disk.finish();
        await Promise.all(watched);
        const expected = Array.from({ length: disk.stored.length }, (_, i) => i + 1);
        expect(disk.stored).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

/** One window's work: what it writes becomes an update each time. */
function windowOf(...heard: readonly Uint8Array[]) {
  const doc = new Y.Doc();
  for (const update of heard) Y.applyUpdate(doc, update);
  const text = doc.getText('t');
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  return {
    doc,
    updates,
    type: (words: string) => text.insert(text.length, words),
    erase: (count: number) => text.delete(text.length - count, count),
  };
}

describe('two windows of one device that share its store [D4, D5]', () => {
  it('each remove their own writing, and nothing that the other has not sent', () => {
    const other = windowOf();
    other.type('sendt. ');
    const own = windowOf(...other.updates);
    own.type('tatt vare på for seg');
    own.erase(3);
    other.type('ikke sendt');
    other.erase(6);
    const stored = [...other.updates, ...own.updates];
    expect(placesWithin(Y.snapshot(own.doc), stored)).toEqual([0, 3, 4]);
  });

  it('keep an update that one has compacted from both, since it holds writing that only that window has', () => {
    const [own, other] = [windowOf(), windowOf()];
    own.type('en');
    other.type('to');
    const together = Y.mergeUpdates([...own.updates, ...other.updates]);
    expect(placesWithin(Y.snapshot(own.doc), [together, ...own.updates])).toEqual([1]);
  });

  it('remove everything that one has if the other has added nothing, whatever was written and deleted', () => {
    const steps = fc.array(fc.oneof(fc.string({ minLength: 1, maxLength: 5 }), fc.constant(1)), {
      maxLength: 150,
    });
    fc.assert(
      fc.property(steps, (sequence) => {
        const own = windowOf();
        for (const step of sequence) {
          if (typeof step === 'string') own.type(step);
          else if (own.doc.getText('t').length > 0) own.erase(step);
        }
        expect(placesWithin(Y.snapshot(own.doc), own.updates)).toEqual([...own.updates.keys()]);
      }),
    );
  });
});

it('a store that fails or hangs does not prevent a new session, which then loads nothing from it [D5, Q1]', async () => {
  const storeThat = (forget: LocalAnswer['forget']): LocalAnswer => ({
    load: async () => ({ update: new Uint8Array([1]), writtenAt: 1 }),
    append: async () => undefined,
    setAside: async () => undefined,
    loadSetAside: async () => [],
    dropSetAside: async () => undefined,
    forget,
  });
  const failing = storeThat(() => Promise.reject(new Error('no store')));
  expect(await hasLetGo(failing, new Y.Doc())).toBe(false);
  expect(
    await hasLetGo(
      storeThat(async () => undefined),
      new Y.Doc(),
    ),
  ).toBe(true);
  expect(await withoutPast(failing).load()).toBeNull();
  vi.useFakeTimers();
  const hanging = hasLetGo(
    storeThat(() => new Promise(() => undefined)),
    new Y.Doc(),
  );
  await vi.advanceTimersByTimeAsync(2_000);
  vi.useRealTimers();
  expect(await hanging).toBe(false);
});
