import * as Y from 'yjs';
import { openFromDevice, sealForDevice } from '../../../device/device-key.ts';
import { completed, isClosedStore, openStore, resultOf } from '../../../device/device-store.ts';

const databaseName = 'karakter-answers';
const storeName = 'updates';

/** Writing, and the time of its last keystroke in milliseconds since 1970; 0 for writing from the server. */
export type Written = { readonly update: Uint8Array; readonly writtenAt: number };
/** Sealed for the candidate. Earlier versions of the pages did not seal, and the first stored no time. */
type StoredUpdate = { candidacyId: string; sealed?: Uint8Array; update?: Uint8Array; writtenAt?: number };
/** A stored update as it was read; `update` is null if this page cannot open it. */
type ReadUpdate = { readonly key: IDBValidKey; readonly isPlain: boolean; readonly writtenAt: number } & {
  readonly update: Uint8Array | null;
};
type OpenedUpdate = ReadUpdate & { readonly update: Uint8Array };

/** The copy of the answer on this device, which survives a lost network, a reload and a crash [Q1, D4]. */
export type LocalAnswer = {
  /** All that this device has of the answer as one update; null if it has nothing. */
  load(): Promise<Written | null>;
  /** Resolves when this and everything appended before it is stored. */
  append(written: Written): Promise<void>;
  /** Sets a whole answer aside on this device, separate from the answer itself, since the server refused some of it. */
  setAside(answer: Y.Doc): Promise<void>;
  /** Everything that was set aside and can be opened, oldest first. */
  loadSetAside(): Promise<readonly Uint8Array[]>;
  /** Deletes what was set aside, when the candidate no longer needs it. */
  dropSetAside(): Promise<void>;
  /** Removes everything contained in `answer`. Writing of another window that this one has not received stays. */
  forget(answer: Y.Doc): Promise<void>;
};

/**
 * A write counts only when it is on the disk itself (fsync). Handing it to the operating system would survive a crash of
 * the browser but not a power cut, and without a network this store is the only place the text is in. Measured at
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

/** Opens the store in a new transaction; reopens it if that failed or if the browser closed it. */
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

/** Merges in batches: merging all at once takes quadratic time, which is minutes after hours of writing. */
function merged(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length <= mergedAtOnce) return Y.mergeUpdates([...updates]);
  const parts: Uint8Array[] = [];
  for (let from = 0; from < updates.length; from += mergedAtOnce) {
    parts.push(Y.mergeUpdates(updates.slice(from, from + mergedAtOnce)));
  }
  return merged(parts);
}

/** Leaves what other keys have sealed: it may belong to another person, or be readable after the next sign-in. */
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

/** Reads all of the answer; what cannot be opened stays. Rejects if nothing can be opened. */
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
 * Changes what was read, in one transaction. Returns false and does nothing if another window has compacted or removed
 * some of it since it was read. The reading is separate, since a transaction does not stay open during decryption.
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

/** Replaces many small updates by one sealed update; what other windows add meanwhile is not touched. */
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

/** Removes updates contained in the snapshot `safe`; starts again if the store has changed since it was read. */
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

/** The indexes of the updates that are contained in the snapshot `safe`. */
export function placesWithin(safe: Y.Snapshot, updates: readonly Uint8Array[]): number[] {
  const isWithin = (update: Uint8Array) => Y.snapshotContainsUpdate(safe, update);
  const places = [...updates.keys()];
  // Hours of keystrokes are compared once as a whole, not one by one against all deletions.
  if (isWithin(merged(updates))) return places;
  return places.filter((place) => isWithin(updates[place] ?? new Uint8Array()));
}

/**
 * Gathers items that arrive during a write into the next write, so that a slow disk leads to larger writes and not to a
 * queue. Items of a failed write are part of the next one, so nothing is missing when that succeeds.
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

/** The device's store for one candidate's answer; everything in it is sealed. */
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
      // If compacting fails, it is tried again the next time the answer is opened.
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
