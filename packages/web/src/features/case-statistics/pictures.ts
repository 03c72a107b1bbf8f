import * as Plot from '@observablehq/plot';
import type { Draw } from '../../ui/reading/Picture.tsx';
import { plainPlot } from '../../ui/reading/plain-plot.ts';
import { earlier, light, line, quiet, strong, style, words } from '../grading/statistics/picture-parts.ts';

export type EndsRow = {
  readonly year: string;
  readonly end: string;
  readonly share: number;
  readonly label: string;
};

/** In the order of the ends. */
export const endColours = [strong, earlier, words, light] as const;
const rowHeight = 34;

/** How the appeals of each year ended: one bar for each year, in the order better, unchanged, worse, not decided. */
export function drawEnds(rows: readonly EndsRow[], ends: readonly string[]): Draw {
  const years = [...new Set(rows.map(({ year }) => year))];
  return (width) =>
    plainPlot({
      width,
      height: years.length * rowHeight + 60,
      marginLeft: 48,
      marginTop: 4,
      marginBottom: 28,
      marginRight: 12,
      style,
      x: { domain: [0, 1], label: null, tickFormat: '.0%', ticks: 5 },
      y: { domain: years, label: null, tickSize: 0, padding: 0.2 },
      color: { domain: [...ends], range: [...endColours], legend: false },
      marks: [
        Plot.barX(rows, Plot.stackX({ y: 'year', x: 'share', fill: 'end', order: [...ends] })),
        Plot.ruleX([0], { stroke: line }),
      ],
    });
}

export type DaysRow = {
  readonly step: string;
  readonly year: string;
  readonly days: number;
  readonly label: string;
};

/** The median days of each step, by year: the latest year is strong. */
export function drawDays(rows: readonly DaysRow[], latest: string): Draw {
  const steps = [...new Set(rows.map(({ step }) => step))];
  const years = [...new Set(rows.map(({ year }) => year))].toSorted().toReversed();
  // In pixels: its bars, and its name above them.
  const stepHeight = years.length * 20 + 28;
  const most = Math.max(1, ...rows.map(({ days }) => days));
  return (width) =>
    plainPlot({
      width,
      height: steps.length * stepHeight + 30,
      marginLeft: 48,
      marginTop: 26,
      marginBottom: 4,
      marginRight: 76,
      style,
      x: { axis: null, domain: [0, most] },
      y: { domain: years, label: null, tickSize: 0, padding: 0.15 },
      fy: { domain: steps, axis: null, paddingInner: 24 / stepHeight, paddingOuter: 0 },
      marks: [
        Plot.barX(rows, {
          fy: 'step',
          y: 'year',
          x: 'days',
          fill: (row: DaysRow) => (row.year === latest ? strong : earlier),
        }),
        Plot.text(rows, { fy: 'step', y: 'year', x: 'days', text: 'label', textAnchor: 'start', dx: 5 }),
        Plot.text(steps, {
          fy: (step: string) => step,
          text: (step: string) => step,
          frameAnchor: 'top-left',
          dy: -16,
          fill: quiet,
        }),
        Plot.ruleX([0], { stroke: line }),
      ],
    });
}
