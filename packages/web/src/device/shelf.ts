import { openFromDevice, sealForDevice } from './device-key.ts';
import { completed, inTime, openStore, resultOf } from './device-store.ts';

const databaseName = 'karakter-shelf';
const storeName = 'answers';
/** After this a page goes on as if nothing were kept. */
const patienceMs = 3_000;

type Row = {
  readonly person: string;
  /** What belongs together and is removed together, such as a commission. */
  readonly group: string;
  readonly name: string;
  readonly at: number;
  /** The end of the session in which it was read, by this device's clock. */
  readonly endsAt: number;
  readonly sealed: Uint8Array;
};

export type Shelved = { readonly answer: unknown; readonly at: number };

async function inStore<T>(work: (rows: IDBObjectStore) => Promise<T> | T): Promise<T> {
  const database = await openStore(databaseName, (made) => {
    made.createObjectStore(storeName, { keyPath: ['person', 'group', 'name'] });
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

/** Nothing outlives its session; a clock that was set back opens nothing either. */
const isOver = ({ at, endsAt }: Row, now: number) => now >= endsAt || now < at - clockSlackMs;
const clockSlackMs = 10 * 60_000;

async function removeWhere(isGone: (row: Row) => boolean): Promise<void> {
  await inStore(async (rows) => {
    const all = await resultOf<Row[]>(rows.getAll());
    for (const row of all.filter(isGone)) rows.delete([row.person, row.group, row.name]);
  });
}

/**
 * Answers of the server that a page needs without a network, each sealed for its person with the key that the device
 * holds only during a session. A store that fails keeps nothing, and the page works as it does without one.
 */
export function shelfOf(person: string, now: () => number = Date.now) {
  return {
    async keep(group: string, name: string, answer: unknown, endsAt: number): Promise<void> {
      const sealed = await sealForDevice(new TextEncoder().encode(JSON.stringify(answer)));
      if (sealed === null) return;
      const row: Row = { person, group, name, at: now(), endsAt, sealed };
      await inTime(
        inStore((rows) => void rows.put(row)),
        patienceMs,
      ).catch(() => undefined);
    },
    /** Null if nothing is kept, its session has ended, or the key is gone. */
    async read(group: string, name: string): Promise<Shelved | null> {
      const reading = inStore((rows) => resultOf<Row | undefined>(rows.get([person, group, name])));
      const row = await inTime(reading, patienceMs).catch(() => undefined);
      if (!row || isOver(row, now())) return null;
      const opened = await openFromDevice(row.sealed);
      return opened && { answer: JSON.parse(new TextDecoder().decode(opened)), at: row.at };
    },
    /** The names of what is kept in a group and can be read. */
    async namesIn(group: string): Promise<ReadonlySet<string>> {
      const range = IDBKeyRange.bound([person, group], [person, group, []]);
      const found = await inStore((rows) => resultOf<Row[]>(rows.getAll(range))).catch(() => []);
      return new Set(found.filter((row) => !isOver(row, now())).map(({ name }) => name));
    },
    forget: (group: string): Promise<void> =>
      removeWhere((row) => row.person === person && row.group === group).catch(() => undefined),
  };
}

export type Shelf = ReturnType<typeof shelfOf>;

/** Removes everything, of all persons: at the end of a session. */
export const emptyShelves = (): Promise<void> => removeWhere(() => true).catch(() => undefined);

/** Removes what belongs to sessions that have ended, and to all persons but this one. */
export const tidyShelves = (person: string, now: number = Date.now()): Promise<void> =>
  removeWhere((row) => row.person !== person || isOver(row, now)).catch(() => undefined);
