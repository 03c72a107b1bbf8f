import type { SittingState } from '../sitting/sitting.ts';
import { isAtRest } from '../sitting/sitting-states.ts';
import { isOver, type SittingTimes } from '../sitting/sitting-times.ts';

/** No letter or digit that is taken for another when it is read aloud or copied from paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const length = 6;

/** How long a one-time code is valid. */
export const seatCodeMinutes = 10;
/** After so many wrong attempts a code is no longer valid. */
export const mostSeatCodeAttempts = 5;
/** A candidate may come in so long before the start. */
const hoursBeforeStart = 2;

/** How many random numbers from 0 to 1 a code needs. */
export const seatCodeLength = length;

/** A new code, from random numbers from 0 up to 1. */
export function seatCodeFrom(randoms: readonly number[]): string {
  return randoms
    .slice(0, length)
    .map((random) => alphabet[Math.floor(random * alphabet.length)])
    .join('');
}

/** As people write it down: `K7M 4QP`. */
export const writtenSeatCode = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** A code as it was typed, without spaces, hyphens and small letters. */
export const typedSeatCode = (typed: string) => typed.replace(/[\s-]/gu, '').toUpperCase();

export type SeatCodeRefusal = 'sittingEnded' | 'seatCodeTooEarly' | 'timeIsUp';

/** Why a candidate gets no one-time code now [U9]. */
export function seatCodeRefusalIn(
  state: SittingState['kind'],
  times: SittingTimes,
  now: Temporal.Instant,
): SeatCodeRefusal | undefined {
  if (isAtRest(state)) return 'sittingEnded';
  const opensAt = times.startsAt.subtract({ hours: hoursBeforeStart });
  if (Temporal.Instant.compare(now, opensAt) < 0) return 'seatCodeTooEarly';
  return isOver({ ...times, now }) ? 'timeIsUp' : undefined;
}

export type KeptSeatCode = {
  readonly validUntil: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
  readonly attempts: number;
};

/** Whether a code can still be used: not expired, not used, and not guessed at too often. */
export function isSeatCodeOpen(
  { validUntil, usedAt, attempts }: KeptSeatCode,
  now: Temporal.Instant,
): boolean {
  return usedAt === null && attempts < mostSeatCodeAttempts && Temporal.Instant.compare(now, validUntil) < 0;
}
