import * as Plot from '@observablehq/plot';
import type { Draw } from '../../../ui/reading/Picture.tsx';
import { plainPlot } from '../../../ui/reading/plain-plot.ts';
import { light, quiet, strong, style, words } from '../../grading/statistics/picture-parts.ts';

export type CourseBar = {
  readonly name: string;
  readonly kind: 'ran' | 'still' | 'anew' | 'left';
  /** In milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
};
export type CourseFacts = {
  readonly bars: readonly CourseBar[];
  readonly now: number;
  readonly today: string;
  /** The day of an instant in short; an end at midnight belongs to the day before. */
  readonly dayOf: (at: number) => string;
};

/** In pixels. */
const [rowHeight, barTop, barBottom, axisHeight, todayHeight, side] = [58, 22, 8, 28, 22, 4];
const characterWidth = 7.5;

/**
 * From the first event to the last end, or to now. Long after the last end now is left out, since the past would be
 * pressed into nothing.
 */
export function timeShown(bars: readonly Pick<CourseBar, 'from' | 'to'>[], now: number): [number, number] {
  const first = Math.min(...bars.map(({ from }) => from));
  const last = Math.max(...bars.map(({ to }) => to));
  return [first, now > last + (last - first) / 2 ? last : Math.max(last, now)];
}

/** Whether a bar's word has room in it. */
export const hasRoom = (
  { from, to, label }: Pick<CourseBar, 'from' | 'to' | 'label'>,
  [first, last]: readonly [number, number],
  width: number,
): boolean => ((to - from) / (last - first)) * width >= label.length * characterWidth + 8;

const anchors = ['start', 'middle', 'end'] as const;
export type DateLabel = {
  readonly at: number;
  readonly anchor: (typeof anchors)[number];
  readonly label: string;
};

/**
 * The dates below the picture: of its beginning and its end, which stay inside it, and of the changes between them, from
 * the left, where there is room.
 */
export function dateLabels(
  changes: readonly number[],
  [first, last]: readonly [number, number],
  width: number,
  dayOf: (at: number) => string,
): DateLabel[] {
  const place = (at: number) => ((at - first) / (last - first)) * width;
  const room = (label: string) => label.length * characterWidth + 8;
  const [begin, end] = [dayOf(first), dayOf(last)];
  let taken = room(begin);
  const between = [...new Set(changes)]
    .filter((at) => at > first && at < last)
    .toSorted((a, b) => a - b)
    .flatMap((at): DateLabel[] => {
      const label = dayOf(at);
      const [from, to] = [place(at) - room(label) / 2, place(at) + room(label) / 2];
      if (from < taken || to > width - room(end)) return [];
      taken = to;
      return [{ at, anchor: 'middle', label }];
    });
  const isApart = room(begin) + room(end) <= width;
  return [
    { at: first, anchor: 'start', label: begin },
    ...between,
    ...(isApart ? [{ at: last, anchor: 'end', label: end } as const] : []),
  ];
}

const fills = { ran: light, still: 'none', anew: light, left: strong } as const;

type DrawnBar = CourseBar & { readonly x1: Date; readonly x2: Date };

/** Where in its row a bar is: below the row's name. */
const place = { fy: 'name', insetTop: barTop, insetBottom: barBottom } as const;

function barMarks(bars: readonly DrawnBar[], fitting: readonly DrawnBar[]): Plot.Markish[] {
  return [
    Plot.rect(bars, {
      ...place,
      x1: 'x1',
      x2: 'x2',
      fill: ({ kind }: DrawnBar) => fills[kind],
      stroke: ({ kind }: DrawnBar) => (kind === 'still' ? quiet : 'none'),
      strokeDasharray: '4 3',
    }),
    // Where it began again.
    Plot.ruleX(
      bars.filter(({ kind }) => kind === 'anew'),
      { ...place, x: 'x1', stroke: strong, strokeWidth: 3 },
    ),
    Plot.text(fitting, {
      fy: 'name',
      x: ({ from, to }: DrawnBar) => new Date((from + to) / 2),
      frameAnchor: 'middle',
      dy: (barTop - barBottom) / 2,
      text: 'label',
      fill: ({ kind }: DrawnBar) =>
        kind === 'left' ? 'var(--ds-color-accent-base-contrast-default)' : words,
    }),
  ];
}

/** The dates, each with a tick, below the last row. */
function dateMarks(labels: readonly DateLabel[], lastName: string): Plot.Markish[] {
  return [
    Plot.tickX(labels, {
      fy: () => lastName,
      x: ({ at }: DateLabel) => new Date(at),
      insetTop: rowHeight - barBottom + 2,
      stroke: quiet,
    }),
    ...anchors.map((textAnchor) =>
      Plot.text(
        labels.filter(({ anchor }) => anchor === textAnchor),
        {
          fy: () => lastName,
          x: ({ at }: DateLabel) => new Date(at),
          text: 'label',
          frameAnchor: 'bottom',
          dy: 18,
          textAnchor,
          fill: words,
        },
      ),
    ),
  ];
}

/** The rule of today through all rows, with its word above the first. */
function todayMarks(now: number, today: string, firstName: string, isLate: boolean): Plot.Markish[] {
  const at = [new Date(now)];
  return [
    Plot.ruleX(at, { stroke: words, strokeWidth: 2 }),
    Plot.text(at, {
      fy: () => firstName,
      x: (moment: Date) => moment,
      text: () => today,
      frameAnchor: 'top',
      dy: -16,
      textAnchor: isLate ? 'end' : 'start',
      dx: isLate ? -4 : 4,
      fill: words,
    }),
  ];
}

/** A row for each deadline on the same days: what ran, what stood still in a dashed frame, and what is left. */
export function drawCourses({ bars, now, today, dayOf }: CourseFacts): Draw {
  const names = [...new Set(bars.map(({ name }) => name))];
  const shown = timeShown(bars, now);
  const [first, last] = shown;
  const drawn = bars.map((bar) => ({ ...bar, x1: new Date(bar.from), x2: new Date(bar.to) }));
  const changes = bars.flatMap(({ from, to }) => [from, to]);
  const isLate = now - first > (last - first) / 2;
  return (width) =>
    plainPlot({
      width,
      height: names.length * rowHeight + axisHeight + todayHeight,
      marginTop: todayHeight,
      marginBottom: axisHeight,
      marginLeft: side,
      marginRight: side,
      style,
      x: { type: 'time', domain: shown.map((at) => new Date(at)), axis: null },
      fy: { domain: names, axis: null, padding: 0 },
      marks: [
        Plot.text(names, {
          fy: (name: string) => name,
          text: (name: string) => name,
          frameAnchor: 'top-left',
          fill: words,
        }),
        ...barMarks(
          drawn,
          drawn.filter((bar) => hasRoom(bar, shown, width - 2 * side)),
        ),
        ...dateMarks(dateLabels(changes, shown, width - 2 * side, dayOf), names.at(-1) ?? ''),
        ...(now <= last ? todayMarks(now, today, names[0] ?? '', isLate) : []),
      ],
    });
}
