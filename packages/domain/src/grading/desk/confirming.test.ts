import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeScales } from '../../exam/grades.ts';
import { findingsBeforeConfirming, type OwnMarks } from './confirming.ts';

const script = (
  candidateNumber: number,
  points: number | null,
  grade: string | null,
  { gaps = 0, byHand = 1 } = {},
): OwnMarks => ({ candidateNumber, points, grade, gaps, byHand });
const inWords = (all: readonly OwnMarks[], asked = all) =>
  findingsBeforeConfirming(asked, all, 'A-F').map((finding) =>
    'other' in finding
      ? `${finding.candidateNumber} ${finding.kind} ${finding.other.candidateNumber}`
      : `${finding.candidateNumber} ${finding.kind}`,
  );

describe('what a grader is shown before confirming [G1, G3]', () => {
  it.each<[string, readonly OwnMarks[], readonly string[]]>([
    [
      'nothing where sums and grades go together',
      [script(1, 90, 'A'), script(2, 70, 'C'), script(3, 70, 'C')],
      [],
    ],
    ['a missing grade', [script(1, 90, null)], ['1 gradeMissing']],
    ['an essay without points', [script(1, 40, 'C', { gaps: 1 })], ['1 pointsMissing']],
    ['no gap where whole-script grades alone are given', [script(1, null, 'C', { gaps: 6, byHand: 0 })], []],
    [
      'a gap where the other scripts have points',
      [script(1, null, 'C', { gaps: 6, byHand: 0 }), script(2, 60, 'C')],
      ['1 pointsMissing'],
    ],
    [
      'another grade for the same sum, on both',
      [script(1, 70, 'C'), script(2, 70, 'B')],
      ['1 sameSum 2', '2 sameSum 1'],
    ],
    [
      'a lower grade for a higher sum, on both',
      [script(1, 80, 'C'), script(2, 70, 'B')],
      ['1 worseWithMore 2', '2 betterWithLess 1'],
    ],
    [
      'gaps before contradictions',
      [script(1, 80, 'C'), script(2, 70, 'B'), script(3, 20, 'E', { gaps: 2 })],
      ['3 pointsMissing', '1 worseWithMore 2', '2 betterWithLess 1'],
    ],
  ])('%s', (_, all, found) => {
    expect(inWords(all)).toEqual(found);
  });

  it('only of the scripts that are to be confirmed, compared with all', () => {
    const all = [script(1, 80, 'C'), script(2, 70, 'B')];
    expect(inWords(all, [all[0]!])).toEqual(['1 worseWithMore 2']);
  });

  it('finds a contradiction exactly where one of any two scripts contradicts the other', () => {
    const ranks: readonly string[] = gradeScales['A-F'];
    const marks = fc.record({
      points: fc.integer({ min: 0, max: 12 }),
      rank: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 12 }), (given) => {
        const all = given.map(({ points, rank }, index) => script(index + 1, points, ranks[rank] ?? ''));
        const found = new Set(findingsBeforeConfirming(all, all, 'A-F').map((each) => each.candidateNumber));
        const contradicts = (a: (typeof given)[number], b: (typeof given)[number]) =>
          (a.points === b.points && a.rank !== b.rank) ||
          (a.points > b.points && a.rank > b.rank) ||
          (a.points < b.points && a.rank < b.rank);
        const expected = given.flatMap((a, index) =>
          given.some((b) => contradicts(a, b)) ? [index + 1] : [],
        );
        expect([...found].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });
});
