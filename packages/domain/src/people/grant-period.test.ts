import { expect, test } from 'vitest';
import { beginsLater, periodFault } from './grant-period.ts';

const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text));
const today = Temporal.PlainDate.from('2026-03-02');

test.each([
  [null, null, undefined, false],
  ['2026-03-01', null, undefined, false],
  ['2026-03-02', '2026-03-02', undefined, false],
  ['2026-03-03', '2026-03-03', undefined, true],
  ['2026-03-04', '2026-03-03', 'lastDayBeforeFirst', true],
  [null, '2026-03-01', 'lastDayPassed', false],
  ['2026-02-01', '2026-03-01', 'lastDayPassed', false],
  [null, '2026-03-02', undefined, false],
  [null, '2036-03-02', undefined, false],
  [null, '2036-03-03', 'roleDaysTooFar', false],
  ['2036-03-02', null, undefined, true],
  ['2036-03-03', null, 'roleDaysTooFar', true],
])('a role from %s to %s has the fault %s on 2 March 2026 [U1]', (first, last, fault, isLater) => {
  const period = { firstDay: day(first), lastDay: day(last) };
  expect(periodFault(period, today)).toBe(fault);
  expect(beginsLater(period, today)).toBe(isLater);
});
