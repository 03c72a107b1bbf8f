import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountedQuestion,
  leastForDiscrimination,
  meanPoints,
  questionFigures,
  type ScriptPoints,
} from './question-figures.ts';

const asked = (most: number, isWithdrawn = false): CountedQuestion => ({
  questionId: `of ${most}`,
  most,
  isWithdrawn,
});
const many = (script: (index: number) => ScriptPoints, scripts = leastForDiscrimination) =>
  Array.from({ length: scripts }, (_, index) => script(index));

describe('how hard a question was, and how well it tells scripts apart [G16]', () => {
  it('without points there is nothing to say', () => {
    const nothing = { scripts: 0, mean: null, difficulty: null, discrimination: null };
    expect(questionFigures([asked(10)], [])).toEqual([{ questionId: 'of 10', most: 10, ...nothing }]);
    expect(questionFigures([asked(10)], [[null], [null]])[0]).toMatchObject(nothing);
    expect(questionFigures([], [[]])).toEqual([]);
  });

  it('the mean is of the scripts that have points, and the difficulty its share of the most', () => {
    const [first, second] = questionFigures(
      [asked(10), asked(4)],
      [
        [5, 4],
        [null, 2],
        [10, null],
      ],
    );
    expect(first).toMatchObject({ scripts: 2, mean: 7.5, difficulty: 0.75 });
    expect(second).toMatchObject({ scripts: 2, mean: 3, difficulty: 0.75 });
  });

  it('a question that gives no points has no difficulty, and one where a wrong choice costs has one below 0', () => {
    expect(questionFigures([asked(0)], [[0]])[0]).toMatchObject({ mean: 0, difficulty: null });
    expect(questionFigures([asked(2)], [[-1]])[0]).toMatchObject({ difficulty: -0.5 });
  });

  it.each<[string, (index: number) => ScriptPoints, number | null]>([
    ['goes with the others', (index) => [index, index * 2], 1],
    ['goes against the others', (index) => [index, -index], -1],
    ['is given to all alike', (index) => [3, index], null],
    ['varies by rounding alone', (index) => [0.1 + 0.2, index], null],
  ])('a question that %s', (_, script, expected) => {
    const [first] = questionFigures([asked(100), asked(200)], many(script));
    expect(first?.discrimination).toEqual(expected === null ? null : expect.closeTo(expected, 10));
  });

  it('the question itself is not in the sum it is compared with', () => {
    // Alone it would correlate with itself; the other question says nothing.
    const [first] = questionFigures(
      [asked(10), asked(10)],
      many((index) => [index % 2 === 0 ? 10 : 0, 5]),
    );
    expect(first?.discrimination).toBeNull();
  });

  it('with few scripts, one question, or a withdrawn one, nothing is said', () => {
    const few = many((index) => [index, index], leastForDiscrimination - 1);
    expect(questionFigures([asked(10), asked(10)], few)[0]?.discrimination).toBeNull();
    expect(
      questionFigures(
        [asked(10)],
        many((index) => [index]),
      )[0]?.discrimination,
    ).toBeNull();
    const withdrawn = questionFigures(
      [asked(10), asked(10, true)],
      many((index) => [index, index]),
    );
    expect(withdrawn.map(({ discrimination }) => discrimination)).toEqual([null, null]);
  });

  it('a script without points in a question that counts is left out of every correlation', () => {
    const scripts = [...many((index) => [index, index, index]), [null, 100, -100], [0, 100, null]];
    for (const { discrimination } of questionFigures([asked(9), asked(9), asked(9)], scripts))
      expect(discrimination).toBeCloseTo(1, 10);
  });

  it('several graders of one script give it their mean', () => {
    expect(meanPoints([4, 5])).toBe(4.5);
    expect(meanPoints([])).toBeNull();
  });

  it('stays between -1 and 1, and does not depend on the order of the scripts', () => {
    const script = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 });
    const questions = [asked(50), asked(50), asked(50)];
    const of = (scripts: readonly ScriptPoints[]) =>
      questionFigures(questions, scripts).map(({ discrimination }) => discrimination);
    fc.assert(
      fc.property(fc.array(script, { minLength: 20, maxLength: 40 }), (scripts) => {
        const found = of(scripts);
        const turned = of(scripts.toReversed());
        expect(turned).toEqual(found.map((one) => (one === null ? null : expect.closeTo(one, 6))));
        expect(found.every((one) => one === null || Math.abs(one) <= 1)).toBe(true);
      }),
    );
  });
});
