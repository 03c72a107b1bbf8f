import * as Y from 'yjs';
import { openFromDevice, sealForDevice } from '../../../device/device-key.ts';
import { completed, isClosedStore, openStore, resultOf } from '../../../device/device-store.ts';

const databaseName = 'karakter-answers';
const storeName = 'updates';

/** Some writing, and when its last keystroke was made, in milliseconds since 1970; 0 for what came from the server. */
export type Written = { readonly update: Uint8Array; readonly writtenAt: number };
/** Sealed for the candidate. Earlier versions of the pages sealed nothing, and the first of them noted no time. */
type StoredUpdate = { candidacyId: string; sealed?: Uint8Array; update?: Uint8Array; writtenAt?: number };
/** As it was read; null where this page cannot open it. */
type ReadUpdate = { readonly key: IDBValidKey; readonly isPlain: boolean; readonly writtenAt: number } & {
  readonly update: Uint8Array | null;
};
type OpenedUpdate = ReadUpdate & { readonly update: Uint8Array };

/** The answer as this device keeps it, so that it outlives a lost network, a reload and a crash [Q1, D4]. */
export type LocalAnswer = {
  /** All that this device has of the answer, as one update; null when it has nothing. */
  load(): Promise<Written | null>;
  /** Resolves when the device has it, and all that was appended before it. */
  append(written: Written): Promise<void>;
  /** Keeps all of an answer aside on this device, where no page takes it for the answer: the server refused some. */
  setAside(answer: Y.Doc): Promise<void>;
  /** All that was set aside and can be opened, the oldest first. */
  loadSetAside(): Promise<readonly Uint8Array[]>;
  /** The candidate needs nothing more of what was set aside. */
  dropSetAside(): Promise<void>;
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

/** Not what other keys have sealed: it may be somebody else's, or open after the next sign-in. */
async function dropOpened(begin: () => Promise<IDBObjectStore>, candidacyId: string): Promise<void> {
  const read = await readAll(begin, candidacyId);
  await changeRead(begin, candidacyId, read, (store) => {
    for (const { key } of read) store.delete(key);
  });
}

async function sealed(candidacyId: string, { update, writtenAt }: Written): Promise<StoredUpdate> {
  const sealed = await sealForDevice(update);
  if (!sealed) throw new Error('there is no key to seal the answer with');
  return { candidacyId, sealed, writtenAt };
}

async function readUpdate(key: IDBValidKey, stored: StoredUpdate): Promise<ReadUpdate> {
  const { sealed, update = null, writtenAt = 0 } = stored;
  return { key, isPlain: !sealed, writtenAt, update: sealed ? await openFromDevice(sealed) : update };
}

const isOpened = (read: ReadUpdate): read is OpenedUpdate => read.update !== null;

/** All there is of the answer; what cannot be opened is left where it is. Rejects where that is all of it. */
async function readAll(begin: () => Promise<IDBObjectStore>, candidacyId: string): Promise<OpenedUpdate[]> {
  const index = (await begin()).index('candidacyId');
  const [keys, stored] = await Promise.all([
    resultOf(index.getAllKeys(candidacyId)),
    resultOf<StoredUpdate[]>(index.getAll(candidacyId)),
  ]);
  const read = await Promise.all(stored.map((each, place) => readUpdate(keys[place] as IDBValidKey, each)));
  const opened = read.filter(isOpened);
  if (read.length > 0 && opened.length === 0) throw new Error('there is no key to open the answer with');
  return opened;
}

/**
 * Works on what was read, in one transaction; false where another window has put it together, or let go of some of it,
 * since it was read: then nothing is done. Sealing and opening take longer than a transaction stays open.
 */
async function changeRead(
  begin: () => Promise<IDBObjectStore>,
  candidacyId: string,
  read: readonly OpenedUpdate[],
  change: (store: IDBObjectStore) => void,
): Promise<boolean> {
  const store = await begin();
  const present = new Set(await resultOf(store.index('candidacyId').getAllKeys(candidacyId)));
  const isAsRead = read.every(({ key }) => present.has(key));
  if (isAsRead) change(store);
  await completed(store.transaction);
  return isAsRead;
}

/** Many small updates become one, sealed; what other windows add meanwhile is not touched. */
async function compact(
  begin: () => Promise<IDBObjectStore>,
  candidacyId: string,
  read: readonly OpenedUpdate[],
  whole: Written,
): Promise<void> {
  if (read.length < 2 && !read.some(({ isPlain }) => isPlain)) return;
  const one = await sealed(candidacyId, whole);
  await changeRead(begin, candidacyId, read, (store) => {
    store.add(one);
    for (const { key } of read) store.delete(key);
  });
}

/** Removes what brings nothing to an answer that had come as far as `safe`; read again where it has changed since. */
async function remove(
  begin: () => Promise<IDBObjectStore>,
  candidacyId: string,
  safe: Y.Snapshot,
): Promise<void> {
  const read = await readAll(begin, candidacyId);
  const updates = read.map(({ update }) => update);
  const keys = placesWithin(safe, updates).flatMap((place) => read[place]?.key ?? []);
  const isDone = await changeRead(begin, candidacyId, read, (store) => {
    for (const key of keys) store.delete(key);
  });
  if (!isDone) await remove(begin, candidacyId, safe);
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

const setAsideKeyOf = (candidacyId: string) => `${candidacyId} set aside`;

/** The device's own store for one candidate's answer; nothing lies in it unsealed. */
export function openLocalAnswer(candidacyId: string): LocalAnswer {
  const begin = openedWhenNeeded();
  const append = gatheredWrites<Written>(async (writings) => {
    const records = await Promise.all(writings.map((written) => sealed(candidacyId, written)));
    const store = await begin();
    for (const record of records) store.add(record);
    await completed(store.transaction);
  });
  return {
    append,
    async load() {
      const read = await readAll(begin, candidacyId);
      if (read.length === 0) return null;
      const update = merged(read.map((each) => each.update));
      const whole = { update, writtenAt: Math.max(...read.map(({ writtenAt }) => writtenAt)) };
      // What is read is read; where it cannot be put together now, it is at the next opening.
      await compact(begin, candidacyId, read, whole).catch(() => undefined);
      return whole;
    },
    async setAside(answer) {
      const written = { update: Y.encodeStateAsUpdate(answer), writtenAt: 0 };
      const record = await sealed(setAsideKeyOf(candidacyId), written);
      const store = await begin();
      store.add(record);
      await completed(store.transaction);
    },
    loadSetAside: async () => (await readAll(begin, setAsideKeyOf(candidacyId))).map(({ update }) => update),
    dropSetAside: () => dropOpened(begin, setAsideKeyOf(candidacyId)),
    forget: (answer) => remove(begin, candidacyId, Y.snapshot(answer)),
  };
}
