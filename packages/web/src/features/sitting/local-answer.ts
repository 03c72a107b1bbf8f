import * as Y from 'yjs';

const databaseName = 'karakter-answers';
const storeName = 'updates';

type StoredUpdate = { candidacyId: string; update: Uint8Array };

/** The answer as this machine keeps it, so that it outlives a lost network, a reload and a crash [Q1, D4]. */
export type LocalAnswer = {
  /** All that this machine has of the answer, as one update; null when it has nothing. */
  load(): Promise<Uint8Array | null>;
  /** Resolves when the machine has it. */
  append(update: Uint8Array): Promise<void>;
  /** Removes what is safe elsewhere: the next one at this machine finds nothing. */
  forget(): Promise<void>;
};

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request to the store failed'));
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the store gave up'));
  });
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(storeName, { autoIncrement: true });
    store.createIndex('candidacyId', 'candidacyId');
  };
  return resultOf(request);
}

/** Many small updates become one; what other windows add meanwhile is not touched. */
async function compact(store: IDBObjectStore, candidacyId: string): Promise<Uint8Array | null> {
  const index = store.index('candidacyId');
  const keys = await resultOf(index.getAllKeys(candidacyId));
  const stored: StoredUpdate[] = await resultOf(index.getAll(candidacyId));
  if (stored.length === 0) return null;
  const update = Y.mergeUpdates(stored.map((each) => each.update));
  if (stored.length > 1) {
    store.add({ candidacyId, update });
    for (const key of keys) store.delete(key);
  }
  return update;
}

/** The machine's own store for one candidate's answer. */
export function openLocalAnswer(candidacyId: string): LocalAnswer {
  const database = openDatabase();
  const store = async () => (await database).transaction(storeName, 'readwrite').objectStore(storeName);
  return {
    async load() {
      const opened = await store();
      const update = await compact(opened, candidacyId);
      await completed(opened.transaction);
      return update;
    },
    async append(update) {
      const opened = await store();
      opened.add({ candidacyId, update } satisfies StoredUpdate);
      await completed(opened.transaction);
    },
    async forget() {
      const opened = await store();
      const keys = await resultOf(opened.index('candidacyId').getAllKeys(candidacyId));
      for (const key of keys) opened.delete(key);
      await completed(opened.transaction);
    },
  };
}
