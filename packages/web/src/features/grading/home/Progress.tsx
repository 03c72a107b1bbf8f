import { useText } from '../../../text/language.tsx';
import { ProgressMeter } from '../../../ui/ProgressMeter.tsx';
import type { CommissionSummary } from '../api-types.ts';
import { commissionText } from '../commission-texts.ts';
import { gradingText } from '../texts.ts';
import * as styles from './grading-home.module.css';

type ProgressProps = Pick<CommissionSummary, 'counts'> & {
  /** Without what is begun and agreed. */
  readonly isShort?: boolean;
};

/** The progress of the grader's own work, in words and as a bar; a co-grader's is never shown [G2]. */
export function Progress({ counts, isShort = false }: ProgressProps) {
  const text = useText(gradingText);
  const words = useText(commissionText);
  const done = counts.confirmed + counts.differing + counts.agreed;
  return (
    <span className={styles.gradingProgress}>
      <span>{text.progress(done, counts.answers)}</span>
      <ProgressMeter done={done} of={counts.answers} label={text.progress(done, counts.answers)} />
      {!isShort && <span className="quiet">{words.progressNote(counts.drafted, counts.agreed)}</span>}
    </span>
  );
}
