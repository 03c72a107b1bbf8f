import type { StatisticsRow } from '@karakter/contract/case-statistics/routes';
import { useSearchParams } from 'react-router';
import { useLanguage, useText } from '../../text/language.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import * as styles from './case-statistics.module.css';
import { StatisticsPictures } from './Pictures.tsx';
import { StatisticsTables } from './Tables.tsx';
import { caseStatisticsText } from './texts.ts';

const all = 'all';

/** The units by how many candidates they have had, the largest first. */
function unitsIn(rows: readonly StatisticsRow[]) {
  const units = new Map<string, { unit: StatisticsRow['unit']; candidates: number }>();
  for (const { unitId, unit, course, candidates } of rows) {
    const before = units.get(unitId)?.candidates ?? 0;
    units.set(unitId, { unit, candidates: before + (course === null ? (candidates ?? 0) : 0) });
  }
  return [...units].toSorted(([, a], [, b]) => b.candidates - a.candidates);
}

/** One unit’s years in pictures and tables, or the tables of all; the choice is kept in the address. */
export function ChosenUnit({
  rows,
  name,
}: {
  readonly rows: readonly StatisticsRow[];
  readonly name: string;
}) {
  const text = useText(caseStatisticsText);
  const { language } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const units = unitsIn(rows);
  const asked = search.get(name) ?? '';
  const isKnown = asked === all || units.some(([id]) => id === asked);
  const chosen = isKnown ? asked : (units[0]?.[0] ?? all);
  const shown = chosen === all ? rows : rows.filter(({ unitId }) => unitId === chosen);
  const choose = (value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return (
    <div className={styles.statistics}>
      {units.length > 1 && (
        <div className={styles.choices} data-size="sm">
          <SelectFormField
            id={`statistics-${name}`}
            label={text.unit}
            value={chosen}
            options={[
              ...units.map(([value, { unit }]) => ({ value, label: unit[language] })),
              { value: all, label: text.allUnits },
            ]}
            onChange={choose}
          />
        </div>
      )}
      {chosen !== all && <StatisticsPictures rows={shown.filter(({ course }) => course === null)} />}
      <StatisticsTables rows={shown} hasUnits={chosen === all} />
    </div>
  );
}
