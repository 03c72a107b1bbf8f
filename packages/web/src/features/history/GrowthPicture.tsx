import type { AnswerHistory } from '@karakter/contract/history';
import { writtenClock } from '@karakter/domain/dates';
import type { Language } from '@karakter/domain/language';
import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { answerHistoryText } from './text.ts';

type Growth = AnswerHistory['growth'];

const line = 'var(--ds-color-accent-base-default)';
const area = 'var(--ds-color-accent-surface-tinted)';

function pictureOf(growth: Growth, language: Language, words: string) {
  const points = growth.map(({ at, words: count }) => ({ at: new Date(at), words: count }));
  const last = points.at(-1);
  return Plot.plot({
    height: 220,
    width: 760,
    marginTop: 24,
    marginRight: 56,
    marginLeft: 48,
    style: { fontFamily: 'inherit', fontSize: '14px', overflow: 'visible' },
    x: {
      type: 'time',
      label: null,
      ticks: 6,
      tickFormat: (at: Date) => writtenClock(at.toISOString(), language),
    },
    y: {
      label: words,
      grid: true,
      ticks: 4,
      nice: true,
      domain: [0, Math.max(1, ...points.map((p) => p.words))],
    },
    marks: [
      Plot.areaY(points, { x: 'at', y: 'words', fill: area, curve: 'step-after' }),
      Plot.lineY(points, { x: 'at', y: 'words', stroke: line, strokeWidth: 2, curve: 'step-after' }),
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

/** Words over time: a picture for those who see it, and the numbers for all. */
export function GrowthPicture({ growth }: { readonly growth: Growth }) {
  const text = useText(answerHistoryText);
  const { language } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const { words } = text;
  useEffect(() => {
    const picture = pictureOf(growth, language, words);
    place.current?.replaceChildren(picture);
    return () => picture.remove();
  }, [growth, language, words]);
  return (
    <figure className="growth">
      <figcaption>{text.growth}</figcaption>
      <div ref={place} className="growth-picture" aria-hidden="true" />
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
            {growth.map(({ sequence, at, words: count }) => (
              <tr key={sequence}>
                <th scope="row">{writtenClock(at, language)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
