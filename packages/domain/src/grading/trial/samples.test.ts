import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickSamples } from './samples.ts';
import { gradeSpread, questionSpreads, rangeOf, type TrialValue } from './spread.ts';

const answers = (lengths: readonly number[]) =>
  lengths.map((words, index) => ({ candidacyId: `c${String(index).padStart(3, '0')}`, words }));
const chance = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
  minLength: 40,
  maxLength: 40,
});

describe('samples picked at random [G13]', () => {
  it('are so many different answers, one from each part of the answers by length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(5000), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 2, max: 20 }),
        chance,
        (lengths, count, numbers) => {
          const all = answers(lengths);
          const picked = pickSamples(all, count, numbers);
          const picks = Math.min(count, all.length);
          expect(new Set(picked).size).toBe(picks);
          const order = all.toSorted((a, b) => a.words - b.words || (a.candidacyId < b.candidacyId ? -1 : 1));
          const places = picked
            .map((id) => order.findIndex(({ candidacyId }) => candidacyId === id))
            .toSorted((a, b) => a - b);
          places.forEach((place, part) => {
            expect(place).toBeGreaterThanOrEqual(Math.floor((part * all.length) / picks));
            expect(place).toBeLessThan(Math.floor(((part + 1) * all.length) / picks));
          });
        },
      ),
    );
  });

  it('come in an order of chance, not of length', () => {
    const all = answers([10, 20, 30]);
    expect(pickSamples(all, 3, [0, 0, 0, 0.9, 0.1, 0.5])).toEqual(['c001', 'c002', 'c000']);
  });
});

describe('the spread of a trial [G13]', () => {
  it.each([
    [[], null],
    [[4], { least: 4, most: 4, median: 4, given: 1 }],
    [[1, 4, 2], { least: 1, most: 4, median: 2, given: 3 }],
    [[1, 4, 2, 3], { least: 1, most: 4, median: 2.5, given: 4 }],
  ])('the points %j range so', (points, expected) => {
    expect(rangeOf(points)).toEqual(expected);
  });

  it('between grades is counted in steps of the scale', () => {
    expect(gradeSpread('A-F', ['C', 'A', 'D'])).toEqual({ best: 'A', worst: 'D', steps: 3 });
    expect(gradeSpread('A-F', ['F', 'E'])).toEqual({ best: 'E', worst: 'F', steps: 1 });
    expect(gradeSpread('A-F', [])).toEqual({ best: null, worst: null, steps: 0 });
  });

  it('comes with the question first on which the graders are furthest apart for its points', () => {
    const value = (sample: number, points: Record<string, number>): TrialValue => ({
      sample,
      grade: null,
      sum: 0,
      points,
    });
    const values = [
      value(1, { large: 40, small: 1 }),
      value(1, { large: 50, small: 4 }),
      value(2, { large: 40 }),
    ];
    const spreads = questionSpreads(
      [
        { id: 'large', points: 100 },
        { id: 'small', points: 4 },
      ],
      2,
      values,
    );
    expect(spreads.map(({ questionId, share }) => [questionId, share])).toEqual([
      ['small', 0.75],
      ['large', 0.05],
    ]);
    expect(spreads[0]?.samples).toEqual([{ least: 1, most: 4, median: 2.5, given: 2 }, null]);
  });
});
