import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aDevice } from '../test/device.ts';
import { createDeviceKey } from './device-key.ts';
import { openStore, resultOf } from './device-store.ts';

const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
const words = new TextEncoder().encode('Svaret mitt');
const read = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

let device: ReturnType<typeof aDevice>;
/** The page that a person has open; others are opened beside it, or after it. */
let { holdDeviceKey, letGoOfDeviceKey, forgetDeviceKey, openFromDevice, sealForDevice } = createDeviceKey();
beforeEach(() => {
  device = aDevice(one);
  ({ holdDeviceKey, letGoOfDeviceKey, forgetDeviceKey, openFromDevice, sealForDevice } = createDeviceKey());
});
afterEach(() => vi.unstubAllGlobals());

async function sealedFor(personId: string): Promise<Uint8Array> {
  device.signIn(personId);
  holdDeviceKey(personId);
  const sealed = await sealForDevice(words);
  if (!sealed) throw new Error('there is no key');
  return sealed;
}

it('sealed data is unreadable, and opens for its person only', async () => {
  const sealed = await sealedFor(one);
  expect(read(sealed)).not.toContain('Svaret');
  expect(read(await openFromDevice(sealed))).toBe('Svaret mitt');
  device.signIn(other);
  holdDeviceKey(other);
  expect(await openFromDevice(sealed)).toBeNull();
});

it('after a sign-out nothing can be opened or sealed, until the same person signs in again', async () => {
  const sealed = await sealedFor(one);
  await forgetDeviceKey();
  expect([await openFromDevice(sealed), await sealForDevice(words)]).toEqual([null, null]);
  holdDeviceKey(one);
  expect(read(await openFromDevice(sealed))).toBe('Svaret mitt');
});

it('a page that is reopened without a network has the key, and cannot export it [D4]', async () => {
  const sealed = await sealedFor(one);
  device.setAway(true);
  const page = createDeviceKey();
  page.holdDeviceKey(one);
  expect(read(await page.openFromDevice(sealed))).toBe('Svaret mitt');
  const keys = (await openStore('karakter-device', () => undefined)).transaction('keys').objectStore('keys');
  const { key } = await resultOf<{ key: CryptoKey }>(keys.get('own'));
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
});

it('the sign-in of another person removes the key, even if that person gets none', async () => {
  const sealed = await sealedFor(one);
  device.setAway(true);
  const page = createDeviceKey();
  page.holdDeviceKey(other);
  expect(await page.sealForDevice(words)).toBeNull();
  const again = createDeviceKey();
  again.holdDeviceKey(one);
  expect(await again.openFromDevice(sealed)).toBeNull();
});

it('a window whose person signs out in another window still seals for that person', async () => {
  await sealedFor(one);
  const page = createDeviceKey();
  page.holdDeviceKey(one);
  expect(await page.sealForDevice(words)).not.toBeNull();
  await forgetDeviceKey();
  const sealed = await page.sealForDevice(words);
  holdDeviceKey(one);
  expect(sealed && read(await openFromDevice(sealed))).toBe('Svaret mitt');
});

const keysKept = async () => {
  const keys = (await openStore('karakter-device', () => undefined)).transaction('keys').objectStore('keys');
  return resultOf(keys.count());
};

it('a session that ended elsewhere removes the key from the device; writing is sealed, and opens after a new sign-in [D4]', async () => {
  const before = await sealedFor(one);
  await letGoOfDeviceKey();
  expect(await keysKept()).toBe(0);
  const after = await sealForDevice(words);
  const reloaded = createDeviceKey();
  device.setAway(true);
  reloaded.holdDeviceKey(one);
  expect(await reloaded.openFromDevice(before)).toBeNull();
  device.setAway(false);
  const signedIn = createDeviceKey();
  signedIn.holdDeviceKey(one);
  for (const sealed of [before, after])
    expect(sealed && read(await signedIn.openFromDevice(sealed))).toBe('Svaret mitt');
});

it('the device keeps the key again when the page’s person has signed in again', async () => {
  await sealedFor(one);
  await letGoOfDeviceKey();
  holdDeviceKey(one);
  await expect.poll(keysKept).toBe(1);
});

it('a key of a person who signed in meanwhile is never used for this person', async () => {
  device.signIn(other);
  holdDeviceKey(one);
  expect(await sealForDevice(words)).toBeNull();
});

it('a key that is not available is requested again, but not with each keystroke', async () => {
  device.setAway(true);
  holdDeviceKey(one);
  await sealForDevice(words);
  await sealForDevice(words);
  expect(device.asked()).toBe(1);
  device.setAway(false);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 2_500);
  expect(await sealForDevice(words)).not.toBeNull();
  vi.restoreAllMocks();
});
