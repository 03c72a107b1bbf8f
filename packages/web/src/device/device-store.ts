/** The result of one request to the device's store (IndexedDB). */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the request to the store failed'));
  });
}

/** Resolves when the device has all of it; a full disk is told here, not by the single requests. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('the store gave up'));
  });
}

/** Opens a database of the device; the first time it is made. Rejects also where the browser has no such store. */
export async function openStore(name: string, make: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => make(request.result);
  const database = await resultOf(request);
  // Whoever is to remove it, or a later version of the pages to change it, must not wait until this window is closed.
  database.onversionchange = () => database.close();
  return database;
}

/** A browser may close a store under the page, and opens it again when asked. */
export const isClosedStore = (failure: unknown): boolean =>
  failure instanceof DOMException && failure.name === 'InvalidStateError';

/** What comes of it in time, else it is rejected: a store that hangs must not keep anybody from the exam. */
export function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const waiting = setTimeout(() => late.reject(new Error('the store does not answer')), milliseconds);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(waiting));
}
