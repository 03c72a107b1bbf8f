import * as Plot from '@observablehq/plot';
import type { Draw } from '../../../ui/reading/Picture.tsx';
import { plainPlot } from '../../../ui/reading/plain-plot.ts';
import { earlier, quiet, strong, style, words } from './picture-parts.ts';

export type ProgressLine = {
  readonly name: string;
  readonly points: readonly { readonly at: Date; readonly confirmed: number }[];
};
export type ProgressFacts = {
  readonly from: Date;
  readonly due: Date;
  readonly now: Date;
  readonly scripts: number;
  readonly lines: readonly ProgressLine[];
  readonly dueLabel: string;
  readonly dayOf: (at: Date) => string;
};

/** In pixels. */
const progress = { height: 240, top: 28, bottom: 28, lineOfText: 17 };

/**
 * Labels beside the ends of lines, moved apart where lines end close to each other: from the lowest upwards, and all
 * down again where the highest would be above `most`.
 */
export function labelHeights(ends: readonly number[], least: number, most: number): number[] {
  const inOrder = ends.map((end, place) => ({ end, place })).toSorted((a, b) => a.end - b.end);
  const heights = [...ends];
  let below = Number.NEGATIVE_INFINITY;
  for (const { end, place } of inOrder) {
    below = Math.max(end, below + least);
    heights[place] = below;
  }
  const above = Math.max(0, ...heights.map((height) => height - most));
  return heights.map((height) => height - above);
}

/** The straight line from none at the opening to all at the due date. */
function evenMarks({ from, due, scripts, dueLabel }: ProgressFacts): Plot.Markish[] {
  const ends = [
    { at: from, confirmed: 0 },
    { at: due, confirmed: scripts },
  ];
  return [
    Plot.line(ends, { x: 'at', y: 'confirmed', stroke: earlier, strokeDasharray: '4 4' }),
    Plot.ruleX([due], { stroke: quiet }),
    Plot.text([due], {
      x: (at: Date) => at,
      text: () => dueLabel,
      frameAnchor: 'bottom',
      dx: -5,
      dy: -6,
      textAnchor: 'end',
      fill: quiet,
    }),
  ];
}

/** Each grader's line, with name and number at its end: to the left of it once half of the time is gone. */
function graderMarks({ from, due, now, scripts, lines }: ProgressFacts): Plot.Markish[] {
  const points = lines.flatMap(({ name, points: own }) => own.map((point) => ({ ...point, name })));
  const ends = lines.flatMap(({ name, points: own }) => {
    const last = own.at(-1);
    return last ? [{ name, ...last }] : [];
  });
  const inner = progress.height - progress.top - progress.bottom;
  const heights = labelHeights(
    ends.map(({ confirmed }) => confirmed),
    (scripts * progress.lineOfText) / inner,
    scripts,
  );
  const labels = ends.map((end, place) => ({ ...end, y: heights[place] ?? end.confirmed }));
  const isLate = now.getTime() - from.getTime() > (due.getTime() - from.getTime()) / 2;
  return [
    Plot.line(points, {
      x: 'at',
      y: 'confirmed',
      z: 'name',
      stroke: strong,
      strokeWidth: 2,
      curve: 'step-after',
    }),
    Plot.dot(ends, { x: 'at', y: 'confirmed', fill: strong, r: 3 }),
    Plot.text(labels, {
      x: 'at',
      y: 'y',
      text: ({ name, confirmed }) => `${name}, ${confirmed}`,
      textAnchor: isLate ? 'end' : 'start',
      dx: isLate ? -8 : 8,
      // Above the grader's own line, and with a background wide enough to part the dashed line behind a name.
      dy: -12,
      stroke: 'var(--ds-color-neutral-background-default)',
      strokeWidth: 8,
      strokeLinejoin: 'round',
      fill: words,
    }),
  ];
}

/** How many ticks an axis of so many scripts has: scripts are whole, so there are never more ticks than scripts. */
export const ticksOf = (scripts: number): number => Math.min(4, Math.max(1, scripts));

/** Each grader's confirmed scripts by day, with the straight line from the opening to the due date. */
export function drawProgress(facts: ProgressFacts): Draw {
  const { from, due, now, scripts, dayOf } = facts;
  return (width) =>
    plainPlot({
      width,
      height: progress.height,
      marginTop: progress.top,
      marginBottom: progress.bottom,
      marginLeft: 36,
      marginRight: 12,
      style,
      x: {
        type: 'time',
        domain: [from, new Date(Math.max(now.getTime(), due.getTime()))],
        label: null,
        ticks: Math.max(2, Math.floor(width / 130)),
        tickFormat: dayOf,
      },
      y: {
        label: null,
        domain: [0, Math.max(1, scripts)],
        ticks: ticksOf(scripts),
        tickFormat: String,
        grid: true,
        tickSize: 0,
      },
      marks: [...evenMarks(facts), ...graderMarks(facts)],
    });
}
