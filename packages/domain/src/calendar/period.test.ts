import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPeriod, parsePeriod } from './period.ts';

describe('the text form of a period', () => {
  it.each([
    ['P15VD', { workingDays: 15 }],
    ['P1W', { weeks: 1 }],
    ['P10D', { days: 10 }],
    ['P1M', { months: 1 }],
    ['P1Y', { years: 1 }],
    ['PT24H', { hours: 24 }],
  ])('%s is %j, both ways', (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
    expect(formatPeriod(period as never)).toBe(text);
  });

  it.each([
    '',
    'P',
    'P1',
    '1W',
    'P1WD',
    'P1W2D',
    'PT1M',
    'P24H',
    'p1w',
    ' P1W',
    'P1W ',
    'P-1W',
    'P1.5W',
    'P12345D',
  ])('%j is no period', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('is read back as it was written', () => {
    const amount = fc.integer({ min: 0, max: 9999 });
    const period = fc.oneof(
      fc.record({ days: amount }),
      fc.record({ weeks: amount }),
      fc.record({ months: amount }),
      fc.record({ years: amount }),
      fc.record({ workingDays: amount }),
      fc.record({ hours: amount }),
    );
    fc.assert(
      fc.property(period, (any) => {
        expect(parsePeriod(formatPeriod(any))).toEqual({ ...any });
      }),
    );
  });
});
