import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { forgetDeviceKey, holdDeviceKey } from '../../../device/device-key.ts';
import { completed, openStore } from '../../../device/device-store.ts';
import { aDevice, everythingKept } from '../../../test/device.ts';
import { forgetExam, keepOfExam, loadKeptExam } from './kept-exam.ts';
import { openLocalAnswer } from './local-answer.ts';

const [personId, other] = [crypto.randomUUID(), crypto.randomUUID()];
const candidacyId = crypto.randomUUID();
const written = (text: string) => {
  const doc = new Y.Doc();
  doc.getText('a').insert(0, text);
  return { update: Y.encodeStateAsUpdate(doc), writtenAt: 5 };
};
const readOf = (update: Uint8Array | undefined) => {
  const doc = new Y.Doc();
  if (update) Y.applyUpdate(doc, update);
  return doc.getText('a').toString();
};
const paper = { questions: [{ title: 'Drøft hemmeligheten' }] };

let device: ReturnType<typeof aDevice>;
beforeEach(() => {
  device = aDevice(personId);
  holdDeviceKey(personId);
});
afterEach(async () => {
  await forgetDeviceKey();
  vi.unstubAllGlobals();
});

/** What earlier versions of the pages left on the device. */
async function leaveUnsealed(name: string, store: string, record: object, options: IDBObjectStoreParameters) {
  const database = await openStore(name, (made) => {
    const held = made.createObjectStore(store, options);
    if (name === 'karakter-answers') held.createIndex('candidacyId', 'candidacyId');
  });
  const transaction = database.transaction(store, 'readwrite');
  transaction.objectStore(store).add(record);
  await completed(transaction);
  database.close();
}

const leaveOldAnswer = () =>
  leaveUnsealed(
    'karakter-answers',
    'updates',
    { candidacyId, update: written('Gammelt svar').update },
    { autoIncrement: true },
  );

describe('what exam day keeps on a device [D4, Q1]', () => {
  it('is unreadable, both answer and paper, and opens for its candidate after signing in again', async () => {
    const local = openLocalAnswer(candidacyId);
    await local.append(written('Svaret mitt'));
    await keepOfExam({ personId, candidacyId, route: 'openPaper', answer: paper });
    await forgetDeviceKey();
    expect(await everythingKept()).not.toMatch(/Svaret|hemmeligheten/);
    await expect(local.load()).rejects.toThrow('no key');
    expect((await loadKeptExam(personId, candidacyId))?.answers).toEqual({ openPaper: undefined });
    holdDeviceKey(personId);
    expect(readOf((await local.load())?.update)).toBe('Svaret mitt');
    expect((await loadKeptExam(personId, candidacyId))?.answers).toEqual({ openPaper: paper });
  });

  it('is sealed if it was set aside, opens after signing in again, and is deleted on request [Q1]', async () => {
    const local = openLocalAnswer(candidacyId);
    const doc = new Y.Doc();
    doc.getText('a').insert(0, 'Lagt til side');
    await local.setAside(doc);
    expect(await local.load()).toBeNull();
    expect(await everythingKept()).not.toMatch(/Lagt til side/);
    await forgetDeviceKey();
    await expect(openLocalAnswer(candidacyId).loadSetAside()).rejects.toThrow('no key');
    holdDeviceKey(personId);
    expect((await openLocalAnswer(candidacyId).loadSetAside()).map(readOf)).toEqual(['Lagt til side']);
    await local.dropSetAside();
    expect(await local.loadSetAside()).toEqual([]);
  });

  it('is neither opened nor removed when another person signs in', async () => {
    const local = openLocalAnswer(candidacyId);
    await local.append(written('Svaret mitt'));
    device.signIn(other);
    holdDeviceKey(other);
    await expect(local.load()).rejects.toThrow('no key');
    device.signIn(personId);
    holdDeviceKey(personId);
    expect(readOf((await local.load())?.update)).toBe('Svaret mitt');
  });

  it('is sealed or deleted if an earlier version left it readable', async () => {
    await leaveOldAnswer();
    const clock = { server: Date.now(), machine: Date.now() };
    const exam = { personId, candidacyId, clock, answers: { openPaper: paper } };
    await leaveUnsealed('karakter-exams', 'exams', exam, { keyPath: ['personId', 'candidacyId'] });
    expect(await everythingKept()).toMatch(/Gammelt svar/);
    expect(readOf((await openLocalAnswer(candidacyId).load())?.update)).toBe('Gammelt svar');
    expect((await loadKeptExam(personId, candidacyId))?.answers).toEqual({ openPaper: paper });
    await keepOfExam({ personId, candidacyId, route: 'viewSitting', answer: {} });
    expect(await everythingKept()).not.toMatch(/Gammelt|hemmeligheten/);
    expect(readOf((await openLocalAnswer(candidacyId).load())?.update)).toBe('Gammelt svar');
    expect((await loadKeptExam(personId, candidacyId))?.answers.openPaper).toEqual(paper);
  });

  it('is reported as not kept without a key, is never stored readable, and is stored once the key is there', async () => {
    await forgetDeviceKey();
    device.setAway(true);
    holdDeviceKey(personId);
    const local = openLocalAnswer(candidacyId);
    await expect(local.append(written('Først. '))).rejects.toThrow('no key');
    expect(await everythingKept()).not.toMatch(/Først/);
    device.setAway(false);
    const later = performance.now() + 2_500;
    const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
    await local.append(written('Så.'));
    clock.mockRestore();
    expect(readOf((await local.load())?.update)).toMatch(/Først. /);
  });

  it('is compacted into one update, without an update that another window has removed', async () => {
    const local = openLocalAnswer(candidacyId);
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => void local.append({ update, writtenAt: 1 }));
    for (const letter of 'abcdef') doc.getText('a').insert(doc.getText('a').length, letter);
    await local.append({ update: Y.encodeStateAsUpdate(doc), writtenAt: 2 });
    const loading = local.load();
    await Promise.all([loading, local.forget(doc)]);
    expect(readOf((await loading)?.update)).toBe('abcdef');
    expect(await local.load()).toBeNull();
  });

  it('does not contain a paper that was still being sealed at the hand-in', async () => {
    void keepOfExam({ personId, candidacyId, route: 'openPaper', answer: paper });
    await forgetExam(personId, candidacyId);
    expect(await loadKeptExam(personId, candidacyId)).toBeNull();
  });
});
