import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { heldLine, lineAt } from '../../../test/answer-line.ts';
import { Line } from '../../../test/line.ts';

const at = '2026-05-22T09:00:00Z';
const held = heldLine();
const { write } = held;

/** What has come over a line. */
function textOf({ updates }: Line): string {
  const made = new Y.Doc();
  for (const update of updates) Y.applyUpdate(made, update);
  return made.getText('t').toString();
}

describe('what is too large for one update', () => {
  const largeText = 'En lang linje. '.repeat(60_000);
  const limit = answerLimits.updateBytes;
  const sizes = (place: number) => Line.opened[place]?.sizes ?? [];

  it('goes in parts, one after the other, and is all there [D3, D4]', () => {
    lineAt(0).welcomes();
    write(largeText);
    for (let number = 1; held.answer.unconfirmedSince !== null; number += 1) lineAt(0).confirms(number);
    expect(sizes(0).length).toBeGreaterThan(3);
    expect(Math.max(...sizes(0))).toBeLessThanOrEqual(limit);
    expect(textOf(lineAt(0))).toBe(largeText);
  });

  it('is refused where the server takes it no way, and what is written after it is sent [Q1]', () => {
    lineAt(0).welcomes();
    write('a');
    lineAt(0).says({ kind: 'refused', number: 1, why: 'answerFull' });
    expect(held.answer.unconfirmedSince).toBeNull();
    write('b');
    expect(lineAt(0).sent.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('and what cannot be read, by number or without one, holds up nothing on the same line [Q1]', () => {
    lineAt(0).welcomes();
    for (const number of [1, null]) {
      write('a');
      lineAt(0).says({ kind: 'refused', number, why: 'unreadable' });
      expect(held.answer.unconfirmedSince).toBeNull();
    }
    write('b');
    expect([Line.opened.length, lineAt(0).sent.length]).toEqual([1, 3]);
  });

  it('writing that is too early for the server goes again on the next line, and is not the end of it [D4, Q1]', async () => {
    lineAt(0).welcomes();
    write('a');
    lineAt(0).says({ kind: 'stopped', why: 'notOpened' });
    await vi.advanceTimersByTimeAsync(20_000);
    lineAt(1).welcomes();
    expect(textOf(lineAt(1))).toBe('a');
    lineAt(1).confirms(1);
    expect(held.answer.unconfirmedSince).toBeNull();
  });

  it('goes in smaller parts where the line is closed for its size, and never closes line after line [D4]', async () => {
    const refused: unknown[] = [];
    held.onMessage = (message) => message.kind === 'refused' && refused.push(message.why);
    write(largeText);
    for (let place = 0; place < 6; place += 1) {
      lineAt(place).welcomes();
      if (Math.max(...sizes(place)) < 20_000) break;
      lineAt(place).close(1009);
      await vi.advanceTimersByTimeAsync(20_000);
    }
    const last = Line.opened.at(-1);
    for (let number = 1; held.answer.unconfirmedSince !== null; number += 1)
      last?.says({ kind: 'confirmed', number, sequence: number, at });
    expect(Line.opened.length).toBeLessThan(6);
    expect(last && textOf(last)).toBe(largeText);
    expect(refused).toEqual([]);
  });

  it('a line that is closed for the size of anything at all ends in words, with what came after it sent', async () => {
    const refused: unknown[] = [];
    held.onMessage = (message) => message.kind === 'refused' && refused.push(message.why);
    write('a');
    for (let place = 0; refused.length === 0 && place < 9; place += 1) {
      lineAt(place).welcomes();
      if (refused.length > 0) break;
      lineAt(place).close(1009);
      await vi.advanceTimersByTimeAsync(20_000);
    }
    expect(refused).toEqual(['tooLarge']);
    expect(held.answer.unconfirmedSince).toBeNull();
  });
});
