import { expect, test } from 'vitest';
import { namedDots } from './question-picture.ts';

const dot = (number: number, difficulty: number, discrimination: number) => ({
  number,
  difficulty,
  discrimination,
});

test('questions whose dots fall together are named side by side, and each other one by itself [G16]', () => {
  const named = namedDots([dot(1, 0.69, 0.74), dot(2, 0.69, 0.76), dot(3, 0.71, 0.25), dot(4, 0.9, 0.74)]);
  expect(named.map(({ name }) => name)).toEqual(['1, 2', '3', '4']);
  expect(namedDots([])).toEqual([]);
});
