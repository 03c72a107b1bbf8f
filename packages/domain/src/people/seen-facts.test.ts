import { expect, test } from 'vitest';
import { isOvertaken, wantedFacts } from './seen-facts.ts';

const seen = { name: 'Kari Nordmann', email: 'kari@test.example' };
const [typed, other] = ['Kari Normann', 'Kari N.'];

test.each([
  ['facts that no other person has changed are changed', { name: typed }, {}, { name: typed }, false],
  [
    'what was left alone stays as it is now',
    { name: typed },
    { email: 'ny@test.example' },
    { name: typed, email: 'ny@test.example' },
    false,
  ],
  [
    'what a colleague changed meanwhile is not changed unseen',
    { name: typed },
    { name: other },
    { name: typed },
    true,
  ],
  [
    'what both changed to the same is as it should be',
    { name: typed },
    { name: typed },
    { name: typed },
    false,
  ],
  ['nothing changed brings nothing back', {}, { name: other }, { name: other }, false],
])('%s', (_, change, meanwhile, expected, isLate) => {
  const known = { ...seen, ...meanwhile };
  const wanted = wantedFacts({ ...seen, ...change }, seen, known);
  expect(wanted).toEqual({ ...seen, ...expected });
  expect(isOvertaken(wanted, seen, known)).toBe(isLate);
});
