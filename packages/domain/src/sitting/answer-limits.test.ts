import { expect, it } from 'vitest';
import { answerLimits, answerRoom } from './answer-limits.ts';

const hourMs = 3_600_000;

it('the limits of an answer are these, so that no change goes unnoticed [D3, Q1]', () => {
  expect(answerLimits).toMatchInlineSnapshot(`
    {
      "burstBytes": 8388608,
      "burstUpdates": 600,
      "bytesPerSecond": 262144,
      "documentBytes": 16777216,
      "documentClients": 2000,
      "documentStructs": 300000,
      "entries": 300000,
      "helpCalls": 300,
      "openWindows": 12,
      "piecesAtOnce": 20000,
      "quarantineBytes": 12582912,
      "quarantineUpdates": 40000,
      "quarantineWindows": 100,
      "sittingBytes": 50331648,
      "takeoverAsks": 100,
      "textPieces": 40000,
      "turns": 1000,
      "updateBytes": 262144,
      "updateClients": 300,
      "updateDeletes": 20000,
      "updateDepth": 100,
      "updateStructs": 10000,
      "updatesPerSecond": 20,
      "windowsEver": 2000,
    }
  `);
});

it.each([
  ['a minute', 60_000, 1],
  ['a whole day', 24 * hourMs, 1],
  ['more than a day', 24 * hourMs + 1, 4],
  ['half a year', 183 * 24 * hourMs, 4],
])('an exam of %s has this multiple of the limits: %i ms, %i [D3]', (_, lengthMs, times) => {
  const mebi = 1_048_576;
  expect(answerRoom(lengthMs)).toEqual({
    // Quarantined updates have a separate limit.
    bytes: times * 36 * mebi,
    entries: times * 300_000,
    clients: times * 2_000,
    windows: times * 2_000,
    turns: times * 1_000,
    takeoverAsks: times * 100,
  });
});
