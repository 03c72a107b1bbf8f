import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { callApi } from '../api/api.ts';
import { ApiRefusal } from '../api/api-refusal.ts';
import { isSessionOver, onSessionChange, pageIsFor } from '../api/page-session.ts';
import { signInAddress } from '../device/sign-in-address.ts';
import { useText } from '../text/language.tsx';
import { keptText } from './kept-text.ts';

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

/** Shown when the session ended while a page was open: the page stays, and the sign-in leads back to it [G15]. */
export function SessionOver() {
  const text = useText(keptText);
  const { pathname, search } = useLocation();
  const isOver = useSyncExternalStore(onSessionChange, isSessionOver);
  useWaitForSession(isOver);
  if (!isOver) return null;
  return (
    <Alert data-color="warning" role="alert" className="session-over">
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
