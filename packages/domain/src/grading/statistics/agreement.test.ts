import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grade, type GradeScale, gradeScales } from '../../exam/grades.ts';
import { agreementOf, type GradePair, pairsOf } from './agreement.ts';

/** `AB` is a pair: the first seat gave A, the second B. */
const written = (words: string): GradePair[] =>
  words.split(' ').flatMap((word) => (word === '' ? [] : [[word[0] as Grade, word[1] as Grade]]));

describe('the agreement of graders who assessed alone [G16]', () => {
  it.each<[string, string, Record<'pairs' | 'exact' | 'withinOne', number> & { kappa: number | null }]>([
    ['nothing is graded by two', '', { pairs: 0, exact: 0, withinOne: 0, kappa: null }],
    ['everyone gave the same grade', 'CC CC CC', { pairs: 3, exact: 3, withinOne: 3, kappa: null }],
    ['always the same', 'AA BB CC FF', { pairs: 4, exact: 4, withinOne: 4, kappa: 1 }],
    // Observed 2/4 squared steps, by chance 1/4 · 4 · 1/2 · 1/2 · 4 = 2 in all: 1 - 2/2.
    ['no better than chance', 'AA AB BA BB', { pairs: 4, exact: 2, withinOne: 4, kappa: 0 }],
    ['always the other', 'AB BA', { pairs: 2, exact: 0, withinOne: 2, kappa: -1 }],
    // Rows A2 B1 C1, columns A1 B2 C1: observed 1; by chance (2·2·1 + 2·1·4 + 1·1·1 + 1·1·1 + 1·1·4 + 1·2·1) / 4 = 5.
    ['one step apart once', 'AA AB BB CC', { pairs: 4, exact: 3, withinOne: 4, kappa: 0.8 }],
    ['far apart', 'AF FA', { pairs: 2, exact: 0, withinOne: 0, kappa: -1 }],
  ])('where %s', (_, pairs, expected) => {
    const { matrix, ...figures } = agreementOf('A-F', written(pairs));
    expect(figures).toEqual({
      ...expected,
      kappa: expected.kappa === null ? null : expect.closeTo(expected.kappa, 10),
    });
    expect(matrix.flat().reduce((a, b) => a + b, 0)).toBe(expected.pairs);
    // Who of the two gave the better grade is in none of it.
    const swapped = written(pairs).map(([a, b]) => [b, a] as const);
    expect(agreementOf('A-F', swapped).matrix).toEqual(matrix);
  });

  it('of pass and fail is the plain kappa, and within one step for all', () => {
    const pairs: GradePair[] = [
      ...Array.from({ length: 20 }, (): GradePair => ['pass', 'pass']),
      ...Array.from({ length: 5 }, (): GradePair => ['pass', 'fail']),
      ...Array.from({ length: 10 }, (): GradePair => ['fail', 'pass']),
      ...Array.from({ length: 15 }, (): GradePair => ['fail', 'fail']),
    ];
    // The textbook example: 0.7 observed, 0.5 by chance.
    expect(agreementOf('pass-fail', pairs)).toMatchObject({
      kappa: expect.closeTo(0.4, 10),
      withinOne: 50,
      exact: 35,
    });
  });

  it('a script of three seats has three pairs, each with the lower seat first, in whatever order they confirmed', () => {
    const grades = [
      { seat: 3, grade: 'C' },
      { seat: 1, grade: 'A' },
      { seat: 2, grade: 'B' },
    ] as const;
    expect(pairsOf(grades)).toEqual(written('AB AC BC'));
    expect(pairsOf(grades.slice(1, 2))).toEqual([]);
  });

  it('refuses a grade of another scale, which is a fault of the program', () => {
    expect(() => agreementOf('pass-fail', written('AB'))).toThrow(RangeError);
  });

  const anyPairs = fc.constantFrom<GradeScale>('A-F', 'pass-fail', '1-6').chain((scale) => {
    const grade = fc.constantFrom<Grade>(...gradeScales[scale]);
    return fc.tuple(fc.constant(scale), fc.array(fc.tuple(grade, grade)));
  });

  it('kappa is between -1 and 1, 1 only where all are exact, and the same with the seats changed', () => {
    fc.assert(
      fc.property(anyPairs, ([scale, pairs]) => {
        const { kappa, exact, withinOne } = agreementOf(scale, pairs);
        const turned = agreementOf(
          scale,
          pairs.map(([a, b]): GradePair => [b, a]),
        );
        expect(exact).toBeLessThanOrEqual(withinOne);
        if (kappa === null) {
          expect(new Set(pairs.flat()).size).toBeLessThanOrEqual(1);
          return;
        }
        expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(kappa).toBeLessThanOrEqual(1);
        expect(kappa === 1).toBe(exact === pairs.length);
        expect(turned.kappa).toBeCloseTo(kappa, 10);
      }),
    );
  });
});
