import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { FakeSocket } from '../../../test/fake-socket.ts';
import { heldConnection, socketAt } from '../../../test/held-connection.ts';

const at = '2026-05-22T09:00:00Z';
const held = heldConnection();
const { write } = held;

/** What has come over a connection. */
function textOf({ updates }: FakeSocket): string {
  const made = new Y.Doc();
  for (const update of updates) Y.applyUpdate(made, update);
  return made.getText('t').toString();
}

describe('what is too large for one update', () => {
  const largeText = 'En lang linje. '.repeat(60_000);
  const limit = answerLimits.updateBytes;
  const sizes = (place: number) => FakeSocket.opened[place]?.sizes ?? [];

  it('goes in parts, one after the other, and is all there [D3, D4]', () => {
    socketAt(0).welcomes();
    write(largeText);
    for (let number = 1; held.connection.unconfirmedSince !== null; number += 1) socketAt(0).confirms(number);
    expect(sizes(0).length).toBeGreaterThan(3);
    expect(Math.max(...sizes(0))).toBeLessThanOrEqual(limit);
    expect(textOf(socketAt(0))).toBe(largeText);
  });

  it('is refused where the server takes it no way, and what is written after it is sent [Q1]', () => {
    socketAt(0).welcomes();
    write('a');
    socketAt(0).delivers({ kind: 'refused', number: 1, why: 'answerFull' });
    expect(held.connection.unconfirmedSince).toBeNull();
    write('b');
    expect(socketAt(0).sent.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('and what cannot be read, by number or without one, holds up nothing on the same connection [Q1]', () => {
    socketAt(0).welcomes();
    for (const number of [1, null]) {
      write('a');
      socketAt(0).delivers({ kind: 'refused', number, why: 'unreadable' });
      expect(held.connection.unconfirmedSince).toBeNull();
    }
    write('b');
    expect([FakeSocket.opened.length, socketAt(0).sent.length]).toEqual([1, 3]);
  });

  it('writing that is too early for the server goes again on the next connection, and is not the end of it [D4, Q1]', async () => {
    socketAt(0).welcomes();
    write('a');
    socketAt(0).delivers({ kind: 'stopped', why: 'notOpened' });
    await vi.advanceTimersByTimeAsync(20_000);
    socketAt(1).welcomes();
    expect(textOf(socketAt(1))).toBe('a');
    socketAt(1).confirms(1);
    expect(held.connection.unconfirmedSince).toBeNull();
  });

  it('goes in smaller parts where the connection is closed for its size, and never closes connection after connection [D4]', async () => {
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

  it('a connection that is closed for the size of anything at all ends in words, with what came after it sent', async () => {
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
