import { expect, test } from 'vitest';
import { type ClaimForm, claimOf, faultsOf, formOf, numberFaults } from './claim-form.ts';

const counted = { scripts: 4, explanations: 0 };
const faults = (typed: Partial<ClaimForm>) => faultsOf({ ...formOf(counted, undefined), ...typed }, counted);

test.each([
  [{ expenses: '-5' }, 'expenses', 'negative'],
  [{ expenses: '−5' }, 'expenses', 'negative'],
  [{ scripts: '-1' }, 'scripts', 'negative'],
  [{ scripts: '2,5' }, 'scripts', 'notWhole'],
  [{ other: 'to' }, 'other', 'notNumber'],
  [{ meetings: '1 5' }, 'meetings', 'notNumber'],
  [{ meetings: '1:30' }, 'meetings', 'notNumber'],
  [{ other: '1,5 t' }, 'other', 'notNumber'],
  [{ other: '-2' }, 'other', 'negative'],
  [{ scripts: '1 5' }, 'scripts', 'notWhole'],
  [{ expenses: '12 34' }, 'expenses', 'notNumber'],
  [{ expenses: '1234 567' }, 'expenses', 'notNumber'],
  [{ expenses: '1,555' }, 'expenses', 'notNumber'],
] as const)('what is wrong with the number in %o is said of its field [G14]', (typed, field, fault) => {
  expect(faults(typed)).toContainEqual([field, fault]);
});

test.each([
  ['1 234,50', 123_450],
  ['1\u00a0234\u00a0567', 123_456_700],
  ['1234', 123_400],
  ['', 0],
])('a space divides thousands only: %o is read as the grader means it [G14]', (expenses, ore) => {
  const form = { ...formOf(counted, undefined), expenses };
  expect(numberFaults(form)).toEqual([]);
  expect(claimOf(form).expensesOre).toBe(ore);
});

test('nothing is wrong with the counts as they are', () => {
  expect(faults({})).toEqual([]);
});
