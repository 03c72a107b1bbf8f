import { expect, it } from 'vitest';
import { minutesToSay, withinMinutes } from './spoken-minutes.ts';

/** What is said as the time left goes through these minutes. */
function saidThrough(...minutes: number[]): number[] {
  let was: number | null = withinMinutes((minutes[0] ?? 0) * 60_000);
  return minutes.flatMap((left) => {
    const within = withinMinutes(left * 60_000);
    const said = minutesToSay(was, within);
    was = within;
    return said ?? [];
  });
}

it('the last 15, 5 and 1 minutes are said once each [D7]', () => {
  expect(saidThrough(20, 15, 14, 5, 4, 1, 0.5)).toEqual([15, 5, 1]);
});

it('more time never says more minutes than are left: twelve are not fifteen [D7]', () => {
  expect(saidThrough(3, 2, 12, 6, 5)).toEqual([5]);
  expect(saidThrough(0.5, 30, 15)).toEqual([15]);
});

it('whoever comes back into the room is not told again [Q4]', () => {
  expect(saidThrough(4, 3, 2)).toEqual([]);
});
