import { describe, expect, it } from 'vitest';
import { courseFault, unitFault, unitsBelow, wholeNames } from './catalogue.ts';

const names = { nb: 'Prøving', nn: '', en: '' };

describe('a unit or course is named', () => {
  it.each([
    ['MAT1100', undefined],
    ['HIF-TN.2/æ_1', undefined],
    ['A1', undefined],
    ['A', 'codeUnusable'],
    ['x'.repeat(30), undefined],
    ['x'.repeat(31), 'codeUnusable'],
    ['MAT 1100', 'codeUnusable'],
    ['-MAT', 'codeUnusable'],
    ['', 'codeUnusable'],
  ])('by the code %j: %s', (code, fault) => {
    expect(unitFault({ ...names, code })).toBe(fault);
  });

  it.each([
    [{ nb: '', nn: '', en: '' }, 'namesMissing'],
    [{ nb: ' \u200b', nn: '', en: '' }, 'namesMissing'],
    [{ nb: '', nn: 'x', en: '' }, undefined],
    [{ nb: '', nn: '', en: 'x' }, undefined],
  ])('in at least one language: %j %s', (given, fault) => {
    expect(unitFault({ ...given, code: 'AB' })).toBe(fault);
  });

  it.each([
    [
      { nb: 'a ', nn: '', en: '' },
      { nb: 'a', nn: 'a', en: 'a' },
    ],
    [
      { nb: '', nn: 'b', en: 'c' },
      { nb: 'b', nn: 'b', en: 'c' },
    ],
    [
      { nb: '', nn: '', en: 'c' },
      { nb: 'c', nn: 'c', en: 'c' },
    ],
    [
      { nb: 'a', nn: 'b', en: 'c' },
      { nb: 'a', nn: 'b', en: 'c' },
    ],
  ])('%j is called %j in the three languages', (given, whole) => {
    expect(wholeNames(given)).toEqual(whole);
  });
});

it.each([
  [0.5, undefined],
  [0.4, 'creditsUnusable'],
  [120, undefined],
  [120.5, 'creditsUnusable'],
  [Number.NaN, 'creditsUnusable'],
])('a course of %d credits: %s', (credits, fault) => {
  expect(courseFault({ ...names, code: 'AB', credits })).toBe(fault);
});

it('the units below one are found in any order, with itself', () => {
  const units = [
    { id: 'c', parentId: 'b' },
    { id: 'b', parentId: 'a' },
    { id: 'a', parentId: null },
    { id: 'x', parentId: 'a' },
  ];
  expect([...unitsBelow(units, 'b')].sort()).toEqual(['b', 'c']);
  expect([...unitsBelow(units, 'a')].sort()).toEqual(['a', 'b', 'c', 'x']);
  expect([...unitsBelow(units, 'c')]).toEqual(['c']);
});
