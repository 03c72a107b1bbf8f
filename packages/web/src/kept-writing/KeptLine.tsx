import { Button } from '@digdir/designsystemet-react';
import { writtenClock } from '@karakter/domain/calendar/dates';
import { CheckmarkCircleIcon, ExclamationmarkTriangleFillIcon, FloppydiskIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import { useLanguage, useText } from '../text/language.tsx';
import { useAnnounce } from '../ui/focus/LiveRegion.tsx';
import { useFailureSentence } from '../ui/States.tsx';
import { disputedId } from './Disputed.tsx';
import type { Snapshot } from './document/kept-document-parts.ts';
import * as styles from './kept.module.css';
import { keptText } from './kept-texts.ts';

type Shown = Pick<
  Snapshot<unknown>,
  'state' | 'disputed' | 'isRestored' | 'isOnDevice' | 'isChangedElsewhere'
> & {
  /** Only for a form: the earlier draft could not be loaded yet. */
  readonly isUnread?: boolean;
};

/** The text about a fault; null while there is none. */
function useTrouble(
  { state, disputed, isOnDevice, isUnread = false }: Shown,
  isForm: boolean,
): string | null {
  const text = useText(keptText);
  const refusal = useFailureSentence(state.kind === 'refused' ? state.failure : null);
  const kept = isOnDevice ? text.onDevice : text.notOnDevice;
  if (state.kind === 'refused') return `${refusal} ${kept}`;
  // Only the draft of a form is saved automatically; the form itself is sent by its button.
  if (state.kind === 'waiting' && isForm) return `${text.waitingForm} ${kept}`;
  if (state.kind === 'waiting' || state.kind === 'signedOut') return `${text[state.kind]} ${kept}`;
  if (disputed.length > 0) return text.choose;
  return isUnread ? text.unread : null;
}

/** Announces a problem once, and its end once; otherwise silent [Q4]. */
function useSaid(
  trouble: string | null,
  { isRestored, isChangedElsewhere, state }: Shown,
  isForm: boolean,
): void {
  const text = useText(keptText);
  const announce = useAnnounce();
  const before = useRef<string | null>(null);
  // The end of the session is announced by the sign-in notice.
  const isSaidElsewhere = state.kind === 'signedOut';
  useEffect(() => {
    const isNew = trouble !== null && trouble !== before.current;
    if (isNew && !isSaidElsewhere) announce(trouble, 'assertive');
    if (trouble === null && before.current !== null) announce(text.again);
    before.current = trouble;
  }, [trouble, isSaidElsewhere, announce, text]);
  useEffect(() => {
    if (isRestored) announce(text.restored);
  }, [isRestored, announce, text]);
  useEffect(() => {
    if (isForm && isChangedElsewhere) announce(text.changedElsewhere);
  }, [isForm, isChangedElsewhere, announce, text]);
}

function Well({ state, isPartial }: Pick<Shown, 'state'> & { readonly isPartial: boolean }) {
  const text = useText(keptText);
  const { language } = useLanguage();
  const isSaved = state.kind === 'saved';
  if (isSaved && isPartial)
    return (
      <p className={styles.keptLine}>
        <ExclamationmarkTriangleFillIcon aria-hidden /> {text.savedPartly}
      </p>
    );
  const at = state.kind === 'saved' ? state.at : null;
  return (
    <p className={`${styles.keptLine} quiet`}>
      {isSaved ? <CheckmarkCircleIcon aria-hidden /> : <FloppydiskIcon aria-hidden />}
      {isSaved ? (at === null ? text.saved : text.savedAt(writtenClock(at, language))) : text.saving}
    </p>
  );
}

type KeptLineProps = {
  readonly kept: Shown;
  /** Retries at once; offered if there is no automatic retry. */
  readonly onRetry?: () => void;
  /** A form, which is sent by a button, shows nothing while all is well. */
  readonly isForm?: boolean;
  /** Nothing has been written yet. */
  readonly isUntouched?: boolean;
  /** Something that stands in a field cannot be saved as it is, and is marked there. */
  readonly isPartial?: boolean;
  /** One of many on the page: only what is wrong is shown. */
  readonly isOneOfMany?: boolean;
};

/** The saving status, as text beside the field or form. */
export function KeptLine({
  kept,
  onRetry,
  isForm = false,
  isUntouched = false,
  isPartial = false,
  isOneOfMany = false,
}: KeptLineProps) {
  const text = useText(keptText);
  const trouble = useTrouble(kept, isForm);
  useSaid(trouble, kept, isForm);
  const first = kept.disputed[0];
  const isWell = trouble === null && !isForm && !isOneOfMany;
  const isAsYouType = isUntouched && !isPartial && kept.state.kind === 'saved';
  return (
    <div className={styles.keptLines}>
      {trouble === null && !kept.isOnDevice && <p className={styles.keptLine}>{text.deviceFull}</p>}
      {kept.isRestored && <p className={`${styles.keptLine} quiet`}>{text.restored}</p>}
      {isForm && kept.isChangedElsewhere && <p className={styles.keptLine}>{text.changedElsewhere}</p>}
      {isWell && isAsYouType && <p className={`${styles.keptLine} quiet`}>{text.asYouType}</p>}
      {isWell && !isAsYouType && <Well state={kept.state} isPartial={isPartial} />}
      {trouble !== null && (
        <div className={`${styles.keptLine} ${styles.keptTrouble}`} data-trouble>
          <ExclamationmarkTriangleFillIcon aria-hidden /> <span>{trouble}</span>
          {first && (
            <Button asChild variant="secondary" data-size="sm">
              <a href={`#${disputedId(first)}`}>{text.toChoice}</a>
            </Button>
          )}
          {kept.state.kind === 'refused' && onRetry && (
            <Button variant="secondary" data-size="sm" onClick={onRetry}>
              {text.retry}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
