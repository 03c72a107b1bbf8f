import { Button } from '@digdir/designsystemet-react';
import { type InstantText, writtenDeadline, writtenInstant } from '@karakter/domain/calendar/dates';
import { ClockIcon } from '@navikt/aksel-icons';
import { useLanguage, useText } from '../../text/language.tsx';
import * as styles from './demo-clock.module.css';
import { clockText } from './demo-clock-texts.ts';

export type ClockMove = 'hour' | 'day' | 'nextDeadline';

type DemoClockProps = {
  readonly now: InstantText;
  readonly nextDeadline?: { readonly at: InstantText; readonly name: string };
  readonly onMove: (move: ClockMove) => void;
  readonly isMoving?: boolean;
};

/** The demonstration's clock: shows its time and moves it on. */
export function DemoClock({ now, nextDeadline, onMove, isMoving = false }: DemoClockProps) {
  const { language } = useLanguage();
  const text = useText(clockText);
  return (
    <section className={styles.demoClock} aria-label={text.name}>
      <p>
        <ClockIcon aria-hidden /> <span className={styles.demoClockName}>{text.name}: </span>
        <time dateTime={now}>{writtenInstant(now, language)}</time>
      </p>
      <div className={styles.demoClockMoves}>
        <Button variant="tertiary" disabled={isMoving} onClick={() => onMove('hour')}>
          {text.hour}
        </Button>
        <Button variant="tertiary" disabled={isMoving} onClick={() => onMove('day')}>
          {text.day}
        </Button>
        {nextDeadline && (
          <Button
            variant="tertiary"
            disabled={isMoving}
            title={writtenDeadline(nextDeadline.at, language)}
            onClick={() => onMove('nextDeadline')}
          >
            {text.nextDeadline(nextDeadline.name)}
          </Button>
        )}
      </div>
    </section>
  );
}
