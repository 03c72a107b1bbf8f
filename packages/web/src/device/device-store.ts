import { deferred } from './deferred.ts';

/** The result of one request to the device's store (IndexedDB). */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request to the store failed'));
  });
}

/** Resolves when all of it is stored; a full disk is reported here, not by the single requests. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the store gave up'));
  });
}

/** Opens a database on the device, and creates it the first time. Rejects if the browser has no IndexedDB. */
export async function openStore(name: string, make: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => make(request.result);
  const database = await resultOf(request);
  // Deleting or upgrading the database must not wait until this window is closed.
  database.onversionchange = () => database.close();
  return database;
}

/** A browser may close an open store; it can be opened again. */
export const isClosedStore = (failure: unknown): boolean =>
  failure instanceof DOMException && failure.name === 'InvalidStateError';

/** Rejects if the work does not finish in time: a hanging store must not block the exam. */
export function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const late = deferred<never>();
  const waiting = setTimeout(() => late.reject(new Error('the store does not answer')), milliseconds);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(waiting));
}
