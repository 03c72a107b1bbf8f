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

test('a field not filled in is no instant', () => {
  expect(instantInOslo('', '09:00')).toBeUndefined();
  expect(instantInOslo('2026-03-02', '')).toBeUndefined();
});
