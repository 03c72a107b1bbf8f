import { writtenPercent } from '@karakter/domain/text/wording';
import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { plainPlot } from '../../ui/reading/plain-plot.ts';
import { useGradeWord } from '../grading/grade-words.ts';
import * as styles from './results.module.css';
import { resultsText } from './texts.ts';

type Counted = { readonly grade: string; readonly count: number };

const font = 'var(--ds-color-neutral-text-default)';

function chartOf(bars: readonly Counted[]) {
  return plainPlot({
    height: 190,
    width: 460,
    marginTop: 24,
    marginBottom: 28,
    marginLeft: 4,
    marginRight: 4,
    style: { fontFamily: 'inherit', fontSize: '14px', color: font, overflow: 'visible' },
    x: { domain: bars.map(({ grade }) => grade), label: null, tickSize: 0, padding: 0.25 },
    y: { axis: null, domain: [0, Math.max(1, ...bars.map(({ count }) => count))] },
    marks: [
      Plot.barY(bars, { x: 'grade', y: 'count', fill: 'var(--ds-color-accent-base-default)' }),
      Plot.text(bars, { x: 'grade', y: 'count', text: (bar: Counted) => String(bar.count), dy: -10 }),
      Plot.ruleY([0], { stroke: 'var(--ds-color-neutral-border-subtle)' }),
    ],
  });
}

/** The distribution of the grades: a chart, and the numbers for screen readers [R4, G16]. */
export function GradeDistribution({ distribution }: { readonly distribution: readonly Counted[] }) {
  const text = useText(resultsText);
  const { language } = useLanguage();
  const word = useGradeWord();
  const place = useRef<HTMLDivElement>(null);
  const bars = distribution.map(({ grade, count }) => ({ grade: word(grade), count }));
  const shape = JSON.stringify(bars);
  useEffect(() => {
    const chart = chartOf(JSON.parse(shape));
    place.current?.replaceChildren(chart);
    return () => chart.remove();
  }, [shape]);
  const total = bars.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number) => writtenPercent[language](total === 0 ? 0 : count / total);
  return (
    <figure className={styles.distribution}>
      <figcaption>{text.distribution(total)}</figcaption>
      <div ref={place} className={styles.distributionPicture} aria-hidden="true" />
      <details>
        <summary>{text.asTable}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{text.grade}</th>
              <th scope="col">{text.count}</th>
              <th scope="col">{text.share}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ grade, count }) => (
              <tr key={grade}>
                <th scope="row">{grade}</th>
                <td>{count}</td>
                <td>{share(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
