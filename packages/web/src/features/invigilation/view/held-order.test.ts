import { expect, test } from 'vitest';
import { heldOrder } from './held-order.ts';

test.each([
  ['a new one comes last', ['a', 'b'], ['c', 'a', 'b'], ['a', 'b', 'c']],
  ['another order waits', ['a', 'b', 'c'], ['c', 'b', 'a'], ['a', 'b', 'c']],
  ['one that is gone keeps its place', ['a', 'b', 'c'], ['c'], ['a', 'b', 'c']],
])('nothing moves while a person is among the rows: %s [D9]', (_, before, next, expected) => {
  expect(heldOrder(before, next)).toEqual(expected);
});
