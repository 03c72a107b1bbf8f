import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import type { ScoringView } from '@karakter/contract/grading/scoring-views';
import { distributionWith, inOtherUnit } from '@karakter/domain/grading/rescoring/distribution';
import { type Thresholds, thresholdUnits } from '@karakter/domain/grading/scoring';
import { useLanguage, useText } from '../../../../text/language.tsx';
import { SelectFormField } from '../../../../ui/FormField.tsx';
import { useGradeWord } from '../../grade-words.ts';
import { readPoints, writtenPoints } from '../../points.ts';
import * as styles from './change.module.css';
import { changeText } from './change-texts.ts';
import { DistributionTable } from './DistributionTable.tsx';
import { type FieldsProps, gradesWithThreshold, thresholdsOf } from './scoring-draft.ts';

type ThresholdProps = {
  readonly id: string;
  readonly grade: string;
  readonly typed: string;
  readonly most: number;
  /** How many scripts get this grade now, said with the slider's value. */
  readonly count: number;
  readonly onChange: (typed: string) => void;
};

/** One threshold: a number to type, and a slider that arrow keys move by one. */
function Threshold({ id, grade, typed, most, count, onChange }: ThresholdProps) {
  const text = useText(changeText);
  const { language } = useLanguage();
  const value = readPoints(typed);
  const isWrong = typeof value !== 'number' || value < 0 || value > most;
  const label = text.least(grade);
  return (
    <div className={styles.threshold}>
      <Textfield
        id={id}
        data-size="sm"
        inputMode="decimal"
        autoComplete="off"
        label={label}
        value={typed}
        error={isWrong && text.thresholdWrong(writtenPoints(most, language))}
        onChange={(event) => onChange(event.target.value)}
      />
      <input
        type="range"
        className={styles.slider}
        min={0}
        max={most}
        step={1}
        value={isWrong ? 0 : value}
        aria-label={text.slider(grade)}
        aria-valuetext={text.sliderValue(typed, count)}
        onChange={(event) => onChange(writtenPoints(Number(event.target.value), language))}
      />
    </div>
  );
}

/** The thresholds with the distribution that they give, which changes while they are moved [G3]. */
export function ThresholdFields({ view, draft, change }: FieldsProps & { readonly view: ScoringView }) {
  const text = useText(changeText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const points = view.sums[0]?.most ?? 100;
  const thresholds = thresholdsOf(draft);
  const now = distributionWith(thresholds, view.scale, view.sums);
  const moveUnit = (unit: Thresholds['unit']) =>
    change((before) => {
      if (unit === before.unit) return before;
      const { least } = inOtherUnit(thresholdsOf(before), points);
      const written = Object.entries(least).map(([grade, value]) => [grade, writtenPoints(value, language)]);
      return { ...before, unit, least: { ...before.least, ...Object.fromEntries(written) } };
    });
  const units = thresholdUnits.map((value) => ({ value, label: text.units[value] }));
  return (
    <div className={styles.thresholds}>
      <div className={styles.thresholdFields}>
        <Checkbox
          label={text.hasThresholds}
          description={text.hasThresholdsHelp}
          checked={draft.hasThresholds}
          onChange={(event) => {
            const hasThresholds = event.target.checked;
            change((before) => ({ ...before, hasThresholds }));
          }}
        />
        {draft.hasThresholds && (
          <>
            <SelectFormField
              id="threshold-unit"
              label={text.unit}
              value={draft.unit}
              options={units}
              onChange={moveUnit}
            />
            {gradesWithThreshold(view.scale).map((grade) => (
              <Threshold
                key={grade}
                id={`threshold-${grade}`}
                grade={gradeWord(grade)}
                typed={draft.least[grade] ?? ''}
                most={draft.unit === 'percent' ? 100 : points}
                count={now.find((each) => each.grade === grade)?.count ?? 0}
                onChange={(typed) =>
                  change((before) => ({ ...before, least: { ...before.least, [grade]: typed } }))
                }
              />
            ))}
          </>
        )}
      </div>
      <DistributionTable view={view} thresholds={draft.hasThresholds ? thresholds : null} />
    </div>
  );
}
