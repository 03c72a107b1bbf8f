import { expect, test } from 'vitest';
import { labelHeights, ticksOf } from './progress-picture.ts';

test.each([
  ['far apart stay where they are', [1, 20], [1, 20]],
  ['at the same height are moved apart, upwards', [5, 5, 5], [5, 8, 11]],
  ['close to each other keep their order', [10, 5, 6], [11, 5, 8]],
  ['at the top are moved apart downwards', [20, 20], [17, 20]],
  ['alone stays', [4], [4]],
])('the names of graders whose lines end %s [G16]', (_, ends, heights) => {
  expect(labelHeights(ends, 3, 20)).toEqual(heights);
});

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 3],
  [200, 4],
])('the axis of %d scripts has %d ticks, so that it counts whole ones [G16]', (scripts, ticks) => {
  expect(ticksOf(scripts)).toBe(ticks);
});
