import { deviceProofText } from '@karakter/contract/sitting/socket';
import { completed, inTime, openStore, resultOf } from './device-store.ts';

const databaseName = 'karakter-machine';
const storeName = 'keys';
const ofThisDevice = 'own';
/** A hanging store must not block the exam; the device is then known by its cookie only, which the board shows. */
const patienceMs = 2_000;
const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const how = { name: 'ECDSA', hash: 'SHA-256' } as const;

type Challenge = Parameters<typeof deviceProofText>[0];

/** Distinguishes this device from every other [D5]: a key that is created here and cannot be copied. */
export type DeviceIdentity = {
  /** Its public half, as it is sent to the server. */
  readonly name: string;
  /** Proves that the private half is here; the signature in base64. */
  sign(challenge: Challenge): Promise<string>;
};

const binary = (bytes: ArrayBuffer) => String.fromCharCode(...new Uint8Array(bytes));
const base64Of = (bytes: ArrayBuffer) => btoa(binary(bytes));
const base64UrlOf = (bytes: ArrayBuffer) =>
  base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

/** The stored key pair; if two windows create one at the same time, both get the first. */
async function keptPair(): Promise<CryptoKeyPair> {
  const made = (await crypto.subtle.generateKey(p256, false, ['sign', 'verify'])) as CryptoKeyPair;
  const database = await openStore(databaseName, (store) => void store.createObjectStore(storeName));
  try {
    const transaction = database.transaction(storeName, 'readwrite', { durability: 'strict' });
    const keys = transaction.objectStore(storeName);
    const known = await resultOf<CryptoKeyPair | undefined>(keys.get(ofThisDevice));
    if (!known) keys.put(made, ofThisDevice);
    await completed(transaction);
    return known ?? made;
  } finally {
    database.close();
  }
}

async function knownBy({ publicKey, privateKey }: CryptoKeyPair): Promise<DeviceIdentity> {
  const name = base64UrlOf(await crypto.subtle.exportKey('raw', publicKey));
  return {
    name,
    async sign(challenge) {
      const text = new TextEncoder().encode(deviceProofText(challenge));
      return base64Of(await crypto.subtle.sign(how, privateKey, text));
    },
  };
}

/** Null if the browser cannot keep such a key: an old browser, a private window, a full disk. */
export function deviceIdentity(): Promise<DeviceIdentity | null> {
  return inTime(keptPair().then(knownBy), patienceMs).catch(() => null);
}
