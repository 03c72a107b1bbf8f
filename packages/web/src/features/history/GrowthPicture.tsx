import type { AnswerHistory } from '@karakter/contract/history/routes';
import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { useText } from '../../text/language.tsx';
import { plainPlot } from '../../ui/reading/plain-plot.ts';
import * as styles from './history.module.css';
import { answerHistoryText } from './texts.ts';

type Grown = Pick<AnswerHistory, 'growth' | 'leases'>;
type When = (instant: string) => string;

/** In pixels; narrower where the page is. */
const largestWidth = 760;
const line = 'var(--ds-color-accent-base-default)';
const area = 'var(--ds-color-accent-surface-tinted)';

/** The drawn curve: nothing before the first word. */
function pointsOf({ growth, leases }: Grown) {
  const points = growth.map(({ at, words }) => ({ at: new Date(at), words }));
  const [first] = leases;
  return first ? [{ at: new Date(first.at), words: 0 }, ...points] : points;
}

/** In pixels: the space of one time label. */
const tickWidth = (label: string) => 40 + label.length * 9;

function pictureOf(grown: Grown, when: When, words: string, width: number) {
  const points = pointsOf(grown);
  const last = points.at(-1);
  const tickLabel = (at: Date) => when(at.toISOString());
  return plainPlot({
    height: 220,
    width,
    marginTop: 24,
    marginRight: 56,
    marginLeft: 48,
    style: { fontFamily: 'inherit', fontSize: '14px', overflow: 'visible' },
    x: {
      type: 'time',
      label: null,
      ticks: Math.max(2, Math.floor(width / tickWidth(last ? tickLabel(last.at) : ''))),
      tickFormat: tickLabel,
    },
    y: {
      label: words,
      grid: true,
      ticks: 4,
      nice: true,
      domain: [0, Math.max(1, ...points.map((p) => p.words))],
    },
    marks: [
      Plot.areaY(points, { x: 'at', y: 'words', fill: area, curve: 'linear' }),
      Plot.lineY(points, { x: 'at', y: 'words', stroke: line, strokeWidth: 2, curve: 'linear' }),
      ...(last
        ? [
            Plot.text([last], {
              x: 'at',
              y: 'words',
              text: (p) => String(p.words),
              dx: 8,
              textAnchor: 'start',
            }),
          ]
        : []),
    ],
  });
}

/** Words over time: a chart, and the numbers for screen readers. */
export function GrowthPicture({ history, when }: { readonly history: Grown; readonly when: When }) {
  const text = useText(answerHistoryText);
  const place = useRef<HTMLDivElement>(null);
  const { words } = text;
  useEffect(() => {
    const room = place.current?.clientWidth ?? largestWidth;
    const picture = pictureOf(history, when, words, Math.min(room, largestWidth));
    place.current?.replaceChildren(picture);
    return () => picture.remove();
  }, [history, when, words]);
  return (
    <figure className={styles.growth}>
      <figcaption>{text.growth}</figcaption>
      <div ref={place} className={styles.growthPicture} aria-hidden="true" />
      <details>
        <summary>{text.asTable}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text.time}</th>
              <th scope="col">{text.words}</th>
            </tr>
          </thead>
          <tbody>
            {history.growth.map(({ sequence, at, words: count }) => (
              <tr key={sequence}>
                <th scope="row">{when(at)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
