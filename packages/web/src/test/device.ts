import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import { completed, openStore, resultOf } from '../device/device-store.ts';

/**
 * A device with an empty store, and a server that gives the signed-in person the key to it, and may be unreachable.
 * `vi.unstubAllGlobals` removes it.
 */
export function aDevice(personId: string) {
  let signedIn = personId;
  let isAway = false;
  let asked = 0;
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  if (!('document' in globalThis)) vi.stubGlobal('document', { documentElement: { lang: 'nb' } });
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    if (isAway) throw new TypeError('no network');
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(signedIn));
    const key = btoa(String.fromCharCode(...new Uint8Array(digest)));
    return Response.json({ personId: signedIn, key });
  });
  return {
    signIn(anotherId: string) {
      signedIn = anotherId;
    },
    setAway(away: boolean) {
      isAway = away;
    },
    asked: () => asked,
  };
}

/** Everything in the device's store, of every database, as text; bytes as Latin-1. */
export async function everythingKept(): Promise<string> {
  const found: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await openStore(name, () => undefined);
    for (const store of database.objectStoreNames) {
      const transaction = database.transaction(store);
      for (const each of await resultOf(transaction.objectStore(store).getAll())) {
        const letters = (_: string, value: unknown) =>
          value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
        found.push(JSON.stringify(each, letters));
      }
      await completed(transaction).catch(() => undefined);
    }
    database.close();
  }
  return found.join('\n');
}
