import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCandidateNumbers } from './candidate-numbers.ts';

const anyRandom = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const everyNumber = Array.from({ length: 90_000 }, (_, index) => 10_000 + index);

function drawn(count: number, taken: ReadonlySet<number>, random: () => number): number[] {
  const draw = drawCandidateNumbers(count, taken, random);
  if (draw.kind === 'refused') throw new Error(draw.code);
  return draw.numbers;
}

describe('candidate numbers', () => {
  it('have five digits, are unique, and differ from those already taken [P9]', () => {
    const count = fc.integer({ min: 0, max: 200 });
    const taken = fc.uniqueArray(fc.integer({ min: 10_000, max: 99_999 }), { maxLength: 200 });
    fc.assert(
      fc.property(count, taken, anyRandom, (n, before, random) => {
        const numbers = drawn(n, new Set(before), () => random.next().value);
        expect(new Set([...numbers, ...before]).size).toBe(n + before.length);
        for (const number of numbers) expect(String(number)).toMatch(/^[1-9]\d{4}$/);
      }),
      { numRuns: 30 },
    );
  });

  it('are unique even when the random source always gives the same value [P9]', () => {
    expect(new Set(drawn(500, new Set(), () => 0.5)).size).toBe(500);
  });

  it('can be the lowest and the highest', () => {
    expect(drawn(1, new Set(), () => 0)).toEqual([10_000]);
    expect(drawn(1, new Set(), () => 1 - Number.EPSILON)).toEqual([99_999]);
  });

  it('are random, not in the order of the candidates', () => {
    const given = [0.9, 0.1, 0.5];
    const numbers = drawn(3, new Set(), () => given.shift() ?? 0);
    expect(numbers).toEqual([91_000, 18_999, 55_000]);
  });

  it('run out only when all are taken, and then no number is drawn', () => {
    const lastTwoFree = new Set(everyNumber.slice(0, -2));
    expect(drawn(2, lastTwoFree, () => 0)).toEqual([99_998, 99_999]);
    expect(drawCandidateNumbers(3, lastTwoFree, () => 0)).toEqual({
      kind: 'refused',
      code: 'candidateNumbersExhausted',
    });
  });
});
