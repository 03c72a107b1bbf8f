import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantInOslo, osloFields } from './oslo-time.ts';

test.each([
  ['2026-03-02', '09:00', '2026-03-02T08:00:00.000Z'],
  ['2026-06-01', '09:00', '2026-06-01T07:00:00.000Z'],
  ['2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
  ['2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
  ['2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
  ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
])('%s at %s in Oslo, winter and summer', (date, clock, instant) => {
  expect(instantInOslo(date, clock)).toBe(instant);
  expect(osloFields(instant)).toEqual({ date, clock });
});

test.each([
  ['0002-12-04', '09:00'],
  ['0020-12-04', '09:00'],
  ['0202-12-04', '09:00'],
  ['12026-12-04', '09:00'],
  ['275760-09-13', '00:00'],
  ['2026-12-04', '9'],
  ['2026-12-04', '25:00'],
  ['2026-13-04', '09:00'],
  ['2027-02-31', '09:00'],
])('%s at %s is half typed and no instant yet: rendering it does not throw', (date, clock) => {
  expect(instantInOslo(date, clock)).toBeUndefined();
});

test('whatever the fields contain, the result is an instant that can be sent and read, or none', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789-:T+Z '), maxLength: 12 });
  const dates = fc.oneof(
    digits,
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(dates, fc.oneof(digits, fc.constant('09:00')), (date, clock) => {
      const instant = instantInOslo(date, clock);
      if (instant !== undefined) expect(osloFields(instant).date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
    { numRuns: 2000 },
  );
});

test('a field not filled in is no instant', () => {
  expect(instantInOslo('', '09:00')).toBeUndefined();
  expect(instantInOslo('2026-03-02', '')).toBeUndefined();
});
