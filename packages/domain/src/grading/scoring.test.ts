import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeScales } from '../exam/grades.ts';
import type { Question } from '../papers/paper.ts';
import { emptyRichText } from '../text/rich-text.ts';
import {
  faultInScoring,
  markedQuestions,
  type Scoring,
  type ScoringFacts,
  scoreWith,
  scoringOf,
  type Thresholds,
  withdrawals,
} from './scoring.ts';

const both = { nb: '', nn: '' };
const head = { title: both, text: { nb: emptyRichText, nn: emptyRichText } };
const option = (id: string, correct: boolean) => ({ id, text: both, correct });
const questions: Question[] = [
  { ...head, id: 'essay', kind: 'essay', points: 60 },
  {
    ...head,
    id: 'closed',
    kind: 'multipleChoice',
    points: 40,
    pointsForWrong: -10,
    options: [option('a', false), option('b', true), option('c', false)],
  },
];
const first = scoringOf(questions);
const least = { A: 90, B: 77, C: 65, D: 53, E: 41 };
const percent: Thresholds = { unit: 'percent', least };

type Change = { [id: string]: Partial<Scoring['questions'][string]> };
function changed(change: Change, thresholds: Thresholds | null = null): Scoring {
  const all = Object.entries(first.questions);
  return { questions: Object.fromEntries(all.map(([id, q]) => [id, { ...q, ...change[id] }])), thresholds };
}
const facts = (scoring: Scoring): ScoringFacts => ({ questions, scoring, scale: 'A-F' });
const score = (scoring: Scoring, points: Record<string, number>, closed: string | null = 'b') =>
  scoreWith(facts(scoring), { points, choices: { closed, essay: 'b' } });

describe('what the approved paper says is the first version [G3]', () => {
  it.each([
    ['b', { closed: 40 }],
    ['a', { closed: -10 }],
    [null, { closed: 0 }],
    ['z', { closed: 0 }],
  ])('a closed question answered %s scores itself, an essay never does', (choice, expected) => {
    expect(score(first, {}, choice).suggested).toEqual(expected);
  });

  it.each([
    [{ essay: 30.1, closed: 20 }, 50.1],
    [{ essay: 0.1 }, 40.1],
    [{}, 40],
  ])('the grader’s own %j override the automatic points of a question', (own, sum) => {
    expect(score(first, own)).toMatchObject({ sum, most: 100 });
  });
});

describe('a later version [G4]', () => {
  it.each([
    ['another key', { closed: { key: ['a'] } }, 'a', { sum: 70, most: 100 }],
    ['two right options', { closed: { key: ['a', 'b'] } }, 'a', { sum: 70, most: 100 }],
    ['another key, for who chose the old one', { closed: { key: ['a'] } }, 'b', { sum: 20, most: 100 }],
    ['a wrong choice that costs nothing', { closed: { pointsForWrong: 0 } }, 'a', { sum: 30, most: 100 }],
    ['half the weight', { closed: { weight: 20 } }, 'b', { sum: 50, most: 80 }],
    ['twice the weight of what a grader marked', { essay: { weight: 120 } }, 'b', { sum: 100, most: 160 }],
    [
      'a question that gives everyone full',
      { closed: { withdrawn: 'everyoneFull' } },
      'a',
      { sum: 70, most: 100 },
    ],
    ['a question that does not count', { closed: { withdrawn: 'notCounted' } }, 'b', { sum: 30, most: 60 }],
  ] as const)('with %s', (_, change, choice, expected) => {
    expect(score(changed(change), { essay: 30 }, choice)).toMatchObject(expected);
  });

  it('keeps what a grader has set by hand in a closed question', () => {
    expect(score(changed({ closed: { key: ['a'] } }), { essay: 30, closed: 25 }, 'a').sum).toBe(55);
  });
});

describe('thresholds [G3]', () => {
  it.each([
    [{ unit: 'percent', least }, 50, 'A'],
    [{ unit: 'percent', least }, 49.99, 'B'],
    [{ unit: 'percent', least }, 1, 'E'],
    [{ unit: 'percent', least }, 0.99, 'F'],
    [{ unit: 'points', least }, 50, 'A'],
    [{ unit: 'points', least }, 36.99, 'C'],
  ] as const)('%j: %d points for the essay and 40 for the rest give %s', (thresholds, essay, grade) => {
    expect(score(changed({}, thresholds), { essay }).grade).toBe(grade);
  });

  it('give no grade while a question that counts has no points', () => {
    expect(score(changed({}, percent), {}).grade).toBeNull();
    expect(score(changed({ essay: { withdrawn: 'everyoneFull' } }, percent), {}).grade).toBe('A');
  });

  it('of points and of percent differ when a question is left out', () => {
    const withoutClosed = { closed: { withdrawn: 'notCounted' } } as const;
    expect(score(changed(withoutClosed, percent), { essay: 54 }).grade).toBe('A');
    expect(score(changed(withoutClosed, { unit: 'points', least }), { essay: 54 }).grade).toBe('D');
  });
});

