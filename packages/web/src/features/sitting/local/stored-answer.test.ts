import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { forgetDeviceKey, holdDeviceKey } from '../../../device/device-key.ts';
import { openStore, resultOf } from '../../../device/device-store.ts';
import { aDevice, everythingKept } from '../../../test/device.ts';
import { openLocalAnswer } from './local-answer.ts';

const personId = crypto.randomUUID();
const candidacyId = crypto.randomUUID();

beforeEach(() => {
  aDevice(personId);
  holdDeviceKey(personId);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetDeviceKey();
  vi.unstubAllGlobals();
});

/** A window that stores each key as it is pressed. */
function aWindow(local = openLocalAnswer(candidacyId)) {
  const doc = new Y.Doc();
  const text = doc.getText('a');
  const stored: Promise<void>[] = [];
  let writtenAt = 0;
  doc.on('update', (update: Uint8Array) => stored.push(local.append({ update, writtenAt: ++writtenAt })));
  return {
    doc,
    local,
    async type(words: string) {
      for (const letter of words) text.insert(text.length, letter);
      await Promise.all(stored);
    },
  };
}
const textOf = (update: Uint8Array | undefined) => {
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  return doc.getText('a').toString();
};
const loaded = async (local = openLocalAnswer(candidacyId)) => textOf((await local.load())?.update);
const rowsKept = async () => {
  const database = await openStore('karakter-answers', () => undefined);
  const rows = await resultOf(database.transaction('updates').objectStore('updates').getAllKeys());
  database.close();
  return rows;
};

describe('the answer in the device’s store [D4, Q1]', () => {
  it('has all of the text, with the time of the last key, however many keys there were', async () => {
    const window = aWindow();
    await window.type('x'.repeat(120));
    expect((await rowsKept()).length).toBe(120);
    const whole = await window.local.load();
    expect(textOf(whole?.update)).toBe('x'.repeat(120));
    expect(whole?.writtenAt).toBe(120);
    expect(await everythingKept()).not.toContain('xxx');
  });

  it('is empty before a word is written, and never that of another candidacy', async () => {
    await aWindow(openLocalAnswer(crypto.randomUUID())).type('annen eksamen');
    expect(await openLocalAnswer(candidacyId).load()).toBeNull();
    await openLocalAnswer(candidacyId).forget(new Y.Doc());
    expect((await rowsKept()).length).toBe(13);
  });

  it('becomes one update when it is opened, which is not written again the next time', async () => {
    await aWindow().type('to');
    expect((await rowsKept()).length).toBe(2);
    expect(await loaded()).toBe('to');
    const [one, ...others] = await rowsKept();
    expect(others).toEqual([]);
    expect(await loaded()).toBe('to');
    expect(await rowsKept()).toEqual([one]);
  });

  it('is opened also where it cannot be compacted', async () => {
    await aWindow().type('to');
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await loaded()).toBe('to');
    vi.restoreAllMocks();
    expect(await loaded()).toBe('to');
  });

  it('drops what a window has handed in, and keeps what another has written and not sent', async () => {
    const [own, other] = [aWindow(), aWindow()];
    await own.type('mitt');
    await other.type('annet');
    await own.local.forget(own.doc);
    expect(await loaded()).toBe('annet');
    await other.local.forget(own.doc);
    expect(await loaded()).toBe('annet');
    await other.local.forget(other.doc);
    expect(await rowsKept()).toEqual([]);
  });

  it('is removed to the last key while another window compacts it', async () => {
    const own = aWindow();
    await own.type('mange bokstaver');
    const reload = openLocalAnswer(candidacyId);
    await Promise.all([own.local.forget(own.doc), reload.load(), own.local.forget(own.doc)]);
    expect(await rowsKept()).toEqual([]);
  });

  it('is reported as not stored where the store gives up, and is stored with the next key', async () => {
    const window = aWindow();
    await window.type('a');
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      return {} as ReturnType<IDBObjectStore['add']>;
    });
    await expect(window.type('b')).rejects.toThrow('the store gave up');
    add.mockRestore();
    expect(await loaded()).toBe('a');
    window.doc.getText('a').insert(2, 'c');
    await expect.poll(() => loaded()).toBe('abc');
  });

  it('is reported as not set aside, and stays, where the store gives up', async () => {
    const window = aWindow();
    await window.type('a');
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
      this.transaction.abort();
      return {} as ReturnType<IDBObjectStore['add']>;
    });
    await expect(window.local.setAside(window.doc)).rejects.toThrow('the store gave up');
    expect(await loaded()).toBe('a');
  });

  it('can be written to again after the browser has closed the store, or could not open it at first', async () => {
    // The device's key has been found.
    await aWindow(openLocalAnswer(crypto.randomUUID())).type('x');
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    const window = aWindow();
    await expect(window.type('a')).rejects.toThrow('not now');
    window.doc.getText('a').insert(1, 'b');
    await expect.poll(() => loaded(window.local)).toBe('ab');
    for (const { type, value } of open.mock.results)
      if (type === 'return') (value as IDBOpenDBRequest).result.close();
    await window.local.append({ update: Y.encodeStateAsUpdate(window.doc), writtenAt: 9 });
    expect((await window.local.load())?.writtenAt).toBe(9);
  });
});
