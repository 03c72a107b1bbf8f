import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { offlineRefusal } from '../api/api-refusal.ts';
import { commonText } from '../text/common-texts.ts';
import { useText } from '../text/language.tsx';
import * as styles from '../ui/page-shell.module.css';
import { ExamContactLine } from '../ui/phone/ExamContactLine.tsx';
import { FailedState } from '../ui/States.tsx';

/** Shown if a page broke or could not be loaded. */
export function PageFailure() {
  const error = useRouteError();
  const text = useText(commonText);
  useEffect(() => {
    // Without a network a reload would fail, so it waits for the network.
    if (navigator.onLine) return;
    const again = () => window.location.reload();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  const failure = navigator.onLine ? error : offlineRefusal(error);
  return (
    <main id="content" className={styles.page} data-width="reading">
      <FailedState failure={failure} kept={text.nothingLost} onRetry={() => window.location.reload()} />
      <ExamContactLine />
    </main>
  );
}
