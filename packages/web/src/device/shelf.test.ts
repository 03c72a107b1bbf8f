import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDevice, everythingKept } from '../test/device.ts';
import { forgetDeviceKey, holdDeviceKey } from './device-key.ts';
import { emptyShelves, shelfOf, tidyShelves } from './shelf.ts';

const [personId, otherId] = [crypto.randomUUID(), crypto.randomUUID()];
const hourMs = 3_600_000;

let device: ReturnType<typeof aDevice>;
let nowMs = 0;
const ofPerson = (person: string) => shelfOf(person, () => nowMs);
const shelf = ofPerson(personId);
const endsAt = () => nowMs + 12 * hourMs;
function signIn(person: string) {
  device.signIn(person);
  holdDeviceKey(person);
}
beforeEach(() => {
  nowMs = Date.parse('2026-05-20T09:00:00Z');
  device = aDevice(personId);
  signIn(personId);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetDeviceKey();
  vi.unstubAllGlobals();
});
const script = { candidateNumber: 1042, answers: 'Besvarelsen' };

describe('the scripts that a device keeps for a grader without a network [G15]', () => {
  it('are read back as they were, also when the page is opened again without a network', async () => {
    await shelf.keep('commission', '1042', script, endsAt());
    device.setAway(true);
    expect((await shelf.read('commission', '1042'))?.answer).toEqual(script);
    expect(await shelf.namesIn('commission')).toEqual(new Set(['1042']));
    expect(await shelf.read('commission', '1043')).toBeNull();
  });

  it('cannot be read on the disk, nor by another person at the same device', async () => {
    await shelf.keep('commission', '1042', script, endsAt());
    expect(await everythingKept()).not.toContain('Besvarelsen');
    signIn(otherId);
    expect(await ofPerson(otherId).read('commission', '1042')).toBeNull();
    expect(await shelf.read('commission', '1042')).toBeNull();
    await tidyShelves(otherId, nowMs);
    signIn(personId);
    expect(await shelf.read('commission', '1042')).toBeNull();
  });

  it('cannot be read after the end of the session in which they were fetched, and are removed then', async () => {
    await shelf.keep('commission', '1042', script, endsAt());
    nowMs += 12 * hourMs;
    expect(await shelf.read('commission', '1042')).toBeNull();
    await tidyShelves(personId, nowMs);
    nowMs -= 12 * hourMs;
    expect(await shelf.read('commission', '1042')).toBeNull();
  });

  it('cannot be read longer by setting back the clock of the device', async () => {
    await shelf.keep('commission', '1042', script, endsAt());
    nowMs -= hourMs;
    expect(await shelf.read('commission', '1042')).toBeNull();
  });

  it('are removed when the assignment is over, and all of them when the session ends', async () => {
    await shelf.keep('commission', '1042', script, endsAt());
    await shelf.keep('other', '7', script, endsAt());
    await shelf.forget('commission');
    expect(await shelf.read('commission', '1042')).toBeNull();
    expect((await shelf.read('other', '7'))?.answer).toEqual(script);
    await emptyShelves();
    expect(await everythingKept()).not.toContain('"group"');
  });

  it('are not kept where the device is full, and nothing fails because of it', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      return {} as ReturnType<IDBObjectStore['put']>;
    });
    await shelf.keep('commission', '1042', script, endsAt());
    vi.restoreAllMocks();
    expect(await shelf.read('commission', '1042')).toBeNull();
  });
});
