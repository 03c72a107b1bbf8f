import type { SpreadView } from '@karakter/contract/grading/meeting/trial-views';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useGradeWord } from '../grade-words.ts';
import { writtenPoints } from '../points.ts';
import { spreadText } from './spread-texts.ts';
import * as styles from './trial.module.css';

type Sample = SpreadView['samples'][number];

const [width, top, radius] = [600, 30, 7];

/** Where each value stands: those with the same points beside each other's centre, so that each dot is seen. */
function placed(values: Sample['values'], most: number) {
  const seen = new Map<number, number>();
  return values.map((value) => {
    const at = Math.round((Math.max(0, value.sum) / Math.max(1, most)) * width);
    const before = seen.get(at) ?? 0;
    seen.set(at, before + 1);
    return { ...value, x: at + before * radius * 2 };
  });
}

/** What all gave one sample, as dots on a line of points with their grades; the reader's own is marked. */
export function SpreadStrip({ sample, most }: { readonly sample: Sample; readonly most: number }) {
  const text = useText(spreadText);
  const { language } = useLanguage();
  const gradeWord = useGradeWord();
  const { place, sums, best, worst, steps, values } = sample;
  const points = (value: number) => writtenPoints(value, language);
  const words =
    sums === null || best === null || worst === null
      ? text.noValues
      : text.stripWords(points(sums.least), points(sums.most), gradeWord(best), gradeWord(worst));
  return (
    <div className={styles.strip}>
      <strong>{text.sample(place)}</strong>
      <svg viewBox={`-10 0 ${width + 20} 44`} role="img" aria-label={`${text.sample(place)}: ${words}`}>
        <line className={styles.line} x1={0} x2={width} y1={top} y2={top} />
        {placed(values, most).map(({ x, isMe, grade }) => (
          <g key={x}>
            <circle className={styles.dot} data-me={isMe || undefined} cx={x} cy={top} r={radius} />
            <text className={styles.dotGrade} x={x} y={top - 12}>
              {isMe ? `${gradeWord(grade)} (${text.you})` : gradeWord(grade)}
            </text>
          </g>
        ))}
      </svg>
      <span className="quiet">{text.steps(steps)}</span>
    </div>
  );
}
