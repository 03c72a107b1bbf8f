import { afterEach, expect, it, vi } from 'vitest';
import { pageIsFor, sessionIsOver } from '../api/page-session.ts';
import { aDevice } from '../test/device.ts';
import { forgetDeviceKey, holdDeviceKey, sealForDevice } from './device-key.ts';
import { openStore, resultOf } from './device-store.ts';
import { keepKeyWithSession } from './key-with-session.ts';

afterEach(async () => {
  await forgetDeviceKey();
  vi.unstubAllGlobals();
});

const keysKept = async () => {
  const keys = (await openStore('karakter-device', () => undefined)).transaction('keys').objectStore('keys');
  return resultOf(keys.count());
};

it('a page whose session is over removes the key from the device, still seals, and stores the key again after a new sign-in', async () => {
  const person = crypto.randomUUID();
  aDevice(person);
  const stop = keepKeyWithSession();
  pageIsFor(person);
  holdDeviceKey(person);
  expect(await sealForDevice(new Uint8Array(3))).not.toBeNull();
  sessionIsOver();
  await expect.poll(keysKept).toBe(0);
  expect(await sealForDevice(new Uint8Array(3))).not.toBeNull();
  pageIsFor(person);
  await expect.poll(keysKept).toBe(1);
  stop();
});
