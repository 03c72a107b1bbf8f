import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRunningAt, type RunningTime, runningSeconds } from './running-time.ts';

const instant = (text: string) => Temporal.Instant.from(`2026-03-02T${text}:00Z`);
const time: RunningTime = {
  startsAt: instant('08:00'),
  endsAt: instant('12:00'),
  pauses: [{ from: instant('09:00'), to: instant('09:30') }],
};

test.each([
  ['within the exam', '08:10', 600, 600],
  ['that lasts beyond the end', '11:55', 1200, 300],
  ['that began before the start', '07:50', 1200, 600],
  ['after the end', '12:00', 600, 0],
  ['within a pause', '09:05', 600, 0],
  ['that began before a pause and ended in it', '08:59', 600, 60],
  ['around a whole pause', '08:50', 3600, 1800],
])(
  'of a period %s only the seconds count in which the candidate’s time ran [D7, D11]',
  (_, from, seconds, expected) => {
    expect(runningSeconds(instant(from), seconds, time)).toBe(expected);
  },
);

test('an unfinished pause has neither seconds of its own nor an end of the exam [D7, D11]', () => {
  const paused = { ...time, endsAt: null, pauses: [{ from: instant('09:00'), to: null }] };
  expect(runningSeconds(instant('08:59'), 36_000, paused)).toBe(60);
});

test('time runs from the start until just before the end, and not in a pause [D7]', () => {
  const times = ['07:59', '08:00', '08:59', '09:00', '09:29', '09:30', '11:59', '12:00'];
  expect(times.filter((each) => isRunningAt(instant(each), time))).toEqual([
    '08:00',
    '08:59',
    '09:30',
    '11:59',
  ]);
});

test('the counted seconds are exactly those in which the time runs [D7, D11]', () => {
  const minute = fc.integer({ min: -30, max: 300 });
  fc.assert(
    fc.property(minute, fc.integer({ min: 0, max: 300 }), (from, minutes) => {
      const start = time.startsAt.add({ minutes: from });
      const each = Array.from({ length: minutes }, (_, n) => start.add({ minutes: n }));
      const ran = each.filter((at) => isRunningAt(at, time)).length;
      expect(runningSeconds(start, minutes * 60, time)).toBe(ran * 60);
    }),
  );
});
