import type { AssessmentEntry } from '@karakter/domain/grading/assessment';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { offlineRefusal } from '../../../api/api-refusal.ts';
import { aDeviceInMemory } from '../../../test/fake-keeping.ts';
import { refusal } from '../../../test/kept-document.ts';
import { ConfirmQueue } from './confirm-queue.ts';

const entry = (comment: string): AssessmentEntry => ({ points: {}, comment, grade: 'B' });
const away = offlineRefusal(new Error('no network'));

let device: ReturnType<typeof aDeviceInMemory>;
let confirmed: string[];
let scripts: Record<number, AssessmentEntry>;
let failure: unknown;
beforeEach(() => {
  device = aDeviceInMemory();
  confirmed = [];
  scripts = { 1: entry('en'), 2: entry('to') };
  failure = away;
});

function queueIn(window: string) {
  const keeping = device.keepingIn(window);
  return new ConfirmQueue({
    commissionId: 'c',
    keeping,
    open: async (number) => ({
      flush: async () => failure !== away,
      snapshot: () => ({
        content: scripts[number]!,
        state: failure === away ? { kind: 'waiting' } : { kind: 'saved', at: null },
        disputed: [],
        isRestored: false,
        isChangedElsewhere: false,
        isOnDevice: true,
      }),
      version: () => 4,
    }),
    confirm: async (number, version) => {
      if (failure !== null) throw failure;
      confirmed.push(`${number} at ${version}`);
    },
  });
}

describe('what a grader confirms without a network [G1, G15]', () => {
  it('waits, and is sent in order when the server answers again', async () => {
    const queue = queueIn('a');
    await queue.begin();
    await queue.add(2, entry('to'));
    await queue.add(1, entry('en'));
    await queue.send();
    expect([queue.snapshot().waiting, confirmed]).toEqual([[2, 1], []]);
    failure = null;
    await queue.send();
    expect([queue.snapshot().waiting, confirmed, device.rows.size]).toEqual([[], ['2 at 4', '1 at 4'], 0]);
    queue.stop();
  });

  it('is said to wait only when the device has it, so that the page may be closed then', async () => {
    const queue = queueIn('a');
    await queue.begin();
    const kept: number[] = [];
    queue.subscribe(() => kept.push(device.rows.size));
    const adding = queue.add(1, entry('en'));
    expect(queue.snapshot().waiting).toEqual([]);
    await adding;
    expect([queue.snapshot().waiting, kept]).toEqual([[1], [1]]);
    queue.stop();
  });

  it('is not overwritten by what is confirmed before the device has been read', async () => {
    const first = queueIn('a');
    await first.begin();
    await first.add(1, entry('en'));
    first.stop();
    const second = queueIn('a');
    await Promise.all([second.begin(), second.add(2, entry('to'))]);
    second.stop();
    const third = queueIn('a');
    await third.begin();
    expect(third.snapshot().waiting.toSorted()).toEqual([1, 2]);
    third.stop();
  });

  it('is sent by the next window, where the page was reloaded or closed in between', async () => {
    const first = queueIn('a');
    await first.begin();
    await first.add(1, entry('en'));
    first.stop();
    failure = null;
    const second = queueIn('b');
    await second.begin();
    expect([second.snapshot().waiting, confirmed, device.rows.size]).toEqual([[], ['1 at 4'], 0]);
    second.stop();
  });

  it('is sent where the grader left the desk and came back in the same window', async () => {
    const first = queueIn('a');
    await first.begin();
    await first.add(1, entry('en'));
    first.stop();
    const second = queueIn('a');
    await second.begin();
    expect(second.snapshot().waiting).toEqual([1]);
    failure = null;
    await second.send();
    expect([second.snapshot().waiting, confirmed, device.rows.size]).toEqual([[], ['1 at 4'], 0]);
    second.stop();
  });

  it('is sent by the next window also where the reloaded page still seems open when that one begins', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    device.open.add('a');
    const first = queueIn('a');
    await first.begin();
    await first.add(1, entry('en'));
    first.stop();
    const second = queueIn('b');
    await second.begin();
    expect(second.snapshot().waiting).toEqual([]);
    device.open.delete('a');
    await vi.advanceTimersByTimeAsync(3000);
    expect(second.snapshot().waiting).toEqual([1]);
    failure = null;
    await second.send();
    expect([second.snapshot().waiting, confirmed, device.rows.size]).toEqual([[], ['1 at 4'], 0]);
    second.stop();
  });

  it('is not confirmed if the assessment was changed since, here or in another window', async () => {
    const queue = queueIn('a');
    await queue.begin();
    await queue.add(1, entry('en'));
    scripts[1] = entry('en, endret i et annet vindu');
    failure = null;
    await queue.send();
    expect([queue.snapshot(), confirmed]).toEqual([{ waiting: [], failed: [1] }, []]);
    queue.stop();
  });

  it('is shown as not confirmed where the server refuses it, and holds up no other', async () => {
    const queue = queueIn('a');
    await queue.begin();
    await queue.add(1, entry('en'));
    await queue.add(2, entry('to'));
    failure = refusal(409, 'gradeMissing');
    await queue.send();
    expect([queue.snapshot(), device.rows.size]).toEqual([{ waiting: [], failed: [1, 2] }, 0]);
    queue.stop();
  });

  it('can be taken back before it is sent', async () => {
    const queue = queueIn('a');
    await queue.begin();
    await queue.add(1, entry('en'));
    await queue.remove(1);
    failure = null;
    await queue.send();
    expect([queue.snapshot().waiting, confirmed, device.rows.size]).toEqual([[], [], 0]);
    queue.stop();
  });
});
