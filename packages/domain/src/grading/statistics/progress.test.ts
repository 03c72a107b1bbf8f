import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUrgency, cumulative, neededBy, type ProgressState, progressOf } from './progress.ts';

const day = (date: string) => Temporal.Instant.from(`${date}T12:00:00Z`);
const time = { from: day('2026-03-01'), due: day('2026-03-11') };

describe('progress against the due date [G9, G16]', () => {
  it.each<[string, number]>([
    ['2026-02-20', 0],
    ['2026-03-01', 0],
    ['2026-03-02', 10],
    ['2026-03-06', 50],
    ['2026-03-10', 90],
    ['2026-03-11', 100],
    ['2026-04-01', 100],
  ])('on %s the straight line asks for %i of 100', (date, needed) => {
    expect(neededBy(day(date), 100, time)).toBe(needed);
  });

  it('where the grades were due before the answers opened, all is needed at once', () => {
    expect(neededBy(day('2026-03-01'), 7, { from: day('2026-03-05'), due: day('2026-03-01') })).toBe(7);
  });

  it.each<[string, number, ProgressState, number]>([
    ['2026-03-06', 100, 'done', 0],
    ['2026-03-06', 60, 'onTrack', 0],
    ['2026-03-06', 40, 'onTrack', 10],
    ['2026-03-06', 39, 'behind', 11],
    ['2026-03-01', 0, 'onTrack', 0],
    ['2026-03-11', 99, 'late', 1],
    ['2026-04-01', 100, 'done', 0],
  ])('on %s with %i of 100 confirmed a grader is %s, %i short', (date, confirmed, state, missing) => {
    expect(progressOf({ scripts: 100, confirmed }, day(date), time)).toEqual({ state, missing });
  });

  it('without a due date no one is late, and without scripts all is done', () => {
    expect(progressOf({ scripts: 5, confirmed: 1 }, day('2027-01-01'), null)).toEqual({
      state: 'onTrack',
      missing: 0,
    });
    expect(progressOf({ scripts: 0, confirmed: 0 }, day('2026-03-06'), time)).toEqual({
      state: 'done',
      missing: 0,
    });
  });

  it('days add up, in whatever order they come', () => {
    expect(
      cumulative([
        { date: '2026-03-04', confirmed: 2 },
        { date: '2026-03-02', confirmed: 5 },
      ]),
    ).toEqual([
      { date: '2026-03-02', confirmed: 5 },
      { date: '2026-03-04', confirmed: 7 },
    ]);
  });

  it('the late come first, then those who miss most of their scripts, and what is done comes last', () => {
    const line = (state: ProgressState, missing: number, scripts = 10) => ({
      state,
      missing,
      scripts,
      confirmed: 0,
    });
    const sorted = byUrgency([
      line('done', 0),
      line('behind', 2),
      line('onTrack', 1, 100),
      line('behind', 5, 10),
      line('behind', 6, 20),
      line('late', 1, 100),
    ]);
    expect(sorted.map(({ state, missing }) => `${state} ${missing}`)).toEqual([
      'late 1',
      'behind 5',
      'behind 6',
      'behind 2',
      'onTrack 1',
      'done 0',
    ]);
  });

  it('the line never falls and never asks for more than there is', () => {
    const minutes = fc.integer({ min: -20_000, max: 40_000 });
    fc.assert(
      fc.property(minutes, minutes, fc.integer({ min: 0, max: 10_000 }), (a, b, scripts) => {
        const at = (after: number) => neededBy(time.from.add({ minutes: after }), scripts, time);
        const [early, later] = [at(Math.min(a, b)), at(Math.max(a, b))];
        expect(early).toBeLessThanOrEqual(later);
        expect(later).toBeLessThanOrEqual(scripts);
      }),
    );
  });
});
