import { IDBDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDeviceKey, holdDeviceKey } from '../../../device/device-key.ts';
import { aDevice, everythingKept } from '../../../test/device.ts';
import { forgetExam, keepOfExam, loadKeptExam } from './kept-exam.ts';

const [personId, otherId, candidacyId, secondId] = Array.from({ length: 4 }, () => crypto.randomUUID()) as [
  string,
  string,
  string,
  string,
];
const weekMs = 7 * 24 * 3_600_000;
const start = Date.parse('2026-05-20T09:00:00Z');

let device: ReturnType<typeof aDevice>;
let clock: { mockReturnValue(now: number): unknown };
beforeEach(() => {
  clock = vi.spyOn(Date, 'now').mockReturnValue(start);
  device = aDevice(personId);
  holdDeviceKey(personId);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await forgetDeviceKey();
  vi.unstubAllGlobals();
});

const keep = (more: Partial<Parameters<typeof keepOfExam>[0]> = {}) =>
  keepOfExam({ personId, candidacyId, route: 'openPaper', answer: 'oppgave', ...more });
const answersOf = async (person = personId, candidacy = candidacyId) =>
  (await loadKeptExam(person, candidacy))?.answers;
/** The candidates whose exams are on the device, readable or not. */
const candidaciesKept = async () => {
  const kept = await everythingKept();
  return [candidacyId, secondId].filter((id) => kept.includes(id));
};

describe('an exam on the device [D4, Q1]', () => {
  it('has the last response of each route, with Karakter’s clock at that time', async () => {
    await keep({ route: 'viewSitting', answer: 1, now: '2026-05-20T09:30:00Z' });
    clock.mockReturnValue(start + 60_000);
    await Promise.all([keep(), keep({ route: 'viewSitting', answer: 2 })]);
    clock.mockReturnValue(start + 90_000);
    expect(await loadKeptExam(personId, candidacyId)).toEqual({
      answers: { openPaper: 'oppgave', viewSitting: 2 },
      now: '2026-05-20T09:31:30.000Z',
    });
    await keep({ route: 'viewSitting', answer: 3, now: '2026-05-20T10:00:00Z' });
    expect((await loadKeptExam(personId, candidacyId))?.now).toBe('2026-05-20T10:00:00.000Z');
  });

  it('uses the device’s own clock until Karakter has sent its time', async () => {
    await keep();
    clock.mockReturnValue(start + 1_000);
    expect((await loadKeptExam(personId, candidacyId))?.now).toBe('2026-05-20T09:00:01.000Z');
  });

  it('is only for its candidate: not for another candidacy, and not for another person at the same address', async () => {
    await keep();
    expect(await answersOf(personId, secondId)).toBeUndefined();
    device.signIn(otherId);
    holdDeviceKey(otherId);
    expect(await answersOf(otherId)).toBeUndefined();
    await forgetExam(otherId, candidacyId);
    device.signIn(personId);
    holdDeviceKey(personId);
    expect(await answersOf()).toEqual({ openPaper: 'oppgave' });
  });

  it('is removed automatically at the hand-in', async () => {
    await keep();
    await keep({ candidacyId: secondId });
    await forgetExam(personId, candidacyId);
    expect(await candidaciesKept()).toEqual([secondId]);
  });

  it('is removed a week after it last got the time, when another exam is opened; the opened one stays', async () => {
    await keep();
    await keep({ candidacyId: secondId });
    clock.mockReturnValue(start + weekMs);
    await answersOf(otherId, 'none');
    expect(await candidaciesKept()).toEqual([candidacyId, secondId]);
    clock.mockReturnValue(start + weekMs + 1);
    expect(await answersOf(personId, secondId)).toEqual({ openPaper: 'oppgave' });
    expect(await candidaciesKept()).toEqual([secondId]);
    // For another person with the same candidacy, it is another exam.
    await answersOf(otherId, secondId);
    expect(await candidaciesKept()).toEqual([]);
  });

  it('is not kept without a key, and what is sealed already stays', async () => {
    await keep();
    await forgetDeviceKey();
    await keep({ route: 'viewSitting', answer: 1 });
    holdDeviceKey(personId);
    expect(await answersOf()).toEqual({ openPaper: 'oppgave' });
  });

  it('counts as missing, not as a failure, where the store does not open or hangs', async () => {
    await keep();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await loadKeptExam(personId, candidacyId)).toBeNull();
    await keep({ route: 'viewSitting', answer: 1 });
    open.mockImplementation(() => ({}) as IDBOpenDBRequest);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hanging = loadKeptExam(personId, candidacyId);
    await vi.advanceTimersByTimeAsync(3_000);
    vi.useRealTimers();
    expect(await hanging).toBeNull();
    open.mockRestore();
    expect(await answersOf()).toEqual({ openPaper: 'oppgave' });
  });

  it('is still removed at the hand-in when an earlier write has failed', async () => {
    await keep();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    await Promise.all([keep({ route: 'viewSitting', answer: 1 }), forgetExam(personId, candidacyId)]);
    expect(await candidaciesKept()).toEqual([]);
  });

  it('holds no connection to the store afterwards', async () => {
    await keep();
    const [open, close] = [vi.spyOn(indexedDB, 'open'), vi.spyOn(IDBDatabase.prototype, 'close')];
    await keep();
    await loadKeptExam(personId, candidacyId);
    await forgetExam(personId, candidacyId);
    expect(close.mock.calls.length).toBe(open.mock.calls.length);
  });
});