describe('a version that cannot be [G4]', () => {
  it.each([
    ['of the paper', first, undefined],
    ['with thresholds', changed({}, percent), undefined],
    [
      'with a question that the paper does not have',
      { ...first, questions: { ...first.questions, x: first.questions.essay! } },
      'scoringUnknownQuestion',
    ],
    ['without a question of the paper', { ...first, questions: {} }, 'scoringUnknownQuestion'],
    ['with no weight', changed({ essay: { weight: 0 } }), 'weightOutOfRange'],
    ['with thousandths', changed({ essay: { weight: 1.001 } }), 'weightOutOfRange'],
    ['where a wrong choice gives points', changed({ closed: { pointsForWrong: 1 } }), 'weightOutOfRange'],
    ['where no option is right', changed({ closed: { key: [] } }), 'keyMissing'],
    ['where an unknown option is right', changed({ closed: { key: ['z'] } }), 'keyMissing'],
    [
      'where no option is right, but everyone gets full',
      changed({ closed: { key: [], withdrawn: 'everyoneFull' } }),
      undefined,
    ],
    [
      'where nothing counts',
      changed({ essay: { withdrawn: 'notCounted' }, closed: { withdrawn: 'notCounted' } }),
      'nothingCounts',
    ],
    [
      'with two thresholds alike',
      changed({}, { unit: 'percent', least: { ...least, B: 90 } }),
      'thresholdsDisordered',
    ],
    ['with a threshold left out', changed({}, { unit: 'percent', least: { A: 90 } }), 'thresholdsDisordered'],
    [
      'with a threshold above all',
      changed({}, { unit: 'percent', least: { ...least, A: 101 } }),
      'thresholdsDisordered',
    ],
  ] as const)('%s', (_, scoring, fault) => {
    expect(faultInScoring(facts(scoring))).toBe(fault);
  });
});

it('lets a grader give what a wrong choice costs, in the paper or now [G3]', () => {
  const cost = (pointsForWrong: number) =>
    markedQuestions({ questions, scoring: changed({ closed: { pointsForWrong } }) }).map((q) =>
      'pointsForWrong' in q ? q.pointsForWrong : null,
    );
  expect(cost(-20)).toEqual([null, -20]);
  expect(cost(0)).toEqual([null, -10]);
});

const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((n) => n / 100);
const scorings: fc.Arbitrary<Scoring> = fc
  .record({
    essay: fc.record({
      weight: hundredths(99).map((n) => n + 1),
      withdrawn: fc.constantFrom(null, ...withdrawals),
    }),
    closed: fc.record({
      weight: hundredths(99).map((n) => n + 1),
      key: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      pointsForWrong: hundredths(40).map((n) => 0 - n),
      withdrawn: fc.constantFrom(null, ...withdrawals),
    }),
  })
  .map((change) => changed(change));
const marks = fc.record(
  { essay: hundredths(60), closed: hundredths(40) },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, number>>;
const choices = fc.constantFrom('a', 'b', 'c', null);
const thresholds: fc.Arbitrary<Thresholds> = fc
  .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 5 })
  .map((all) => {
    const [A = 0, B = 0, C = 0, D = 0, E = 0] = all.toSorted((a, b) => b - a);
    return { unit: 'percent' as const, least: { A, B, C, D, E } };
  });

describe('whatever the versions [G4]', () => {
  it('going back gives the same points as before', () => {
    fc.assert(
      fc.property(scorings, scorings, marks, choices, (one, other, points, choice) => {
        const before = score(one, points, choice);
        score(other, points, choice);
        expect(score(one, points, choice)).toEqual(before);
      }),
    );
  });

  it('a mark set by hand is never lost: points stay as given, and more of them never give a lower sum', () => {
    fc.assert(
      fc.property(scorings, marks, choices, hundredths(60), (scoring, points, choice, essay) => {
        const given = Object.freeze({ ...points, essay });
        const more = { ...points, essay: Math.min(60, essay + 1) };
        expect(score(scoring, more, choice).sum).toBeGreaterThanOrEqual(score(scoring, given, choice).sum);
        expect(given.essay).toBe(essay);
      }),
    );
  });

  it('the sum is never above the most there is', () => {
    fc.assert(
      fc.property(scorings, marks, choices, (scoring, points, choice) => {
        const { sum, most } = score(scoring, points, choice);
        expect(sum).toBeLessThanOrEqual(most + 0.01);
      }),
    );
  });

  it('a higher sum never gives a worse grade, and a higher threshold never a better one', () => {
    const grades: readonly string[] = gradeScales['A-F'];
    const rank = (scoring: Scoring, essay: number) => grades.indexOf(score(scoring, { essay }).grade ?? '');
    fc.assert(
      fc.property(thresholds, hundredths(59), (limits, essay) => {
        const scoring = changed({}, limits);
        expect(rank(scoring, essay + 1)).toBeLessThanOrEqual(rank(scoring, essay));
        const A = Math.min(100, (limits.least.A ?? 0) + 1);
        const stricter = changed({}, { ...limits, least: { ...limits.least, A } });
        expect(rank(stricter, essay)).toBeGreaterThanOrEqual(rank(scoring, essay));
      }),
    );
  });
});
