import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Outbox } from './outbox.ts';

const kibi = 1024;

/** An update of exactly this many bytes, by a separate page. */
function writingOf(bytes: number) {
  for (let letters = bytes - 30; letters <= bytes; letters += 1) {
    const doc = new Y.Doc();
    doc.clientID = 1_000_000 + letters;
    doc.getText('t').insert(0, 'x'.repeat(letters));
    const update = Y.encodeStateAsUpdate(doc);
    if (update.length === bytes) return { update, since: letters, writtenAt: 0 };
  }
  throw new Error(`no update has ${bytes} bytes`);
}
const outboxOf = (...sizes: readonly number[]) => {
  const outbox = new Outbox();
  for (const size of sizes) outbox.add(writingOf(size));
  return outbox;
};
const numbersOf = (outbox: Outbox) => outbox.pieces.map(({ number }) => number);
const sizesOf = (outbox: Outbox) => outbox.pieces.map(({ writing }) => writing.update.length);

describe('writing that waits to be sent [D4]', () => {
  it.each([
    [32 * kibi, 1],
    [32 * kibi + 1, 2],
  ])('is gathered into one update up to 64 kiB: with %i more bytes there are %i updates', (bytes, pieces) => {
    const outbox = outboxOf(32 * kibi, bytes);
    expect(numbersOf(outbox)).toEqual([1, 2].slice(0, pieces));
    expect(outbox.lastNumber).toBe(pieces);
  });

  it('is not merged into an update in flight, and its waiting time counts from its own first key', () => {
    const outbox = outboxOf(100);
    const { first } = outbox;
    if (first) first.wasSent = true;
    expect(outbox.next).toBeUndefined();
    outbox.add(writingOf(101));
    outbox.add(writingOf(102));
    expect(outbox.pieces.map(({ since }) => since)).toEqual([writingOf(100).since, writingOf(101).since]);
    outbox.confirm(1);
    expect(outbox.next?.number).toBe(2);
    outbox.remove(2);
    expect([outbox.first, outbox.lastNumber]).toEqual([undefined, 2]);
  });

  it('is sent at once up to 1 MiB when a connection is back; the rest waits for the confirmations', () => {
    const quarter = answerLimits.updateBytes;
    const outbox = outboxOf(quarter, quarter, quarter, quarter, 50);
    expect(outbox.firstOnes().map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(outboxOf(quarter, quarter, quarter, quarter - 50, 50).firstOnes()).toHaveLength(5);
  });

  it('is also sent where it is larger and cannot be split', () => {
    const doc = new Y.Doc();
    doc.getMap('m').set('all', 'x'.repeat(1_100 * kibi));
    const outbox = new Outbox();
    outbox.add({ update: Y.encodeStateAsUpdate(doc), since: 0, writtenAt: 0 });
    outbox.add(writingOf(100));
    expect(outbox.firstOnes().map(({ number }) => number)).toEqual([1]);
  });
});

describe('writing that a connection does not carry [D4]', () => {
  it('is sent in pieces of a quarter each time, down to 4 kiB, numbered one after the other', () => {
    const outbox = outboxOf(250 * kibi, 100);
    for (const most of [64 * kibi, 16 * kibi, 4 * kibi]) {
      expect(outbox.shrink()).toBe(true);
      expect(Math.max(...sizesOf(outbox))).toBeLessThanOrEqual(most);
      expect(Math.max(...sizesOf(outbox))).toBeGreaterThan(most * 0.9);
      expect(numbersOf(outbox)).toEqual(Array.from(outbox.pieces, (_, index) => index + 1));
      expect(outbox.lastNumber).toBe(outbox.pieces.length);
    }
    expect(outbox.shrink()).toBe(false);
    // Later updates are as small.
    outbox.add(writingOf(20 * kibi));
    expect(Math.max(...sizesOf(outbox))).toBeLessThanOrEqual(4 * kibi);
  });

  it('keeps its number, and counts as sent, where it is already small, but not where it is split', () => {
    const outbox = outboxOf(60 * kibi, 100 * kibi);
    for (const piece of outbox.pieces) piece.wasSent = true;
    outbox.confirm(0);
    outbox.shrink();
    expect(outbox.pieces.map(({ number, wasSent }) => [number, wasSent])).toEqual([
      [1, true],
      [2, false],
      [3, false],
    ]);
    outbox.confirm(1);
    outbox.shrink();
    expect(numbersOf(outbox)).toEqual(Array.from(outbox.pieces, (_, index) => index + 2));
  });
});
