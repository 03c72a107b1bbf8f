import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { completed, inTime, isClosedStore, openStore, resultOf } from './device-store.ts';

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const opened = () => openStore('test', (made) => void made.createObjectStore('rows'));
const rowsOf = (database: IDBDatabase) => database.transaction('rows', 'readwrite').objectStore('rows');

describe('the store of a device', () => {
  it('is created once, and has its content when it is opened again', async () => {
    const first = await opened();
    await resultOf(rowsOf(first).put('x', 1));
    first.close();
    const make = vi.fn();
    const again = await openStore('test', make);
    expect(make).not.toHaveBeenCalled();
    expect(await resultOf(rowsOf(again).get(1))).toBe('x');
  });

  it('reports a refused request, and that nothing of its transaction was stored', async () => {
    const database = await opened();
    await resultOf(rowsOf(database).add('x', 1));
    const rows = rowsOf(database);
    const done = completed(rows.transaction);
    const refused = resultOf(rows.add('y', 1));
    rows.add('z', 2);
    await expect(refused).rejects.toMatchObject({ name: 'ConstraintError' });
    await expect(done).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await resultOf(rowsOf(database).getAll())).toEqual(['x']);
  });

  it('reports an aborted transaction, and one that is stored', async () => {
    const database = await opened();
    const rows = rowsOf(database);
    rows.put('x', 1);
    const done = completed(rows.transaction);
    rows.transaction.abort();
    await expect(done).rejects.toThrow('the store gave up');
    const stored = rowsOf(database);
    stored.put('y', 1);
    await expect(completed(stored.transaction)).resolves.toBeUndefined();
  });

  it('does not prevent another window from deleting it, and is then reported as closed', async () => {
    const database = await opened();
    const deleting = indexedDB.deleteDatabase('test');
    const blocked = vi.fn();
    deleting.onblocked = blocked;
    await resultOf(deleting);
    expect(blocked).not.toHaveBeenCalled();
    const failure = (() => {
      try {
        return rowsOf(database);
      } catch (error) {
        return error;
      }
    })();
    expect(isClosedStore(failure)).toBe(true);
  });
});

it('no other failure counts as a closed store', () => {
  expect(isClosedStore(new DOMException('full', 'QuotaExceededError'))).toBe(false);
  expect(isClosedStore({ name: 'InvalidStateError' })).toBe(false);
});

it('work that takes too long counts as failed, and work that finishes in time is not delayed', async () => {
  vi.useFakeTimers();
  const hanging = expect(inTime(new Promise(() => undefined), 100)).rejects.toThrow('does not answer');
  await vi.advanceTimersByTimeAsync(100);
  await hanging;
  const slow = inTime(new Promise((resolve) => setTimeout(() => resolve('x'), 99)), 100);
  await vi.advanceTimersByTimeAsync(99);
  expect(await slow).toBe('x');
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});
