import { expect, test } from 'vitest';
import { isExternalTo } from './external-grader.ts';

const studyYear = { notEmployed: 'studyYear' } as const;
const examDate = Temporal.PlainDate.from('2026-03-02');

test.each([
  ['never employed here', null, true],
  ['left before the academic year', '2025-07-31', true],
  ['left on its first day', '2025-08-01', false],
  ['still employed', '2027-01-01', false],
])('a person who %s [P6]', (_, until, expected) => {
  const employedHereUntil = until === null ? null : Temporal.PlainDate.from(until);
  expect(isExternalTo(examDate, { employer: 'NTNU', employedHereUntil }, studyYear)).toBe(expected);
});

test('an autumn exam belongs to the academic year that has just begun', () => {
  const employedHereUntil = Temporal.PlainDate.from('2026-07-31');
  expect(
    isExternalTo(Temporal.PlainDate.from('2026-12-01'), { employer: 'UiB', employedHereUntil }, studyYear),
  ).toBe(true);
  expect(
    isExternalTo(Temporal.PlainDate.from('2026-06-01'), { employer: 'UiB', employedHereUntil }, studyYear),
  ).toBe(false);
});

test('the academic year begins with its first day', () => {
  const standing = { employer: 'UiB', employedHereUntil: Temporal.PlainDate.from('2026-07-31') };
  expect(isExternalTo(Temporal.PlainDate.from('2026-08-01'), standing, studyYear)).toBe(true);
  expect(isExternalTo(Temporal.PlainDate.from('2026-07-31'), standing, studyYear)).toBe(false);
});

test('a person who is not in the register of externals is not external', () => {
  expect(isExternalTo(examDate, undefined, studyYear)).toBe(false);
});

test.each([
  ['2025-03-01', true],
  ['2025-03-02', false],
  ['2025-08-01', false],
])('where the rule asks for twelve months, a person who left %s: external is %s [P5]', (until, expected) => {
  const standing = { employer: 'UiO', employedHereUntil: Temporal.PlainDate.from(until) };
  expect(isExternalTo(examDate, standing, { notEmployed: { months: 12 } })).toBe(expected);
});
