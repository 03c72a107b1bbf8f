import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { UnsentWriting } from './unsent-writing.ts';

/** A document with one more word for each, and what each word added. */
function written(...words: readonly string[]) {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of words) doc.getText('t').insert(doc.getText('t').length, word);
  return { doc, updates };
}
const none = Y.encodeStateAsUpdate(new Y.Doc());
const textOf = (...updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText('t').toString();
};

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

describe('writing that the server lacks [D4, D5]', () => {
  it('is what the device has and the server lacks since they were compared, and is returned once', () => {
    const { doc, updates } = written('en ', 'to ', 'tre');
    const unsent = new UnsentWriting(doc);
    vi.advanceTimersByTime(700);
    unsent.compare(updates[0] ?? none);
    const since = performance.now();
    vi.advanceTimersByTime(5_000);
    expect(unsent.since).toBe(since);
    const taken = unsent.take();
    expect(taken?.since).toBe(since);
    expect(textOf(updates[0] ?? none, taken?.update ?? none)).toBe('en to tre');
    expect(Y.decodeUpdate(taken?.update ?? none).structs[0]?.id.clock).toBe(3);
    expect([unsent.take(), unsent.since]).toEqual([null, null]);
  });

  it('is empty before the server has answered, and where the server has everything', () => {
    const { doc, updates } = written('en');
    const unsent = new UnsentWriting(doc);
    const then = vi.fn();
    unsent.wait(then);
    expect([unsent.take(), unsent.since, unsent.seeArrived(updates[0] ?? none)]).toEqual([null, null, false]);
    unsent.compare(Y.encodeStateAsUpdate(doc));
    unsent.wait(then);
    expect([unsent.take(), unsent.since]).toEqual([null, null]);
    vi.advanceTimersByTime(600_000);
    expect(then).not.toHaveBeenCalled();
  });

  it('is empty when all of it has arrived in another way, also a deletion', () => {
    const { doc, updates } = written('en ', 'to ');
    doc.getText('t').delete(0, 1);
    const unsent = new UnsentWriting(doc);
    unsent.compare(none);
    expect(updates.map((update) => unsent.seeArrived(update))).toEqual([false, false, true]);
    expect([unsent.take(), unsent.since]).toEqual([null, null]);
  });

  it('waits a minute, or until it is taken, has arrived or the page is closed', () => {
    const { doc } = written('en');
    const waits = () => {
      const unsent = new UnsentWriting(doc);
      const then = vi.fn();
      unsent.compare(none);
      unsent.wait(then);
      return { unsent, then };
    };
    const [waiting, taken, arrived, closed] = [waits(), waits(), waits(), waits()];
    taken.unsent.take();
    arrived.unsent.seeArrived(Y.encodeStateAsUpdate(doc));
    closed.unsent.close();
    vi.advanceTimersByTime(59_999);
    expect(waiting.then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect([waiting, taken, arrived, closed].map(({ then }) => then.mock.calls.length)).toEqual([1, 0, 0, 0]);
  });
});
