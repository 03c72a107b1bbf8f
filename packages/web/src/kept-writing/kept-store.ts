import { openFromDevice, sealForDevice } from '../device/device-key.ts';
import { completed, openStore, resultOf } from '../device/device-store.ts';
import type { Written } from './document/joined-versions.ts';

const databaseName = 'karakter-writing';
const storeName = 'writing';
const keptForMs = 30 * 24 * 3600 * 1000;

/** Text that was written in one window and is not on the server yet. */
export type KeptWriting = {
  readonly window: string;
  readonly written: Written<unknown>;
  /** The page on which it was written, for a link back. */
  readonly path: string;
  readonly title: string;
};

/** One person's text on this device, by object (`key`) and by window. */
export type KeptStore = {
  /** What is stored under `key`, oldest first. */
  readonly left: (key: string) => Promise<readonly KeptWriting[]>;
  /** Everything that is stored. */
  readonly all: () => Promise<readonly (KeptWriting & { readonly key: string })[]>;
  /** Stores this, and in the same transaction removes the copies that it took over from other windows. */
  readonly keep: (key: string, writing: KeptWriting, instead: readonly string[]) => Promise<void>;
  readonly forget: (key: string, windows: readonly string[]) => Promise<void>;
};

type Row = {
  readonly person: string;
  readonly key: string;
  readonly window: string;
  readonly at: number;
  readonly sealed: Uint8Array;
};

async function inStore<T>(work: (rows: IDBObjectStore) => Promise<T> | T): Promise<T> {
  const database = await openStore(databaseName, (made) => {
    made.createObjectStore(storeName, { keyPath: ['person', 'key', 'window'] });
  });
  try {
    const transaction = database.transaction(storeName, 'readwrite');
    const result = await work(transaction.objectStore(storeName));
    await completed(transaction);
    return result;
  } finally {
    database.close();
  }
}

/** What cannot be opened was sealed with another key; it stays until it is too old. */
async function read({
  key,
  window,
  sealed: bytes,
}: Row): Promise<(KeptWriting & { key: string }) | undefined> {
  const data = await openFromDevice(bytes);
  if (data === null) return undefined;
  return { ...(JSON.parse(new TextDecoder().decode(data)) as KeptWriting), window, key };
}

async function readAll(rows: readonly Row[]): Promise<(KeptWriting & { key: string })[]> {
  const found = await Promise.all(rows.toSorted((a, b) => a.at - b.at).map(read));
  return found.filter((writing) => writing !== undefined);
}

/** The store of one person on this device; anything older than a month is removed, also of other persons. */
export function keptStore(person: string, now: () => number = Date.now): KeptStore {
  const rowsUnder = (from: unknown[], to: unknown[]) =>
    inStore((rows) => resultOf<Row[]>(rows.getAll(IDBKeyRange.bound(from, to))));
  return {
    left: async (key) => readAll(await rowsUnder([person, key], [person, key, []])),
    all: async () => {
      const rows = await inStore(async (all) => {
        const found = await resultOf<Row[]>(all.getAll());
        const isOld = ({ at }: Row) => now() - at > keptForMs;
        for (const row of found.filter(isOld)) all.delete([row.person, row.key, row.window]);
        return found.filter((row) => row.person === person && !isOld(row));
      });
      return readAll(rows);
    },
    keep: async (key, writing, instead) => {
      const bytes = await sealForDevice(new TextEncoder().encode(JSON.stringify(writing)));
      if (bytes === null) throw new Error('this device may keep nothing');
      const row: Row = { person, key, window: writing.window, at: now(), sealed: bytes };
      await inStore((rows) => {
        for (const window of instead) rows.delete([person, key, window]);
        rows.put(row);
      });
    },
    forget: (key, windows) =>
      inStore((rows) => {
        for (const window of windows) rows.delete([person, key, window]);
      }),
  };
}
