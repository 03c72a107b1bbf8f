import { expect, test } from 'vitest';
import { faultOfTime } from './announce-time.ts';

const now = '2027-02-01T08:00:00.000Z';

test.each([
  ['', '08:00', 'timeMissing'],
  ['2027-02-02', ' ', 'timeMissing'],
  ['31.2.2027', '08:00', 'noSuchDate'],
  ['2027-02-31', '08:00', 'noSuchDate'],
  ['2027-02-02', '25:00', 'noSuchClock'],
  ['2027-01-31', '08:00', 'timePast'],
  ['2027-02-01', '09:00', 'timePast'],
  ['2027-02-01', '09:01', null],
])('grades to be announced on «%s» at «%s»: %s [P4]', (date, clock, fault) => {
  expect(faultOfTime(date, clock, now)).toBe(fault);
});
