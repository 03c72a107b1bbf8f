import { describe, expect, it } from 'vitest';
import type { ScriptLine } from '../../api-types.ts';
import { withKeptEntries } from './kept-lines.ts';
import {
  filterCounts,
  type ScriptFilter,
  type ScriptOrder,
  scriptFilters,
  scriptOrders,
  scriptsInView,
  scriptViewAsAddress,
  scriptViewFrom,
} from './script-view.ts';

const line = (candidateNumber: number, given: Partial<ScriptLine>): ScriptLine => ({
  candidateNumber,
  state: 'untouched',
  words: 0,
  points: null,
  suggestedGrade: null,
  grade: null,
  agreedGrade: null,
  ready: false,
  version: 0,
  ...given,
});
/** In an own order that is not the order of their numbers. */
const lines = [
  line(4, { words: 400 }),
  line(1, { state: 'draft', words: 900, points: 70, grade: 'C', lookAgain: true }),
  line(3, { state: 'draft', words: 0, points: 0, blank: true, gaps: 2 }),
  line(2, { state: 'confirmed', words: 700, points: 90, grade: 'A' }),
  line(5, { state: 'agreed', words: 800, points: 80, grade: 'C', agreedGrade: 'B' }),
];
const numbers = (filter: ScriptFilter, order: ScriptOrder, isReversed = false) =>
  scriptsInView(lines, { filter, order, isReversed }, 'A-F').map(({ candidateNumber }) => candidateNumber);

describe('the list of scripts', () => {
  it.each<[ScriptFilter, number[]]>([
    ['all', [4, 1, 3, 2, 5]],
    ['untouched', [4]],
    ['draft', [1, 3]],
    ['confirmed', [2, 5]],
    ['lookAgain', [1]],
    ['blank', [3]],
    ['incomplete', [3]],
  ])('filtered by %s', (filter, found) => {
    expect(numbers(filter, 'own')).toEqual(found);
    expect(filterCounts(lines)[filter]).toBe(found.length);
  });

  it.each<[ScriptOrder, boolean, number[]]>([
    ['own', false, [4, 1, 3, 2, 5]],
    ['own', true, [5, 2, 3, 1, 4]],
    ['number', false, [1, 2, 3, 4, 5]],
    ['number', true, [5, 4, 3, 2, 1]],
    ['points', false, [3, 1, 5, 2, 4]],
    ['points', true, [2, 5, 1, 3, 4]],
    ['length', false, [3, 4, 2, 5, 1]],
    ['grade', false, [2, 5, 1, 4, 3]],
  ])('in order of %s, reversed: %s; without a value last', (order, isReversed, found) => {
    expect(numbers('all', order, isReversed)).toEqual(found);
  });

  it('counts what the device keeps and the server does not have: the script is begun in line, filter and counts [G15]', () => {
    const kept = withKeptEntries(
      lines,
      new Map([
        [4, { grade: 'B' as const }],
        [2, { grade: null }],
      ]),
    );
    expect(kept.find(({ candidateNumber }) => candidateNumber === 4)).toMatchObject({
      state: 'draft',
      grade: 'B',
    });
    const draft = scriptsInView(kept, { filter: 'draft', order: 'own', isReversed: false }, 'A-F');
    expect(draft.map(({ candidateNumber }) => candidateNumber)).toEqual([4, 1, 3]);
    expect(filterCounts(kept)).toMatchObject({ untouched: 0, draft: 3, confirmed: 2 });
  });

  it('every view can be bookmarked: its address leads back to it, and an unknown one to all scripts', () => {
    for (const filter of scriptFilters)
      for (const order of scriptOrders)
        for (const isReversed of [false, true]) {
          const view = { filter, order, isReversed };
          expect(scriptViewFrom(scriptViewAsAddress(view))).toEqual(view);
        }
    expect(scriptViewFrom(new URLSearchParams('show=co-grader&order=time'))).toEqual({
      filter: 'all',
      order: 'own',
      isReversed: false,
    });
  });
});
