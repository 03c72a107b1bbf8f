import * as Y from 'yjs';
import { completed, inTime, isClosedStore, openStore, resultOf } from './machine-store.ts';

const databaseName = 'karakter-answers';
const storeName = 'updates';

/** Some writing, and when its last keystroke was made, in milliseconds since 1970; 0 for what came from the server. */
export type Written = { readonly update: Uint8Array; readonly writtenAt: number };
/** Earlier versions of the pages noted no time. */
type StoredUpdate = { candidacyId: string; update: Uint8Array; writtenAt?: number };

/** The answer as this machine keeps it, so that it outlives a lost network, a reload and a crash [Q1, D4]. */
export type LocalAnswer = {
  /** All that this machine has of the answer, as one update; null when it has nothing. */
  load(): Promise<Written | null>;
  /** Resolves when the machine has it, and all that was appended before it. */
  append(written: Written): Promise<void>;
  /** Removes all that is in `answer` now. What another window has written and that one has not heard of stays. */
  forget(answer: Y.Doc): Promise<void>;
};

/**
 * Written to the disk itself before it counts (fsync), not only handed to the operating system, which would do for a
 * browser that crashes but not for a power cut: without a network this store is the only place the text is. Measured at
 * typing pace in Chromium: 3 ms at the median and 10 ms at p99, where `relaxed` takes 2 and 7; well within the 100 ms
 * that a keystroke may take.
 */
const durability = 'strict';

function openAnswers(): Promise<IDBDatabase> {
  return openStore(databaseName, (made) => {
    const store = made.createObjectStore(storeName, { autoIncrement: true });
    store.createIndex('candidacyId', 'candidacyId');
  });
}

/** Gives the store in a transaction of its own; opened anew where that failed, or where it was closed under the page. */
function openedWhenNeeded(): () => Promise<IDBObjectStore> {
  let opening: Promise<IDBDatabase> | null = null;
  async function begun(): Promise<IDBObjectStore> {
    opening ??= openAnswers().catch((failure: unknown) => {
      opening = null;
      throw failure;
    });
    return (await opening).transaction(storeName, 'readwrite', { durability }).objectStore(storeName);
  }
  return () =>
    begun().catch((failure: unknown) => {
      if (!isClosedStore(failure)) throw failure;
      opening = null;
      return begun();
    });
}

const mergedAtOnce = 50;

/** Some at a time, and what comes of that again: all at once takes the square of their number, minutes after hours. */
function merged(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length <= mergedAtOnce) return Y.mergeUpdates([...updates]);
  const parts: Uint8Array[] = [];
  for (let from = 0; from < updates.length; from += mergedAtOnce) {
    parts.push(Y.mergeUpdates(updates.slice(from, from + mergedAtOnce)));
  }
  return merged(parts);
}

/** Many small updates become one; what other windows add meanwhile is not touched. */
async function compact(store: IDBObjectStore, candidacyId: string): Promise<Written | null> {
  const index = store.index('candidacyId');
  const keys = await resultOf(index.getAllKeys(candidacyId));
  const stored: StoredUpdate[] = await resultOf(index.getAll(candidacyId));
  if (stored.length === 0) return null;
  const update = merged(stored.map((each) => each.update));
  const writtenAt = Math.max(...stored.map((each) => each.writtenAt ?? 0));
  if (stored.length > 1) {
    store.add({ candidacyId, update, writtenAt } satisfies StoredUpdate);
    for (const key of keys) store.delete(key);
  }
  return { update, writtenAt };
}

/** The places of those updates that bring nothing to an answer that had come as far as `safe`. */
export function placesWithin(safe: Y.Snapshot, updates: readonly Uint8Array[]): number[] {
  const isWithin = (update: Uint8Array) => Y.snapshotContainsUpdate(safe, update);
  const places = [...updates.keys()];
  // Hours of keystrokes are looked through once, not each against all that was ever deleted.
  if (isWithin(merged(updates))) return places;
  return places.filter((place) => isWithin(updates[place] ?? new Uint8Array()));
}

/**
 * Gathers what comes while a write is under way into the next, so that a slow disk makes writes larger and never a
 * queue of them. What a write failed to put down is part of the next one: where that succeeds, nothing is missing.
 */
export function gatheredWrites<T>(write: (items: readonly T[]) => Promise<void>): (item: T) => Promise<void> {
  let waiting: T[] = [];
  let underWay: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function writeWaiting(): Promise<void> {
    await underWay?.catch(() => undefined);
    const items = waiting;
    waiting = [];
    next = null;
    underWay = write(items).catch((failure: unknown) => {
      waiting = [...items, ...waiting];
      throw failure;
    });
    await underWay;
  }

  return (item) => {
    waiting.push(item);
    next ??= writeWaiting();
    return next;
  };
}

/** The machine's own store for one candidate's answer. */
export function openLocalAnswer(candidacyId: string): LocalAnswer {
  const store = openedWhenNeeded();
  const append = gatheredWrites<Written>(async (writings) => {
    const opened = await store();
    for (const written of writings) opened.add({ candidacyId, ...written } satisfies StoredUpdate);
    await completed(opened.transaction);
  });
  return {
    append,
    async load() {
      const opened = await store();
      const update = await compact(opened, candidacyId);
      await completed(opened.transaction);
      return update;
    },
    async forget(answer) {
      const safe = Y.snapshot(answer);
      const opened = await store();
      const index = opened.index('candidacyId');
      const keys = await resultOf(index.getAllKeys(candidacyId));
      const stored: StoredUpdate[] = await resultOf(index.getAll(candidacyId));
      const updates = stored.map(({ update }) => update);
      for (const key of placesWithin(safe, updates).map((place) => keys[place])) {
        if (key !== undefined) opened.delete(key);
      }
      await completed(opened.transaction);
    },
  };
}

const patienceMs = 2_000;

/** A store that brings nothing back, and goes on taking what is written. */
export const withoutPast = (local: LocalAnswer): LocalAnswer => ({ ...local, load: async () => null });

/** Lets go of what is in `answer`; false where the store fails or hangs, and may bring it back. */
export function hasLetGo(local: LocalAnswer, answer: Y.Doc): Promise<boolean> {
  return inTime(local.forget(answer), patienceMs).then(
    () => true,
    () => false,
  );
}
