import { expect, it } from 'vitest';
import { minutesToAnnounce, withinMinutes } from './spoken-minutes.ts';

/** The announcements as the remaining time passes these minutes. */
function announcedThrough(...minutes: number[]): number[] {
  let was = minutes[0] ?? 0;
  return minutes.flatMap((left) => {
    const said = minutesToAnnounce(was, left);
    was = left;
    return said ?? [];
  });
}

it('the last 15, 5 and 1 minutes are announced once each [D7]', () => {
  expect(announcedThrough(20, 15, 14, 5, 4, 1, 0)).toEqual([15, 5, 1]);
});

it('after an extension no more minutes are announced than are left: twelve are not fifteen [D7]', () => {
  expect(announcedThrough(3, 2, 12, 6, 5)).toEqual([5]);
  expect(announcedThrough(1, 30, 15)).toEqual([15]);
});

it('a candidate who comes back into the room does not get the announcement again [Q4]', () => {
  expect(announcedThrough(4, 3, 2)).toEqual([]);
});

it('a page that slept announces the minutes left when it wakes, and nothing when none are left [D7]', () => {
  expect(announcedThrough(20, 12, 11)).toEqual([12]);
  expect(announcedThrough(20, 3, 2, 1)).toEqual([3, 1]);
  expect(announcedThrough(20, -1)).toEqual([]);
});

it.each([
  [15 * 60_000 + 1, null],
  [15 * 60_000, 15],
  [5 * 60_000 + 1, 15],
  [5 * 60_000, 5],
  [60_000 + 1, 5],
  [60_000, 1],
  [0, 1],
])('a hidden clock shows with %i milliseconds left that it is under %s minutes [D7]', (left, minutes) => {
  expect(withinMinutes(left)).toBe(minutes);
});
