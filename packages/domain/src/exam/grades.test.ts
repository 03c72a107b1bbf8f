import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { higherEducationRules, schoolRules } from '../test/rules.ts';
import {
  compareOutcome,
  type Grade,
  type GradeScale,
  gradeDistance,
  gradeScales,
  isGradeOn,
  needsNewAssessment,
} from './grades.ts';

const anyScale = fc.constantFrom<GradeScale>('A-F', 'pass-fail', '1-6');
const anyPair = anyScale.chain((scale) => {
  const grade = fc.constantFrom<Grade>(...gradeScales[scale]);
  return fc.record({ scale: fc.constant(scale), from: grade, to: grade });
});

describe('the distance between two grades', () => {
  // Every pair of grades of the scale, row by row
  it.each([
    ['A', [0, 1, 2, 3, 4, 5]],
    ['B', [1, 0, 1, 2, 3, 4]],
    ['C', [2, 1, 0, 1, 2, 3]],
    ['D', [3, 2, 1, 0, 1, 2]],
    ['E', [4, 3, 2, 1, 0, 1]],
    ['F', [5, 4, 3, 2, 1, 0]],
  ] as const)('from %s to A, B, C, D, E, F is %j', (from, distances) => {
    expect(gradeScales['A-F'].map((to) => gradeDistance('A-F', from, to))).toEqual(distances);
  });

  it('is counted on 1–6 and pass/fail as well', () => {
    expect(gradeDistance('1-6', '6', '2')).toBe(4);
    expect(gradeDistance('pass-fail', 'fail', 'pass')).toBe(1);
  });

  it('refuses a grade from another scale', () => {
    expect(() => gradeDistance('A-F', 'A', 'pass')).toThrow(RangeError);
  });
});

describe('a new assessment', () => {
  it('is needed exactly from two steps on A–F, up or down [K6]', () => {
    for (const from of gradeScales['A-F']) {
      for (const to of gradeScales['A-F']) {
        const expected = gradeDistance('A-F', from, to) >= 2;
        expect(needsNewAssessment('A-F', from, to, higherEducationRules), `${from}→${to}`).toBe(expected);
      }
    }
  });

  it('is not required when pass becomes fail, unless the rule set says so', () => {
    const reassessThreshold = { grades: 2, onEveryPassFailChange: true, legalBasis: 'local' };
    expect(needsNewAssessment('pass-fail', 'pass', 'fail', higherEducationRules)).toBe(false);
    expect(needsNewAssessment('pass-fail', 'fail', 'pass', { reassessThreshold })).toBe(true);
    expect(needsNewAssessment('pass-fail', 'fail', 'fail', { reassessThreshold })).toBe(false);
    expect(needsNewAssessment('A-F', 'A', 'B', { reassessThreshold })).toBe(false);
  });

  it('is never needed in schools, which have no such rule', () => {
    expect(needsNewAssessment('1-6', '6', '1', schoolRules)).toBe(false);
  });
});

describe('the outcome of an appeal', () => {
  it.each([
    ['A-F', 'C', 'B', 'inFavour'],
    ['A-F', 'C', 'C', 'unchanged'],
    ['A-F', 'C', 'D', 'toDisadvantage'],
    ['1-6', '3', '4', 'inFavour'],
    ['1-6', '3', '2', 'toDisadvantage'],
    ['pass-fail', 'fail', 'pass', 'inFavour'],
    ['pass-fail', 'pass', 'fail', 'toDisadvantage'],
  ] as const)('on %s from %s to %s is %s [K5]', (scale, from, to, outcome) => {
    expect(compareOutcome(scale, from, to)).toBe(outcome);
  });

  it('is reversed when the grades are exchanged', () => {
    const turned = { inFavour: 'toDisadvantage', unchanged: 'unchanged', toDisadvantage: 'inFavour' };
    fc.assert(
      fc.property(anyPair, ({ scale, from, to }) => {
        expect(compareOutcome(scale, to, from)).toBe(turned[compareOutcome(scale, from, to)]);
        expect(compareOutcome(scale, from, to) === 'unchanged').toBe(from === to);
      }),
    );
  });
});

describe('a text', () => {
  it.each([
    ['A-F', 'A', true],
    ['A-F', 'a', false],
    ['A-F', 'G', false],
    ['A-F', 'pass', false],
    ['A-F', '', false],
    ['pass-fail', 'pass', true],
    ['pass-fail', 'F', false],
    ['1-6', '1', true],
    ['1-6', '7', false],
    ['1-6', '0', false],
  ] as const)('on %s, %j being a grade is %s [R4]', (scale, text, expected) => {
    expect(isGradeOn(scale, text)).toBe(expected);
  });
});
