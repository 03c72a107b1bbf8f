import { useText } from '../../text/language.tsx';
import * as styles from '../../ui/page-shell.module.css';
import { ExamContactLine } from '../../ui/phone/ExamContactLine.tsx';
import { FailedState } from '../../ui/States.tsx';
import { offlineText } from './local/offline-texts.ts';

type FailedSittingProps = { readonly failure: unknown; readonly onRetry: () => void };

/** Shown when an exam could not be fetched: what is safe, what to do, and whom to call. */
export function FailedSitting({ failure, onRetry }: FailedSittingProps) {
  const text = useText(offlineText);
  return (
    <main id="content" className={styles.page} data-width="reading">
      <FailedState failure={failure} kept={text.nobodyKept} onRetry={onRetry} />
      <ExamContactLine />
    </main>
  );
}
