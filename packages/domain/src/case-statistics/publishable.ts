import { type AppealEnds, appealEnds, type CaseFigures, countedParts, together } from './figures.ts';

type OrHidden<Counts> = { readonly [Name in keyof Counts]: Counts[Name] | null };
/** Numbers as those may see them who do not know the persons behind; null is hidden. */
export type SafeFigures = OrHidden<CaseFigures>;

/** So many people share a property, of so many who might. */
type Cell = { readonly count: number; readonly of: number };

const noOne: Cell = { count: 0, of: 0 };
const sum = (cells: readonly Cell[]): Cell => ({
  count: cells.reduce((total, { count }) => total + count, 0),
  of: cells.reduce((total, { of }) => total + of, 0),
});

/** None, or so many that no one is singled out, while as many have not done it: not all, and not all but a few. */
const isSafe = ({ count, of }: Cell, smallest: number) =>
  count === 0 || (count >= smallest && of - count >= smallest);

/** Where the courses from this place on are hidden: those of fewer candidates than the first that cannot be shown. */
type Cut = { readonly shown: readonly number[]; readonly hidden: readonly number[] };

/**
 * The courses by size, up to the first that cannot be shown. All smaller ones are hidden with it, whatever their numbers
 * are: to hide as few as possible would tell which of them could not be shown, and in some tables its number.
 */
function cutAt(rows: readonly CaseFigures[], isShown: (place: number) => boolean): Cut {
  const size = (place: number) => rows[place]?.candidates ?? 0;
  const bySize = rows.map((_, place) => place).toSorted((a, b) => size(b) - size(a) || a - b);
  const first = bySize.findIndex((place) => !isShown(place));
  return first < 0
    ? { shown: bySize, hidden: [] }
    : { shown: bySize.slice(0, first), hidden: bySize.slice(first) };
}

type Column = { readonly rows: readonly (number | null)[]; readonly total: number | null };

/** Whether the first of the hidden courses could have at least two numbers, each of which leaves the rest what they can have. */
function isOpen(total: number, [first, ...others]: readonly Cell[], smallest: number): boolean {
  if (first === undefined) return true;
  const most = sum(others).of;
  const numbers = Array.from({ length: Math.min(first.of, total) + 1 }, (_, count) => count);
  const fitting = numbers.filter(
    (count) => !isSafe({ count, of: first.of }, smallest) && total - count <= most,
  );
  return fitting.length > 1;
}

/** One number of all courses of a unit, with their total where that leaves the hidden ones a safe number to share. */
function column(rows: readonly CaseFigures[], cells: readonly Cell[], smallest: number): Column {
  const { shown, hidden } = cutAt(rows, (place) => isSafe(cells[place] ?? noOne, smallest));
  const rest = hidden.flatMap((place) => cells[place] ?? []);
  const { count } = sum(rest);
  const hasTotal = rest.length === 0 || (isSafe(sum(rest), smallest) && isOpen(count, rest, smallest));
  return {
    rows: cells.map((cell, place) => (shown.includes(place) ? cell.count : null)),
    total: hasTotal ? sum(cells).count : null,
  };
}

/** How many candidates each course has, and all: hidden are those of few, which are not all as few or as many as can be. */
function candidatesOf(rows: readonly CaseFigures[], smallest: number): Column {
  const few = rows.filter(({ candidates }) => candidates < smallest);
  const count = together(few).candidates;
  const hasTotal =
    few.length === 0 || (count >= smallest && count > few.length && count < few.length * (smallest - 1));
  return {
    rows: rows.map(({ candidates }) => (candidates < smallest ? null : candidates)),
    total: hasTotal ? together(rows).candidates : null,
  };
}

/** How appeals ended: shown whole or not at all, and never where all of them ended alike. */
function safeEnds(ends: AppealEnds, smallest: number): boolean {
  const counts = appealEnds.map((end) => ends[end]);
  const some = counts.filter((count) => count > 0);
  return some.length === 0 || (some.length > 1 && some.every((count) => count >= smallest));
}

/** What a person who sees how the appeals ended may see of new assessments, which only decided appeals can have had. */
function safeAgain({ ends, assessedAgain }: CaseFigures, smallest: number): boolean {
  return isSafe({ count: assessedAgain, of: ends.up + ends.unchanged + ends.down }, smallest);
}

type Outcomes = Pick<SafeFigures, 'ends' | 'assessedAgain'>;
const nothing: Outcomes = { ends: null, assessedAgain: null };

/** How the appeals of each course ended where that is safe of all; otherwise only how those of the unit did. */
function outcomes(rows: readonly CaseFigures[], smallest: number): { rows: Outcomes[]; total: Outcomes } {
  const all = together(rows);
  const isShown = rows.every(({ ends }) => safeEnds(ends, smallest));
  const showsAgain = isShown && rows.every((figures) => safeAgain(figures, smallest));
  const ofAll = ({ ends, assessedAgain }: CaseFigures) => ({
    ends,
    assessedAgain: safeAgain(all, smallest) ? assessedAgain : null,
  });
  return {
    rows: rows.map(({ ends, assessedAgain }) =>
      isShown ? { ends, assessedAgain: showsAgain ? assessedAgain : null } : nothing,
    ),
    total: safeEnds(all.ends, smallest) ? ofAll(all) : nothing,
  };
}

/**
 * The numbers of all courses of one unit and year as they may be published [V8]: no number is of fewer persons than the
 * smallest group, or of all but so few, and no hidden number can be computed from what is shown (GDPR art. 5(1)(c)). Each
 * unit and year stands alone: nothing is summed over years or over units, so no difference between them tells more.
 */
export function publishable(
  rows: readonly CaseFigures[],
  smallestGroup: number,
): { readonly rows: SafeFigures[]; readonly total: SafeFigures } {
  const candidates = candidatesOf(rows, smallestGroup);
  const parts = countedParts.map(
    (part) =>
      [
        part,
        column(
          rows,
          rows.map(({ [part]: count, candidates: of }) => ({ count, of })),
          smallestGroup,
        ),
      ] as const,
  );
  const ended = outcomes(rows, smallestGroup);
  const partsAt = (of: (column: Column) => number | null) =>
    Object.fromEntries(parts.map(([part, each]) => [part, of(each)])) as Pick<
      SafeFigures,
      'asked' | 'appealed' | 'complained'
    >;
  return {
    rows: rows.map((_, place) => ({
      candidates: candidates.rows[place] ?? null,
      ...partsAt((each) => each.rows[place] ?? null),
      ...(ended.rows[place] ?? nothing),
    })),
    total: { candidates: candidates.total, ...partsAt(({ total }) => total), ...ended.total },
  };
}
