import * as styles from './progress-meter.module.css';

type ProgressMeterProps = {
  readonly done: number;
  readonly of: number;
  /** What the bar shows, in words. */
  readonly label: string;
};

/** The progress of some work, as a short bar beside its text. */
export function ProgressMeter({ done, of, label }: ProgressMeterProps) {
  return <meter className={styles.meter} min={0} max={Math.max(1, of)} value={done} aria-label={label} />;
}
