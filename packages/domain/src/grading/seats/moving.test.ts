import { expect, test } from 'vitest';
import { moveConsequence } from './moving.ts';

test.each([
  ['assessing', false, 'free'],
  ['assessing', true, 'setAside'],
  ['differing', true, 'setAside'],
  ['proposed', true, 'setAside'],
  ['agreed', true, 'gradeAgreed'],
] as const)('an answer that is %s, begun: %s, moves so: %s [G19]', (state, isBegun, consequence) => {
  expect(moveConsequence({ state, isBegun })).toBe(consequence);
});
