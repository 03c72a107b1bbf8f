import { expect, it } from 'vitest';
import { scriptsAhead } from './scripts-ahead.ts';

const lines = [7, 3, 9, 1].map((candidateNumber) => ({ candidateNumber, state: 'untouched' as const }));

it('the next scripts are those that the grader comes to, in the grader’s own order, and then from the beginning [G15]', () => {
  expect(scriptsAhead(lines, 3)).toEqual([9, 1, 7]);
  expect(scriptsAhead(lines, 3, 2)).toEqual([9, 1]);
  expect(scriptsAhead([], 3)).toEqual([]);
});

it('scripts that the grader has confirmed are not fetched again', () => {
  const [first, ...others] = lines;
  const confirmed = { candidateNumber: 4, state: 'confirmed' as const };
  expect(scriptsAhead([first!, confirmed, ...others], 7)).toEqual([3, 9, 1]);
});
