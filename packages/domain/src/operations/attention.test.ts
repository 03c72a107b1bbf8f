import { expect, test } from 'vitest';
import { connectionsAreFew, diskIsLow, endsSoon, isLongWait } from './attention.ts';

const day = 24 * 60 * 60 * 1000;
const gibibyte = 1024 ** 3;

test.each([
  [60 * day, true],
  [60 * day + 1, false],
  [-day, true],
])('a certificate that has %d milliseconds left is to be renewed: %s', (left, expected) => {
  expect(endsSoon(5 * day + left, 5 * day)).toBe(expected);
});

test('a certificate that a program renews automatically is reported later', () => {
  expect([endsSoon(14 * day, 0, 14), endsSoon(14 * day + 1, 0, 14)]).toEqual([true, false]);
});

test.each([
  [2 * gibibyte, 40 * gibibyte, false],
  [2 * gibibyte - 1, 20 * gibibyte, true],
  [5 * gibibyte, 100 * gibibyte, false],
  [5 * gibibyte - 1, 100 * gibibyte, true],
])('a disk with %d of %d bytes free is low: %s', (free, total, expected) => {
  expect(diskIsLow({ free, total })).toBe(expected);
});

test.each([
  [10 * 60, false],
  [10 * 60 + 1, true],
])('work that has waited %d seconds has waited too long: %s', (waited, expected) => {
  expect(isLongWait(waited)).toBe(expected);
});

test.each([
  [47, 60, false],
  [48, 60, true],
])('with %d of %d connections in use few are left: %s', (used, most, expected) => {
  expect(connectionsAreFew({ used, most })).toBe(expected);
});
