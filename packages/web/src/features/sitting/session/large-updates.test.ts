import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { FakeSocket } from '../../../test/fake-socket.ts';
import { heldConnection, socketAt } from '../../../test/held-connection.ts';

const at = '2026-05-22T09:00:00Z';
const held = heldConnection();
const { write } = held;

/** The text of all updates that were sent over a socket. */
function textOf({ updates }: FakeSocket): string {
  const made = new Y.Doc();
  for (const update of updates) Y.applyUpdate(made, update);
  return made.getText('t').toString();
}

describe('writing that is too large for one update', () => {
  const largeText = 'En lang linje. '.repeat(60_000);
  const limit = answerLimits.updateBytes;
  const sizes = (place: number) => FakeSocket.opened[place]?.sizes ?? [];

  it('is sent in parts, one after the other, and arrives complete [D3, D4]', () => {
    socketAt(0).welcomes();
    write(largeText);
    for (let number = 1; held.connection.unconfirmedSince !== null; number += 1) socketAt(0).confirms(number);
    expect(sizes(0).length).toBeGreaterThan(3);
    expect(Math.max(...sizes(0))).toBeLessThanOrEqual(limit);
    expect(textOf(socketAt(0))).toBe(largeText);
  });

  it('is dropped when the server refuses it, and later writing is sent [Q1]', () => {
    socketAt(0).welcomes();
    write('a');
    socketAt(0).delivers({ kind: 'refused', number: 1, why: 'answerFull' });
    expect(held.connection.unconfirmedSince).toBeNull();
    write('b');
    expect(socketAt(0).sent.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('an unreadable update, refused with or without a number, does not delay the rest [Q1]', () => {
    socketAt(0).welcomes();
    for (const number of [1, null]) {
      write('a');
      socketAt(0).delivers({ kind: 'refused', number, why: 'unreadable' });
      expect(held.connection.unconfirmedSince).toBeNull();
    }
    write('b');
    expect([FakeSocket.opened.length, socketAt(0).sent.length]).toEqual([1, 3]);
  });

  it('writing that is too early for the server is sent again on the next connection [D4, Q1]', async () => {
    socketAt(0).welcomes();
    write('a');
    socketAt(0).delivers({ kind: 'stopped', why: 'notOpened' });
    await vi.advanceTimersByTimeAsync(20_000);
    socketAt(1).welcomes();
    expect(textOf(socketAt(1))).toBe('a');
    socketAt(1).confirms(1);
    expect(held.connection.unconfirmedSince).toBeNull();
  });

  it('is sent in smaller parts after a connection was closed for its size, and does not close every connection [D4]', async () => {
    const refused: unknown[] = [];
    held.onMessage = (message) => message.kind === 'refused' && refused.push(message.why);
    write(largeText);
    for (let place = 0; place < 6; place += 1) {
      socketAt(place).welcomes();
      if (Math.max(...sizes(place)) < 20_000) break;
      socketAt(place).close(1009);
      await vi.advanceTimersByTimeAsync(20_000);
    }
    const last = FakeSocket.opened.at(-1);
    for (let number = 1; held.connection.unconfirmedSince !== null; number += 1)
      last?.delivers({ kind: 'confirmed', number, sequence: number, at });
    expect(FakeSocket.opened.length).toBeLessThan(6);
    expect(last && textOf(last)).toBe(largeText);
    expect(refused).toEqual([]);
  });

  it('if even the smallest part is too large, the update is reported as refused and later writing is sent', async () => {
    const refused: unknown[] = [];
    held.onMessage = (message) => message.kind === 'refused' && refused.push(message.why);
    write('a');
    for (let place = 0; refused.length === 0 && place < 9; place += 1) {
      socketAt(place).welcomes();
      if (refused.length > 0) break;
      socketAt(place).close(1009);
      await vi.advanceTimersByTimeAsync(20_000);
    }
    expect(refused).toEqual(['tooLarge']);
    expect(held.connection.unconfirmedSince).toBeNull();
  });
});
