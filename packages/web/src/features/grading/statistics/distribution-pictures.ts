import * as Plot from '@observablehq/plot';
import type { Draw } from '../../../ui/reading/Picture.tsx';
import { plainPlot } from '../../../ui/reading/plain-plot.ts';
import { earlier, light, line, quiet, strong, style } from './picture-parts.ts';

export type Bar = { readonly grade: string; readonly share: number; readonly label: string };
export type Row = { readonly name: string; readonly isThis: boolean; readonly bars: readonly Bar[] };

/** In pixels: the room of one row of bars, and of the grades below them. */
const [rowHeight, gradesHeight] = [104, 32];

/** A row of bars for each exam, in shares, so that grades stand above each other and exams of any size compare. */
export function drawDistributions(rows: readonly Row[]): Draw {
  const bars = rows.flatMap(({ name, isThis, bars: own }) => own.map((bar) => ({ ...bar, name, isThis })));
  const most = Math.max(0.01, ...bars.map(({ share }) => share));
  const names = rows.map(({ name }) => name);
  return (width) =>
    plainPlot({
      width,
      height: rows.length * rowHeight + gradesHeight,
      marginTop: 8,
      marginBottom: gradesHeight,
      marginLeft: 4,
      marginRight: 4,
      style,
      x: { domain: rows[0]?.bars.map(({ grade }) => grade) ?? [], label: null, tickSize: 0, padding: 0.25 },
      y: { axis: null, domain: [0, most * 1.6] },
      fy: { domain: names, axis: null, padding: 0.08 },
      marks: [
        Plot.barY(bars, {
          fy: 'name',
          x: 'grade',
          y: 'share',
          fill: (bar) => (bar.isThis ? strong : earlier),
        }),
        Plot.text(bars, { fy: 'name', x: 'grade', y: 'share', text: 'label', dy: -9 }),
        ...(rows.length < 2 && rows[0]?.isThis
          ? []
          : [
              Plot.text(names, {
                fy: (name: string) => name,
                text: (name: string) => name,
                frameAnchor: 'top-left',
                fill: quiet,
              }),
            ]),
        Plot.ruleY([0], { stroke: line }),
      ],
    });
}

export type OwnBar = { readonly grade: string; readonly confirmed: number; readonly draft: number };

/** The grader's own grades: what is not confirmed stands on top, lighter. */
export function drawOwn(bars: readonly OwnBar[]): Draw {
  const parts = bars.flatMap(({ grade, confirmed, draft }) => [
    { grade, count: confirmed, isDraft: false },
    { grade, count: draft, isDraft: true },
  ]);
  return (width) =>
    plainPlot({
      width,
      height: 150,
      marginTop: 24,
      marginBottom: 28,
      marginLeft: 4,
      marginRight: 4,
      style,
      x: { domain: bars.map(({ grade }) => grade), label: null, tickSize: 0, padding: 0.25 },
      y: { axis: null, domain: [0, Math.max(1, ...bars.map(({ confirmed, draft }) => confirmed + draft))] },
      marks: [
        Plot.barY(parts, { x: 'grade', y: 'count', fill: (part) => (part.isDraft ? light : strong) }),
        Plot.text(bars, {
          x: 'grade',
          y: (bar: OwnBar) => bar.confirmed + bar.draft,
          text: (bar: OwnBar) => String(bar.confirmed + bar.draft),
          dy: -10,
        }),
        Plot.ruleY([0], { stroke: line }),
      ],
    });
}
