import { expect, test } from 'vitest';
import { isExternalTo } from './external-grader.ts';

const examDate = Temporal.PlainDate.from('2026-03-02');

test.each([
  ['never employed here', null, true],
  ['left before the academic year', '2025-07-31', true],
  ['left on its first day', '2025-08-01', false],
  ['still employed', '2027-01-01', false],
])('a person who %s [P6]', (_, until, expected) => {
  const employedHereUntil = until === null ? null : Temporal.PlainDate.from(until);
  expect(isExternalTo(examDate, { employer: 'NTNU', employedHereUntil })).toBe(expected);
});

test('an autumn exam belongs to the academic year that has just begun', () => {
  const employedHereUntil = Temporal.PlainDate.from('2026-07-31');
  expect(isExternalTo(Temporal.PlainDate.from('2026-12-01'), { employer: 'UiB', employedHereUntil })).toBe(
    true,
  );
  expect(isExternalTo(Temporal.PlainDate.from('2026-06-01'), { employer: 'UiB', employedHereUntil })).toBe(
    false,
  );
});

test('the academic year begins with its first day', () => {
  const standing = { employer: 'UiB', employedHereUntil: Temporal.PlainDate.from('2026-07-31') };
  expect(isExternalTo(Temporal.PlainDate.from('2026-08-01'), standing)).toBe(true);
  expect(isExternalTo(Temporal.PlainDate.from('2026-07-31'), standing)).toBe(false);
});

test('a person who is not in the register of externals is not external', () => {
  expect(isExternalTo(examDate, undefined)).toBe(false);
});
