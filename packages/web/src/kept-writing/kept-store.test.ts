import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDeviceKey, holdDeviceKey } from '../device/device-key.ts';
import { aDevice, everythingKept } from '../test/device.ts';
import { type KeptWriting, keptStore } from './kept-store.ts';

const [personId, otherId] = [crypto.randomUUID(), crypto.randomUUID()];
const dayMs = 24 * 3_600_000;

let device: ReturnType<typeof aDevice>;
let nowMs = 0;
const storeOf = (person: string) => keptStore(person, () => nowMs);
const store = storeOf(personId);
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

const writing = (window: string, mine: string): KeptWriting => ({
  window,
  written: { base: { version: 1, content: '' }, content: mine, disputed: [] },
  path: '/eksamen/1',
  title: 'Begrunnelse',
});
const keep = (window: string, mine: string, instead: readonly string[] = [], key = 'begrunnelse') =>
  store.keep(key, writing(window, mine), instead);
const leftIn = async (key = 'begrunnelse', of = store) => (await of.left(key)).map(({ window }) => window);
const allOf = async (of = store) => (await of.all()).map(({ key, window }) => `${key} ${window}`);

describe('a person’s text is kept on the device [G15]', () => {
  it('is read back unchanged, by key, oldest first', async () => {
    await keep('b', 'Først');
    nowMs += 1;
    await keep('a', 'Så');
    await keep('c', 'En klage', [], 'klage');
    expect(await store.left('begrunnelse')).toEqual([
      { key: 'begrunnelse', ...writing('b', 'Først') },
      { key: 'begrunnelse', ...writing('a', 'Så') },
    ]);
    expect(await leftIn('klage')).toEqual(['c']);
    expect(await leftIn('begrunnelse 2')).toEqual([]);
    expect(await allOf()).toEqual(['begrunnelse b', 'begrunnelse a', 'klage c']);
  });

  it('is the newest of each window, without the copies that the window took over from others', async () => {
    await keep('a', 'Utkast');
    await keep('closed', 'Av et lukket vindu');
    await keep('open', 'Av et åpent vindu');
    await keep('a', 'Ferdig', ['closed']);
    expect(new Set(await leftIn())).toEqual(new Set(['a', 'open']));
    const own = (await store.left('begrunnelse')).find(({ window }) => window === 'a');
    expect(own?.written).toEqual(writing('a', 'Ferdig').written);
  });

  it('is deleted by window, and nothing else with it', async () => {
    for (const window of ['a', 'b', 'c']) await keep(window, 'x');
    await keep('a', 'y', [], 'klage');
    await store.forget('begrunnelse', ['a', 'b']);
    expect(await allOf()).toEqual(['begrunnelse c', 'klage a']);
  });

  it('cannot be read on the disk, nor after signing out, and is there after signing in again', async () => {
    await keep('a', 'Hemmelig begrunnelse');
    expect(await everythingKept()).not.toMatch(/Hemmelig|Begrunnelse/);
    await forgetDeviceKey();
    expect(await leftIn()).toEqual([]);
    expect(await allOf()).toEqual([]);
    signIn(personId);
    expect(await leftIn()).toEqual(['a']);
  });

  it('is neither shown to another person nor removed by one who edits the same object', async () => {
    await keep('a', 'Min');
    signIn(otherId);
    const other = storeOf(otherId);
    expect(await leftIn('begrunnelse', other)).toEqual([]);
    await other.keep('begrunnelse', writing('b', 'Annens'), ['a']);
    await other.forget('begrunnelse', ['a']);
    expect(await allOf(other)).toEqual(['begrunnelse b']);
    // Even under this person's name, the other person's key decrypts nothing.
    expect(await leftIn()).toEqual([]);
    signIn(personId);
    expect(await leftIn()).toEqual(['a']);
  });

  it('is removed after thirty days, of other persons too, and not a moment before', async () => {
    await keep('old', 'x');
    signIn(otherId);
    await storeOf(otherId).keep('begrunnelse', writing('other', 'y'), []);
    nowMs += 1;
    signIn(personId);
    await keep('new', 'z');
    nowMs += 30 * dayMs - 1;
    expect(await allOf()).toEqual(['begrunnelse old', 'begrunnelse new']);
    nowMs += 1;
    expect(await allOf()).toEqual(['begrunnelse new']);
    expect(await leftIn()).toEqual(['new']);
    signIn(otherId);
    expect(await leftIn('begrunnelse', storeOf(otherId))).toEqual([]);
  });

  it('is reported as not kept where the device has no key', async () => {
    await forgetDeviceKey();
    await expect(keep('a', 'Tapt')).rejects.toThrow('this device may keep nothing');
    signIn(personId);
    expect(await leftIn()).toEqual([]);
  });

  it('is reported as not kept where the store fails, and the content that it would replace is still there', async () => {
    await keep('closed', 'Av et lukket vindu');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      return {} as ReturnType<IDBObjectStore['put']>;
    });
    await expect(keep('a', 'Full disk', ['closed'])).rejects.toThrow('the store gave up');
    vi.restoreAllMocks();
    expect(await leftIn()).toEqual(['closed']);
  });

  it('holds no connection to the store afterwards', async () => {
    await keep('a', 'x');
    const [open, close] = [vi.spyOn(indexedDB, 'open'), vi.spyOn(IDBDatabase.prototype, 'close')];
    await keep('a', 'y');
    await store.all();
    await store.forget('begrunnelse', ['a']);
    expect(close.mock.calls.length).toBe(open.mock.calls.length);
  });
});
