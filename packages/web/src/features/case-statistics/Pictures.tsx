import type { StatisticsRow } from '@karakter/contract/case-statistics/routes';
import { appealEnds } from '@karakter/domain/case-statistics/figures';
import { writtenPercent } from '@karakter/domain/text/wording';
import { useMemo } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { Picture } from '../../ui/reading/Picture.tsx';
import * as styles from './case-statistics.module.css';
import { drawDays, drawEnds, endColours } from './pictures.ts';
import { caseStatisticsText } from './texts.ts';

type Props = { readonly rows: readonly StatisticsRow[] };

function Ends({ rows }: Props) {
  const text = useText(caseStatisticsText);
  const { language } = useLanguage();
  const shown = rows.flatMap(({ year, ends }) => {
    const total = ends === null ? 0 : appealEnds.reduce((sum, end) => sum + ends[end], 0);
    return ends === null || total === 0
      ? []
      : appealEnds.map((end) => ({
          year: String(year),
          end: text[end],
          share: ends[end] / total,
          count: ends[end],
        }));
  });
  const drawn = JSON.stringify(shown.map((row) => ({ ...row, label: writtenPercent[language](row.share) })));
  const ends = JSON.stringify(appealEnds.map((end) => text[end]));
  const draw = useMemo(() => drawEnds(JSON.parse(drawn), JSON.parse(ends)), [drawn, ends]);
  if (shown.length === 0) return null;
  return (
    <div>
      <Picture caption={text.endsPicture} draw={draw} widest={560}>
        <thead>
          <tr>
            <th scope="col">{text.year}</th>
            {appealEnds.map((end) => (
              <th key={end} scope="col">
                {text[end]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...new Set(shown.map(({ year }) => year))].map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {shown
                .filter((row) => row.year === year)
                .map(({ end, share, count }) => (
                  <td key={end}>{text.withShare(String(count), writtenPercent[language](share))}</td>
                ))}
            </tr>
          ))}
        </tbody>
      </Picture>
      <EndNames />
    </div>
  );
}

/** Which colour stands for which end; the numbers by name are in the table behind the picture. */
function EndNames() {
  const text = useText(caseStatisticsText);
  return (
    <ul className={styles.legend} aria-hidden="true">
      {appealEnds.map((end, place) => (
        <li key={end}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" fill={endColours[place]} />
          </svg>
          {text[end]}
        </li>
      ))}
    </ul>
  );
}

function Days({ rows }: Props) {
  const text = useText(caseStatisticsText);
  const shown = rows.flatMap(({ year, steps }) =>
    steps.map(({ step, medianDays: days }) => ({
      step: text.steps[step],
      year: String(year),
      days,
      label: text.days(days),
    })),
  );
  const drawn = JSON.stringify(shown);
  const latest = String(Math.max(0, ...rows.map(({ year }) => year)));
  const draw = useMemo(() => drawDays(JSON.parse(drawn), latest), [drawn, latest]);
  if (shown.length === 0) return null;
  return (
    <Picture caption={text.stepsPicture} draw={draw} widest={560}>
      <thead>
        <tr>
          <th scope="col">{text.step}</th>
          <th scope="col">{text.year}</th>
          <th scope="col">{text.medianDays}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ step, year, days }) => (
          <tr key={`${step} ${year}`}>
            <th scope="row">{step}</th>
            <td>{year}</td>
            <td>{days}</td>
          </tr>
        ))}
      </tbody>
    </Picture>
  );
}

/** The years of one unit beside each other: how its appeals ended, and how long each step took. */
export function StatisticsPictures({ rows }: Props) {
  return (
    <div className={styles.pictures}>
      <Ends rows={rows} />
      <Days rows={rows} />
    </div>
  );
}
