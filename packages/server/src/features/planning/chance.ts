import { randomInt } from 'node:crypto';

const fineness = 2 ** 47;

/** A number in [0, 1) that cannot be predicted, for candidate numbers and shares [P9]. */
export function chance(): number {
  return randomInt(fineness) / fineness;
}
