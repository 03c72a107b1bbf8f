import { weakDiscrimination } from '@karakter/domain/grading/statistics/question-figures';
import { commaSeparated } from '@karakter/domain/text/wording';
import * as Plot from '@observablehq/plot';
import type { Draw } from '../../../ui/reading/Picture.tsx';
import { plainPlot } from '../../../ui/reading/plain-plot.ts';
import { quiet, strong, style } from './picture-parts.ts';

export type QuestionDot = {
  readonly number: number;
  readonly difficulty: number;
  readonly discrimination: number;
};

/** Dots that are closer than this to each other have their names beside one another. */
const near = { difficulty: 0.03, discrimination: 0.06 };

/** One name for questions whose dots nearly fall together: `1, 2`. */
export function namedDots(dots: readonly QuestionDot[]): (QuestionDot & { readonly name: string })[] {
  const isNear = (a: QuestionDot, b: QuestionDot) =>
    Math.abs(a.difficulty - b.difficulty) < near.difficulty &&
    Math.abs(a.discrimination - b.discrimination) < near.discrimination;
  const groups: QuestionDot[][] = [];
  for (const dot of dots) {
    const group = groups.find(([first]) => first && isNear(first, dot));
    if (group) group.push(dot);
    else groups.push([dot]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [{ ...first, name: commaSeparated(group.map(({ number }) => number)) }] : [];
  });
}

/** Hard questions to the left, easy ones to the right; those that tell strong from weak scripts above. */
export function drawQuestions(
  dots: readonly QuestionDot[],
  text: {
    readonly x: string;
    readonly y: string;
    readonly weak: string;
    readonly written: (value: number) => string;
  },
): Draw {
  const lowest = Math.min(0, ...dots.map(({ discrimination }) => discrimination));
  return (width) =>
    plainPlot({
      width,
      height: 280,
      marginTop: 28,
      marginBottom: 48,
      marginLeft: 44,
      marginRight: 20,
      style,
      x: {
        domain: [Math.min(0, ...dots.map(({ difficulty }) => difficulty)) * 100, 100],
        label: text.x,
        labelArrow: 'none',
        ticks: 5,
      },
      y: {
        domain: [lowest - 0.05, 1],
        label: text.y,
        labelArrow: 'none',
        ticks: 5,
        grid: true,
        tickFormat: text.written,
      },
      marks: [
        Plot.ruleY([weakDiscrimination], { stroke: quiet, strokeDasharray: '4 4' }),
        Plot.text([weakDiscrimination], {
          y: (at: number) => at,
          text: () => text.weak,
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: 6,
          dy: 10,
          fill: quiet,
        }),
        Plot.dot(dots, { x: (dot) => dot.difficulty * 100, y: 'discrimination', fill: strong, r: 4 }),
        Plot.text(namedDots(dots), {
          x: (dot) => dot.difficulty * 100,
          y: 'discrimination',
          text: 'name',
          dx: 10,
          textAnchor: 'start',
          fontWeight: 600,
        }),
      ],
    });
}
