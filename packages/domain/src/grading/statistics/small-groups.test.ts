import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublishable } from './small-groups.ts';

const rules = {
  statistics: {
    smallestGroup: 5,
    earlierYearsForGraders: 'afterOwnConfirmation',
    legalBasis: 'GDPR art. 5(1)(c)',
  },
} as const;

describe('a distribution that identifies no one [R4]', () => {
  it.each<[string, number[], boolean]>([
    ['no one', [], false],
    ['four candidates', [2, 2], false],
    ['five candidates in two grades', [3, 2], true],
    ['everyone failed', [0, 30], false],
    ['all but one passed: the one who did not knows of all others', [29, 1], false],
    ['all but two passed', [28, 2], true],
    ['six grades, one candidate each', [1, 1, 1, 1, 1, 1], true],
  ])('%s', (_, counts, expected) => {
    expect(isPublishable(counts, rules)).toBe(expected);
  });

  it('tells no candidate, who knows one grade, the grade of everyone else', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }), (counts) => {
        if (!isPublishable(counts, rules)) return;
        for (const own of counts.keys()) {
          const others = counts.map((count, place) => count - Number(place === own));
          expect(others.filter((count) => count > 0).length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
