import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeScales } from '../../exam/grades.ts';
import { paperOfWords } from '../../test/papers.ts';
import { type Scoring, scoringOf } from '../scoring.ts';
import { distributionWith, inOtherUnit, startingThresholds } from './distribution.ts';
import { effectOn, type Scored, scoreOfAll, standings } from './effect.ts';

const at = (sum: number, grade: Scored['grade'], most = 100): Scored => ({ sum, most, grade });

describe('what a change of the scoring does to a work [G4]', () => {
  it.each([
    ['nothing, where nothing changed', at(50, 'D'), at(50, 'D'), 'D', 'agreed', 'none'],
    ['points alone, where the suggestion stays', at(50, 'D'), at(52, 'D'), 'D', 'agreed', 'points'],
    ['points alone, before anyone gave a grade', at(50, 'D'), at(70, 'C'), null, 'none', 'points'],
    ['lists a grader’s own confirmed grade', at(50, 'D'), at(70, 'C'), 'D', 'own', 'own'],
    ['lists a grade that the commission agreed on', at(50, 'D'), at(70, 'C'), 'D', 'agreed', 'agreed'],
    ['proposes to correct an announced grade', at(50, 'D'), at(70, 'C'), 'D', 'announced', 'correction'],
    [
      'leaves a grade that already is what the points now give',
      at(50, 'D'),
      at(70, 'C'),
      'C',
      'agreed',
      'points',
    ],
    [
      'leaves a grade that differed before, with the same suggestion',
      at(50, 'D'),
      at(55, 'D'),
      'C',
      'agreed',
      'points',
    ],
    [
      'lists every other grade, once there are thresholds',
      at(50, null),
      at(50, 'D'),
      'C',
      'agreed',
      'agreed',
    ],
    [
      'lists every moved share, without thresholds',
      at(50, null),
      at(70, null),
      'C',
      'announced',
      'correction',
    ],
    ['leaves equal shares, without thresholds', at(50, null), at(25, null, 50), 'C', 'agreed', 'points'],
  ] as const)('%s', (_, before, after, given, standing, expected) => {
    expect(effectOn({ before, after }, { given, standing })).toBe(expected);
  });

  it('never lists a grade that agrees with the new suggestion, and never more than its standing', () => {
    const grade = fc.constantFrom(...gradeScales['A-F']);
    const scored = fc.record({
      sum: fc.integer({ min: 0, max: 100 }),
      most: fc.constant(100),
      grade: fc.option(grade, { nil: null }),
    });
    fc.assert(
      fc.property(scored, scored, grade, fc.constantFrom(...standings), (before, after, given, standing) => {
        const effect = effectOn({ before, after }, { given, standing });
        if (after.grade === given) expect(['none', 'points']).toContain(effect);
        if (standing !== 'announced') expect(effect).not.toBe('correction');
        if (standing === 'none') expect(['none', 'points']).toContain(effect);
      }),
    );
  });
});

const { questions } = paperOfWords({ q1: 'Drøft', q2: 'Forklar' });
const scoring: Scoring = { ...scoringOf(questions), thresholds: startingThresholds('A-F') };
const facts = { questions, scoring, scale: 'A-F' } as const;

describe('the points of a work that several have assessed', () => {
  it.each([
    ['no one', [], { sum: 0, most: 20, grade: null }],
    ['one', [{ q1: 8, q2: 8 }], { sum: 16, most: 20, grade: 'B' }],
    [
      'two',
      [
        { q1: 8, q2: 8 },
        { q1: 5, q2: 6 },
      ],
      { sum: 13.5, most: 20, grade: 'C' },
    ],
    [
      'one of two who left a question out',
      [{ q1: 8 }, { q1: 5, q2: 6 }],
      { sum: 9.5, most: 20, grade: null },
    ],
  ])('marked by %s', (_, points, expected) => {
    const marked = points.map((each) => ({ points: each as Record<string, number>, choices: {} }));
    expect(scoreOfAll(facts, marked, {})).toEqual(expected);
  });
});

describe('the distribution that thresholds give [G3]', () => {
  const sums = [0, 8.2, 20].map((sum) => ({ sum, most: 20, isComplete: true }));

  it('counts each complete script once, best grade first', () => {
    const counts = distributionWith(startingThresholds('A-F'), 'A-F', [
      ...sums,
      { sum: 20, most: 20, isComplete: false },
    ]);
    expect(counts.map(({ grade, count }) => `${grade}${count}`).join(' ')).toBe('A1 B0 C0 D0 E1 F1');
  });

  it.each(['A-F', 'pass-fail', '1-6'] as const)('is the same in points as in percent on %s', (scale) => {
    const percent = startingThresholds(scale);
    expect(distributionWith(inOtherUnit(percent, 20), scale, sums)).toEqual(
      distributionWith(percent, scale, sums),
    );
    expect(inOtherUnit(inOtherUnit(percent, 20), 20)).toEqual(percent);
    expect(startingThresholds(scale, 'points', 20)).toEqual(inOtherUnit(percent, 20));
  });
});
