import { expect, test } from 'vitest';
import { dateLabels, hasRoom, timeShown } from './course-picture.ts';

test.each([
  ['to now, while a deadline stands still until now', [{ from: 0, to: 50 }], 50, [0, 50]],
  [
    'to the end of what is left',
    [
      { from: 0, to: 50 },
      { from: 50, to: 90 },
    ],
    50,
    [0, 90],
  ],
  ['to now, when the last has just ended', [{ from: 0, to: 90 }], 100, [0, 100]],
  ['without now, long after the last has ended', [{ from: 0, to: 90 }], 400, [0, 90]],
])('the picture of deadlines shows the time from the first event %s [V4]', (_, bars, now, shown) => {
  expect(timeShown(bars, now)).toEqual(shown);
});

test.each([
  ['wide enough', 100, true],
  ['too narrow', 20, false],
])('a word is written in a bar that is %s for it [V4]', (_, to, expected) => {
  expect(hasRoom({ from: 0, to, label: 'sto stille' }, [0, 200], 400)).toBe(expected);
});

test.each([
  ['beginning, end and each change with room', 800, 'start 0, middle 40, middle 70, end 100'],
  ['no change that would cover another date', 300, 'start 0, middle 40, end 100'],
  ['beginning and end alone on a narrow page', 160, 'start 0, end 100'],
  ['no end that would cover the beginning', 90, 'start 0'],
])('the dates below the picture of deadlines are of %s [V4]', (_, width, expected) => {
  const labels = dateLabels([0, 40, 42, 70, 100], [0, 100], width, (at) => `${at}. mai`.padEnd(9));
  expect(labels.map(({ anchor, at }) => `${anchor} ${at}`).join(', ')).toBe(expected);
});
