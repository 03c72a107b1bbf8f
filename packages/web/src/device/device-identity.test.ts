import { deviceProofText } from '@karakter/contract/sitting/socket';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deviceIdentity } from './device-identity.ts';
import { openStore, resultOf } from './device-store.ts';

const challenge = { candidacyId: crypto.randomUUID(), writer: crypto.randomUUID(), nonce: 'n' };
const bytesOf = (base64: string) =>
  Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

it('a device is the same in every window and after a reload, and a different one when its store was cleared [D5]', async () => {
  const [first, second] = await Promise.all([deviceIdentity(), deviceIdentity()]);
  expect(second?.name).toBe(first?.name);
  expect((await deviceIdentity())?.name).toBe(first?.name);
  vi.stubGlobal('indexedDB', new IDBFactory());
  expect((await deviceIdentity())?.name).not.toBe(first?.name);
});

it('a device signs the challenge with a key that cannot be exported [D5]', async () => {
  const key = await deviceIdentity();
  const how = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const known = await crypto.subtle.importKey('raw', bytesOf(key?.name ?? ''), how, true, ['verify']);
  const text = new TextEncoder().encode(deviceProofText(challenge));
  const signature = bytesOf((await key?.sign(challenge)) ?? '');
  expect(await crypto.subtle.verify(how, known, signature, text)).toBe(true);
  const keys = (await openStore('karakter-machine', () => undefined)).transaction('keys').objectStore('keys');
  const { privateKey } = await resultOf<CryptoKeyPair>(keys.get('own'));
  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
});

it('a browser that cannot keep a key continues without one', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await deviceIdentity()).toBeNull();
});
