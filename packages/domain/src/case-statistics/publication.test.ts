import { describe, expect, it } from 'vitest';
import { publishingRefusal, withdrawingRefusal } from './publication.ts';

const ready = { year: 2025, thisYear: 2026, openCases: 0, candidates: 48, state: 'notPublished' } as const;

describe('the statistics of a year are published [V8]', () => {
  it.each([
    ['when it is over and all cases are closed', {}, undefined],
    ['not while it runs', { year: 2026 }, 'statisticsYearRuns'],
    ['not with an open case, whose end a later version would tell', { openCases: 1 }, 'statisticsCasesOpen'],
    ['not without a grade', { candidates: 0 }, 'statisticsEmpty'],
    ['once', { state: 'published' }, 'statisticsPublishedAlready'],
    ['not again when withdrawn', { state: 'withdrawn' }, 'statisticsPublishedAlready'],
  ] as const)('%s', (_, facts, expected) => {
    expect(publishingRefusal({ ...ready, ...facts })).toBe(expected);
  });

  it('and withdrawn only while they are published', () => {
    expect(withdrawingRefusal('published')).toBeUndefined();
    expect(withdrawingRefusal('withdrawn')).toBe('statisticsNotPublished');
  });
});
