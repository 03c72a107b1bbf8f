import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseFigures, countedParts } from './figures.ts';
import { publishable, type SafeFigures } from './publishable.ts';

const none = { up: 0, unchanged: 0, down: 0, notDecided: 0 };
const row = (candidates: number, more: Partial<CaseFigures> = {}): CaseFigures => ({
  candidates,
  asked: 0,
  appealed: 0,
  complained: 0,
  assessedAgain: 0,
  ends: none,
  ...more,
});

/** All ways to choose a number up to each of these. */
function ways(most: readonly number[]): number[][] {
  return most.reduce<number[][]>(
    (before, top) => before.flatMap((each) => Array.from({ length: top + 1 }, (_, n) => [...each, n])),
    [[]],
  );
}

/** Everything that is hidden in some table and that a reader of it could compute: one value in all tables that look alike. */
function computed(
  tables: readonly CaseFigures[][],
  smallest: number,
  value: (of: CaseFigures) => unknown,
  shown: (of: SafeFigures) => unknown,
): string[] {
  const alike = new Map<string, CaseFigures[][]>();
  for (const table of tables) {
    const look = JSON.stringify(publishable(table, smallest));
    alike.set(look, [...(alike.get(look) ?? []), table]);
  }
  return [...alike].flatMap(([look, own]) => {
    const { rows } = publishable(own[0]!, smallest);
    return rows.flatMap((safe, place) => {
      if (shown(safe) !== null) return [];
      const values = new Set(own.map((table) => JSON.stringify(value(table[place]!))));
      return values.size > 1 ? [] : [`${look} tells row ${place}: ${[...values].join()}`];
    });
  });
}

describe('no hidden number can be computed from what is published [V8]', () => {
  it.each([
    ['two courses', [7, 9]],
    ['two courses of the same size', [8, 8]],
    ['three courses', [4, 6, 8]],
    ['a course smaller than the group', [2, 7, 8]],
    ['one course', [9]],
  ])('%s: who knows the rule and the totals finds at least two possibilities for each', (_, sizes) => {
    const tables = ways(sizes).map((asked) =>
      sizes.map((size, place) => row(size, { asked: asked[place] ?? 0 })),
    );
    expect(
      computed(
        tables,
        3,
        ({ asked }) => asked,
        ({ asked }) => asked,
      ),
    ).toEqual([]);
  });

  it('the numbers of candidates neither', () => {
    const tables = ways([9, 9, 9]).map((sizes) => sizes.map((size) => row(size)));
    expect(
      computed(
        tables,
        3,
        ({ candidates }) => candidates,
        ({ candidates }) => candidates,
      ),
    ).toEqual([]);
  });

  it('how appeals ended neither, where there are any', () => {
    const tables = ways([8, 8, 8, 8])
      .map(([up = 0, down = 0, otherUp = 0, otherDown = 0]) => [
        { up, down },
        { up: otherUp, down: otherDown },
      ])
      // All ways in which up to eight appeals of each course can end.
      .filter((courses) => courses.every(({ up, down }) => up + down <= 8))
      .map((courses) =>
        courses.map(({ up, down }) => row(30, { appealed: up + down, ends: { ...none, up, down } })),
      );
    const seen = computed(
      tables,
      3,
      ({ ends }) => ends,
      ({ ends, appealed }) => (appealed === 0 ? none : ends),
    );
    expect(seen.map((each) => each.slice(0, 60) + each.slice(each.indexOf('total')).slice(0, 250))).toEqual(
      [],
    );
  });
});

const size = fc.integer({ min: 0, max: 60 });
const anyRow = fc
  .record({
    candidates: size,
    up: size,
    unchanged: size,
    down: size,
    notDecided: size,
    asked: size,
    complained: size,
    again: size,
  })
  .map(({ candidates, again, asked, complained, ...wished }): CaseFigures => {
    let left = candidates;
    const take = (wish: number) => {
      const taken = Math.min(left, wish % 9 === 0 ? 0 : wish);
      left -= taken;
      return taken;
    };
    const ends = {
      up: take(wished.up),
      unchanged: take(wished.unchanged),
      down: take(wished.down),
      notDecided: take(wished.notDecided),
    };
    const decided = ends.up + ends.unchanged + ends.down;
    return {
      candidates,
      asked: Math.min(asked, candidates),
      complained: Math.min(complained, candidates),
      appealed: decided + ends.notDecided,
      ends,
      assessedAgain: Math.min(again, decided),
    };
  });
const tables = fc.array(anyRow, { minLength: 1, maxLength: 6 });
const groups = fc.integer({ min: 3, max: 10 });

describe('what is published of any unit and year [V8]', () => {
  it('counts none, or at least the smallest group, and leaves as many who have not done it', () => {
    fc.assert(
      fc.property(tables, groups, (rows, smallest) => {
        const { rows: safe, total } = publishable(rows, smallest);
        const all = rows.reduce((sum, { candidates }) => sum + candidates, 0);
        const shown = [
          ...safe.map((each, place) => [each, rows[place]?.candidates ?? 0] as const),
          [total, all] as const,
        ];
        const counts = shown.flatMap(([each, of]) =>
          countedParts.flatMap((part) => (each[part] ? [each[part], of - each[part]] : [])),
        );
        const sizes = shown.flatMap(([{ candidates }]) => candidates || []);
        expect(Math.min(smallest, ...counts, ...sizes)).toBe(smallest);
      }),
    );
  });

  it('leaves, of a shown total, a safe rest for at least two hidden courses', () => {
    fc.assert(
      fc.property(tables, groups, (rows, smallest) => {
        const { rows: safe, total } = publishable(rows, smallest);
        for (const part of [...countedParts, 'candidates'] as const) {
          const hidden = safe.flatMap((each, place) => (each[part] === null ? [rows[place]!] : []));
          if (hidden.length === 0 || total[part] === null) continue;
          expect(hidden.length).toBeGreaterThan(1);
          const known = safe.reduce((sum, each) => sum + (each[part] ?? 0), 0);
          expect(total[part] - known).toBeGreaterThanOrEqual(smallest);
        }
      }),
    );
  });

  it('shows how appeals ended whole and with at least two ways, each of a group, and new assessments with it alone', () => {
    fc.assert(
      fc.property(tables, groups, (rows, smallest) => {
        const { rows: safe, total } = publishable(rows, smallest);
        for (const { ends, assessedAgain } of [...safe, total]) {
          if (ends === null) expect(assessedAgain).toBeNull();
          const some = Object.values(ends ?? {}).filter((count) => count > 0);
          if (some.length === 0) continue;
          expect(some.length).toBeGreaterThan(1);
          expect(Math.min(...some)).toBeGreaterThanOrEqual(smallest);
        }
      }),
    );
  });

  it('hides nothing of large courses where all numbers are large', () => {
    const rows = [600, 800].map((candidates) =>
      row(candidates, {
        asked: 90,
        appealed: 40,
        complained: 0,
        assessedAgain: 10,
        ends: { up: 10, unchanged: 15, down: 5, notDecided: 10 },
      }),
    );
    expect(publishable(rows, 5).rows).toEqual(rows);
  });
});
