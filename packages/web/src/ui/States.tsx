import { Alert, Button, Heading, Paragraph, Spinner } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { ApiRefusal } from '../api/api-refusal.ts';
import { commonText } from '../text/common-texts.ts';
import { useText } from '../text/language.tsx';
import { SignInAgain } from './SignInAgain.tsx';
import * as styles from './states.module.css';

type EmptyStateProps = {
  /** What will be shown here later. */
  readonly title: string;
  /** Which action or event will fill it. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** An empty list or page: explains what will be shown here, and which action or event will fill it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <Paragraph>{children}</Paragraph>
      {action}
    </div>
  );
}

/** Shown while data loads. It appears after a short delay, so that fast answers do not flicker. */
export function LoadingState({ what }: { readonly what?: string }) {
  const text = useText(commonText);
  const words = what ?? text.loading;
  return (
    <div className={styles.loadingState} role="status">
      <Spinner aria-hidden data-size="sm" />
      <span>{words}</span>
    </div>
  );
}

type FailedStateProps = {
  readonly failure: unknown;
  readonly title?: string;
  /** What was kept, where the refusal does not state it. */
  readonly kept?: string;
  readonly onRetry?: () => void;
};

/** Gives the sentence for a failure: the server's, or our own where no answer arrived. */
export function useFailureSentences(): (failure: unknown) => string {
  const text = useText(commonText);
  return (failure) => {
    if (!(failure instanceof ApiRefusal)) return text.unreadable;
    if (!failure.isOfCommand && failure.code === 'offline') return text.offlineRead;
    // Where nothing was sent, nothing that was written is at stake.
    if (!failure.isOfCommand && failure.code === 'notSignedIn') return text.notSignedInRead;
    if (failure.code === 'offline' || failure.code === 'unanswered') return text[failure.code];
    return failure.message || text.unreadable;
  };
}

/** The sentence for this failure. */
export const useFailureSentence = (failure: unknown): string => useFailureSentences()(failure);

/** Shows a failure: what happened, what was kept, and what to do. */
export function FailedState({ failure, title, kept, onRetry }: FailedStateProps) {
  const text = useText(commonText);
  const sentence = useFailureSentence(failure);
  const isOfCommand = failure instanceof ApiRefusal && failure.isOfCommand;
  return (
    <Alert data-color="danger" role="alert" className={styles.failedState}>
      <Heading level={2} data-size="2xs">
        {title ?? (isOfCommand ? text.notDone : text.failedTitle)}
      </Heading>
      <Paragraph>{sentence}</Paragraph>
      <SignInAgain failure={failure} />
      {kept && <Paragraph>{kept}</Paragraph>}
      {onRetry && (
        <Button variant="secondary" onClick={onRetry}>
          {text.retry}
        </Button>
      )}
    </Alert>
  );
}
