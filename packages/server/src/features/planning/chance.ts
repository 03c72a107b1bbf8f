import { randomInt } from 'node:crypto';

const fineness = 2 ** 47;

/** An unpredictable number in [0, 1), for candidate numbers and the distribution to commissions [P9]. */
export function chance(): number {
  return randomInt(fineness) / fineness;
}
