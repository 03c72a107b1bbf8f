import { expect, test } from 'vitest';
import { type ClaimForm, faultsOf, formOf } from './claim-form.ts';

const counted = { scripts: 4, explanations: 0 };
const faults = (typed: Partial<ClaimForm>) => faultsOf({ ...formOf(counted, undefined), ...typed }, counted);

test.each([
  [{ expenses: '-5' }, 'expenses', 'negative'],
  [{ expenses: '−5' }, 'expenses', 'negative'],
  [{ scripts: '-1' }, 'scripts', 'negative'],
  [{ scripts: '2,5' }, 'scripts', 'notWhole'],
  [{ other: 'to' }, 'other', 'notNumber'],
  [{ expenses: '1,555' }, 'expenses', 'notNumber'],
] as const)('what is wrong with the number in %o is said of its field [G14]', (typed, field, fault) => {
  expect(faults(typed)).toContainEqual([field, fault]);
});

test('nothing is wrong with the counts as they are', () => {
  expect(faults({})).toEqual([]);
});
