import {
  distanceFrom,
  distanceToDeadline,
  type InstantText,
  writtenDeadline,
  writtenInstant,
} from '@karakter/domain/calendar/dates';
import { commonText } from '../../text/common-texts.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { useNow } from '../../ui/now.tsx';
import * as styles from './styles/deadline.module.css';

type DerivationStep = {
  /** The counted period, in a sentence. */
  readonly sentence: string;
  /** The paragraph from which it follows, e.g. `universitets- og høyskoleloven § 11-10`. */
  readonly source?: string;
};

/** A beginning, written out with its distance: at midnight it is 00.00 of its own day. */
export function BeginningText({ instant }: { readonly instant: InstantText }) {
  const { language } = useLanguage();
  const now = useNow();
  return (
    <span>
      <time dateTime={instant}>{writtenInstant(instant, language)}</time>{' '}
      <span className={styles.deadlineDistance}>({distanceFrom(now, instant, language)})</span>
    </span>
  );
}

type DeadlineTextProps = { readonly instant: InstantText; readonly derivation?: readonly DerivationStep[] };

/** A deadline written out with its distance; its derivation can be expanded. */
export function DeadlineText({ instant, derivation = [] }: DeadlineTextProps) {
  const { language } = useLanguage();
  const text = useText(commonText);
  const now = useNow();
  return (
    <span>
      <time dateTime={instant}>{writtenDeadline(instant, language)}</time>{' '}
      <span className={styles.deadlineDistance}>({distanceToDeadline(now, instant, language)})</span>
      {derivation.length > 0 && (
        <details className={styles.deadlineDerivation}>
          <summary>{text.howComputed}</summary>
          <ol>
            {derivation.map(({ sentence, source }) => (
              <li key={sentence}>
                {sentence} {source && <cite>{source}</cite>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </span>
  );
}
