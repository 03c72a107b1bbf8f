import { describe, expect, it } from 'vitest';
import { parsePeriod } from './period.ts';

describe('the text form of a period', () => {
  it.each([
    ['P15VD', { workingDays: 15 }],
    ['P1W', { weeks: 1 }],
    ['P10D', { days: 10 }],
    ['P1M', { months: 1 }],
    ['P1Y', { years: 1 }],
    ['PT24H', { hours: 24 }],
  ])('%s is %j', (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
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
  ])('%j is not a period', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});
