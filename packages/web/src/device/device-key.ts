import { peopleRoutes } from '@karakter/contract/people/routes';
import { callApi } from '../api/api.ts';
import { completed, inTime, openStore, resultOf } from './device-store.ts';

const databaseName = 'karakter-device';
const storeName = 'keys';
const ofThisDevice = 'own';
const format = 1;
const nonceBytes = 12;
/** The longest wait for a hanging store or a server that does not answer. */
const patienceMs = 3_000;
/** A failure is not retried with each keystroke. */
const askAgainMs = 2_000;

type Bytes = Uint8Array<ArrayBuffer>;
type Kept = { readonly personId: string; readonly key: CryptoKey };
type Holder = {
  readonly personId: string;
  finding: Promise<CryptoKey | null> | null;
  failedAt: number;
  /** The session is over: only this page has the key, and the device no longer does. */
  isLetGo: boolean;
};

async function inStore<T>(work: (keys: IDBObjectStore) => Promise<T>): Promise<T> {
  const database = await openStore(databaseName, (made) => void made.createObjectStore(storeName));
  try {
    // Written to the disk itself: without a network, this key opens everything else.
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
    const result = await work(transaction.objectStore(storeName));
    await completed(transaction);
    return result;
  } finally {
    database.close();
  }
}

const keptKey = () => inStore<Kept | undefined>((keys) => resultOf(keys.get(ofThisDevice)));
const keep = (kept: Kept) => inStore((keys) => resultOf(keys.put(kept, ofThisDevice)));
const drop = () => inStore((keys) => resultOf(keys.delete(ofThisDevice)));

/** Fetches the key, which cannot be exported from the browser. Throws if another person has signed in since. */
async function fetchKey(personId: string): Promise<CryptoKey> {
  const answer = await callApi(peopleRoutes.storeKey, {}, AbortSignal.timeout(patienceMs));
  if (answer.personId !== personId) throw new Error('another has signed in meanwhile');
  const raw = Uint8Array.from(atob(answer.key), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The stored key, or one from the server; another person's stored key is removed. */
async function findKey(personId: string): Promise<CryptoKey> {
  const kept = await inTime(keptKey(), patienceMs).catch(() => undefined);
  if (kept?.personId === personId) return kept.key;
  if (kept) await inTime(drop(), patienceMs).catch(() => undefined);
  const key = await fetchKey(personId);
  // If it cannot be stored, it is fetched again when the page is opened again.
  await inTime(keep({ personId, key }), patienceMs).catch(() => undefined);
  return key;
}

/** The key, or null while it is not available; requested again after a while. */
function keyOf(held: Holder): Promise<CryptoKey | null> {
  const mayAsk = performance.now() - held.failedAt > askAgainMs;
  held.finding ??= mayAsk
    ? findKey(held.personId).catch(() => {
        held.failedAt = performance.now();
        held.finding = null;
        return null;
      })
    : null;
  return held.finding ?? Promise.resolve(null);
}

/** Stores the key again, when its person has signed in again. */
async function keepAgain(held: Holder): Promise<void> {
  const key = await keyOf(held);
  if (key && !held.isLetGo)
    await inTime(keep({ personId: held.personId, key }), patienceMs).catch(() => undefined);
}

async function sealedWith(key: CryptoKey, data: Uint8Array): Promise<Bytes> {
  const head = Uint8Array.of(format, ...crypto.getRandomValues(new Uint8Array(nonceBytes)));
  const how = { name: 'AES-GCM', iv: head.subarray(1), additionalData: head.subarray(0, 1) };
  const text = new Uint8Array(await crypto.subtle.encrypt(how, key, data as Bytes));
  const sealed = new Uint8Array(head.length + text.length);
  sealed.set(head);
  sealed.set(text, head.length);
  return sealed;
}

async function openedWith(key: CryptoKey, sealed: Bytes): Promise<Bytes | null> {
  const textAt = 1 + nonceBytes;
  if (sealed[0] !== format) return null;
  const how = { name: 'AES-GCM', iv: sealed.subarray(1, textAt), additionalData: sealed.subarray(0, 1) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed.subarray(textAt)));
  } catch {
    return null;
  }
}

/**
 * The key of one page. The page keeps it when the person signs out in another window, so that what this page still has
 * to store is sealed for its own person and not for the next one.
 */
export function createDeviceKey() {
  let holder: Holder | null = null;
  const heldKey = async () => (holder ? keyOf(holder) : null);
  return {
    /** From now on this page seals for this person; what another person left stays sealed until they sign in again. */
    holdDeviceKey(personId: string): void {
      if (holder?.personId !== personId)
        holder = { personId, finding: null, failedAt: Number.NEGATIVE_INFINITY, isLetGo: false };
      const wasLetGo = holder.isLetGo;
      holder.isLetGo = false;
      void (wasLetGo ? keepAgain(holder) : keyOf(holder));
    },
    /**
     * The session is over, here or elsewhere: the next person at this device cannot read what it keeps. This page still
     * seals what is written on it, and unsent writing is sent when its person has signed in again.
     */
    async letGoOfDeviceKey(): Promise<void> {
      const held = holder;
      if (held) held.isLetGo = true;
      await held?.finding;
      const isBack = held !== null && !held.isLetGo;
      if (!isBack) await inTime(drop(), patienceMs).catch(() => undefined);
    },
    /** Makes everything kept on this device unreadable until its person signs in again. */
    async forgetDeviceKey(): Promise<void> {
      await holder?.finding;
      holder = null;
      await inTime(drop(), patienceMs).catch(() => undefined);
    },
    /**
     * Seals data that this device keeps for the signed-in person: AES-GCM, with a key that the server gives and the device
     * removes at sign-out. Null if there is no key: then nothing may be kept.
     */
    async sealForDevice(data: Uint8Array): Promise<Bytes | null> {
      const key = await heldKey();
      return key && sealedWith(key, data);
    },
    /** Opens data that was sealed for the signed-in person; null if there is no key or it is another person's. */
    async openFromDevice(sealed: Uint8Array): Promise<Bytes | null> {
      const key = await heldKey();
      return key && openedWith(key, sealed as Bytes);
    },
  };
}

export const { holdDeviceKey, letGoOfDeviceKey, forgetDeviceKey, sealForDevice, openFromDevice } =
  createDeviceKey();
