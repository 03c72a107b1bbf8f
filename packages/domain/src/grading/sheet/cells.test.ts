import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GradeScale, gradeScales } from '../../exam/grades.ts';
import { candidateNumberIn, gradeIn, pointsIn } from './cells.ts';

describe('a cell of a grader’s sheet is a grade [G7]', () => {
  it.each([
    ['A-F', 'A', 'A'],
    ['A-F', ' f ', 'F'],
    ['A-F', 'G', undefined],
    ['A-F', 'A-', undefined],
    ['A-F', 'Bestått', undefined],
    ['A-F', '', undefined],
    ['pass-fail', 'Pass', 'pass'],
    ['pass-fail', 'PASSED', 'pass'],
    ['pass-fail', 'NotPass', 'fail'],
    ['pass-fail', 'not pass', 'fail'],
    ['pass-fail', 'Not passed', 'fail'],
    ['pass-fail', 'Fail', 'fail'],
    ['pass-fail', 'BESTÅTT', 'pass'],
    ['pass-fail', 'Besta\u030Att', 'pass'],
    ['pass-fail', 'ikke bestått', 'fail'],
    ['pass-fail', 'Ikke-bestått', 'fail'],
    ['pass-fail', 'Ikkje bestått', 'fail'],
    ['pass-fail', 'A', undefined],
    ['pass-fail', 'B', undefined],
    ['1-6', '6', '6'],
    ['1-6', '5,5', undefined],
    ['1-6', '0', undefined],
  ] as const)('on the scale %s, %j is %j', (scale, text, grade) => {
    expect(gradeIn(text, scale)).toBe(grade);
  });

  it('for every grade of every scale, as it is and in small letters', () => {
    for (const scale of Object.keys(gradeScales) as GradeScale[]) {
      for (const grade of gradeScales[scale]) {
        expect([gradeIn(grade, scale), gradeIn(grade.toLowerCase(), scale)]).toEqual([grade, grade]);
      }
    }
  });
});

describe('a cell of a grader’s sheet is points [G7]', () => {
  it.each([
    ['7', 7],
    ['7,5', 7.5],
    ['7.5', 7.5],
    ['7,50', 7.5],
    ['007', 7],
    ['-2', -2],
    ['−2', -2],
    ['1 000', 1000],
    ['1\u00a0000,5', 1000.5],
    ['7 5', undefined],
    ['1.234,5', undefined],
    ['7/10', undefined],
    ['75 %', undefined],
    ['1e3', undefined],
    ['syv', undefined],
    ['05.jun', 'date'],
    ['5. jun', 'date'],
    ['6-May', 'date'],
    ['05.06.2026', 'date'],
    ['2026-06-05 00:00', 'date'],
    ['05.06', 'date'],
    ['5.6', 5.6],
    ['12:30', 'date'],
  ] as const)('%j is %j', (text, points) => {
    expect(pointsIn(text)).toBe(points);
  });

  it('in hundredths, whichever sign divides them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), (hundredths) => {
        const points = hundredths / 100;
        const written = points.toFixed(2);
        // A day and a month, as Excel writes 5.6, is no number.
        fc.pre(!/^0\d/u.test(written));
        expect(pointsIn(written)).toBeCloseTo(points, 5);
        expect(pointsIn(written.replace('.', ','))).toBeCloseTo(points, 5);
      }),
    );
  });

  it('or neither number nor date, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'059.,- /:−\u00a0jun'), maxLength: 12 }), (text) => {
        const points = pointsIn(text);
        expect(points === undefined || points === 'date' || Number.isFinite(points)).toBe(true);
      }),
    );
  });
});

describe('a cell of a grader’s sheet is a candidate number', () => {
  it.each([
    ['10001', 10_001],
    ['10 001', 10_001],
    ['10001,00', 10_001],
    ['0', undefined],
    ['1000001', undefined],
    ['-5', undefined],
    ['Ola', undefined],
  ] as const)('%j is %j', (text, number) => {
    expect(candidateNumberIn(text)).toBe(number);
  });
});
