import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { callApi } from '../api/api.ts';
import { ApiRefusal } from '../api/api-refusal.ts';
import { isSessionOver, onSessionChange, pageIsFor } from '../api/page-session.ts';
import { signInAddress } from '../device/sign-in-address.ts';
import { useText } from '../text/language.tsx';
import * as styles from './kept.module.css';
import { keptText } from './kept-texts.ts';

const askEveryMs = 10_000;

/** Checks whether the person has signed in again, in any window; then everything is fetched and saved. */
function useWaitForSession(isOver: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isOver) return;
    const ask = () =>
      callApi(peopleRoutes.me, {}).then(
        ({ personId }) => {
          pageIsFor(personId);
          void queries.invalidateQueries();
        },
        (failure: unknown) => {
          // Still signed out, or no network: checked again. This window must show nothing of another person.
          const isAnother = failure instanceof ApiRefusal && failure.code === 'signedInAsAnother';
          if (isAnother) window.location.reload();
        },
      );
    const timer = setInterval(ask, askEveryMs);
    window.addEventListener('focus', ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', ask);
    };
  }, [isOver, queries]);
}

/** Says that the session ended while a page was open, and leads to the sign-in and back. Also in a dialog, which covers the page. */
export function SessionOverNotice() {
  const text = useText(keptText);
  const isOver = useSyncExternalStore(onSessionChange, isSessionOver, isSessionOver);
  if (!isOver) return null;
  const { pathname, search } = window.location;
  return (
    <Alert data-color="warning" role="alert" className={styles.sessionOver}>
      <Heading level={2} data-size="2xs">
        {text.signedOutTitle}
      </Heading>
      <p>{text.signedOutAbout}</p>
      <Button asChild>
        <a href={signInAddress(pathname + search)}>{text.signIn}</a>
      </Button>
    </Alert>
  );
}

/** The page's own notice: the page stays, and continues automatically once the person has signed in again [G15]. */
export function SessionOver() {
  useWaitForSession(useSyncExternalStore(onSessionChange, isSessionOver, isSessionOver));
  return <SessionOverNotice />;
}
