import { Button } from '@digdir/designsystemet-react';
import type { SittingView } from '@karakter/contract/sitting/routes';
import { EyeIcon, EyeSlashIcon, HourglassIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { useLanguage, useText } from '../../../text/language.tsx';
import { useAnnounce } from '../../../ui/focus/LiveRegion.tsx';
import { useView } from '../../../ui/view/ViewProvider.tsx';
import { timeInWords, useEverySecond } from '../session/server-clock.ts';
import { useSitting } from '../sitting-context.ts';
import { changeToAnnounce } from '../spoken-change.ts';
import { sittingText } from '../texts.ts';
import { minutesToAnnounce, withinMinutes } from './spoken-minutes.ts';
import * as styles from './styles/exam-bar.module.css';

/** Announces the last 15, 5 and 1 minutes once each, also when the time is hidden. */
function useSpokenMinutes(left: number): void {
  const announce = useAnnounce();
  const text = useText(sittingText);
  const before = useRef(left);
  useEffect(() => {
    const minutes = minutesToAnnounce(before.current, left);
    before.current = left;
    if (minutes !== null) announce(text.minutesLeft(minutes), minutes === 1 ? 'assertive' : 'polite');
  }, [left, announce, text]);
}

/** Announces a new end, a pause, and the end of a pause [D7]. */
function useSpokenChange({ endsAt, pausedSince }: SittingView, serverNow: () => number): void {
  const announce = useAnnounce();
  const { language } = useLanguage();
  const before = useRef({ endsAt, pausedSince });
  useEffect(() => {
    const was = before.current;
    before.current = { endsAt, pausedSince };
    const words = changeToAnnounce(was, before.current, serverNow(), language);
    if (words !== null) announce(words, 'assertive');
  }, [endsAt, pausedSince, serverNow, announce, language]);
}

/** The time left by Karakter's clock; if it is hidden, only the last minutes are shown [D7]. */
export function TimeLeft() {
  const { view, serverNow } = useSitting();
  useEverySecond();
  const text = useText(sittingText);
  const { settings, change } = useView();
  const isHidden = settings.time === 'hidden';
  const { pausedSince } = view;
  const left = Date.parse(view.endsAt) - (pausedSince === null ? serverNow() : Date.parse(pausedSince));
  useSpokenChange(view, serverNow);
  const within = withinMinutes(left);
  useSpokenMinutes(Math.ceil(left / 60_000));
  const hiddenWords = within === null ? '' : text.underMinutes(within);
  return (
    <div className={styles.timeLeft} data-near={within !== null || undefined}>
      <HourglassIcon aria-hidden />
      <span>
        {isHidden ? (
          hiddenWords
        ) : (
          <>
            <span className={styles.timeLeftLabel}>
              {pausedSince === null ? text.timeLeft : text.paused}{' '}
            </span>
            <strong role="timer">{timeInWords(left, text)}</strong>
          </>
        )}
      </span>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={isHidden ? text.showTime : text.hideTime}
        title={isHidden ? text.showTime : text.hideTime}
        onClick={() => change({ time: isHidden ? 'shown' : 'hidden' })}
      >
        {isHidden ? <EyeIcon aria-hidden /> : <EyeSlashIcon aria-hidden />}
      </Button>
    </div>
  );
}
