import { answerLimits } from '@karakter/domain/sitting/answer-limits';
import { describe, expect, it } from 'vitest';
import type { LiveSitting } from '../live-sittings.ts';
import { takesRoom } from './answer-room-left.ts';

const day = 24 * 60 * 60 * 1000;

/** An answer that was written by as many page loads as a one-day exam may have. */
function attemptIdOf(lengthMs: number): LiveSitting {
  const clients = new Set(Array.from({ length: answerLimits.documentClients }, (_, client) => client));
  const attempt = {
    weight: { bytes: 0, structs: 0, clients },
    head: { sequence: 0 },
    pending: [],
    startsAt: 0,
    endsAt: lengthMs,
  };
  return attempt as unknown as LiveSitting;
}

describe('the limits of an answer [D3]', () => {
  const ofNewPageLoad = { structs: 1, clients: [1_000_000] } as unknown as Parameters<typeof takesRoom>[2];
  it.each([
    ['a day', day, false],
    ['a thesis of 400 days, written in at twenty page loads a day', 400 * day, true],
  ])('for one more page load in %s', (_, length, expected) => {
    expect(takesRoom(attemptIdOf(length), 50, ofNewPageLoad)).toBe(expected);
  });
});
