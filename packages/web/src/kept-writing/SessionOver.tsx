import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { callApi } from '../api/api.ts';
import { ApiRefusal } from '../api/api-refusal.ts';
import { isSessionOver, onSessionAnswered, onSessionChange, pageIsFor } from '../api/page-session.ts';
import { signInAddress } from '../device/sign-in-address.ts';
import { openSignIn, useSignedInElsewhere } from '../device/signed-in-elsewhere.ts';
import { useText } from '../text/language.tsx';
import { useAnnounce } from '../ui/focus/LiveRegion.tsx';
import * as styles from './kept.module.css';
import { keptText } from './kept-texts.ts';
import { useUnsavedWriting } from './unsaved-writing.ts';

const askEveryMs = 10_000;
const useIsSessionOver = () => useSyncExternalStore(onSessionChange, isSessionOver, isSessionOver);

/** Checks whether the person has signed in again, in any window; then everything is fetched and saved. */
function useWaitForSession(isOver: boolean): void {
  const queries = useQueryClient();
  const isAsking = useRef(false);
  const ask = useCallback(() => {
    if (!isSessionOver() || isAsking.current) return;
    isAsking.current = true;
    callApi(peopleRoutes.me, {}).then(
      ({ personId }) => {
        isAsking.current = false;
        pageIsFor(personId);
        void queries.invalidateQueries();
      },
      (failure: unknown) => {
        isAsking.current = false;
        // Still signed out, or no network: checked again. This window must show nothing of another person.
        const isAnother = failure instanceof ApiRefusal && failure.code === 'signedInAsAnother';
        if (isAnother) window.location.reload();
      },
    );
  }, [queries]);
  useSignedInElsewhere(ask);
  useEffect(() => {
    if (!isOver) return;
    const timer = setInterval(ask, askEveryMs);
    const stop = onSessionAnswered(ask);
    window.addEventListener('focus', ask);
    return () => {
      clearInterval(timer);
      stop();
      window.removeEventListener('focus', ask);
    };
  }, [isOver, ask]);
}

const isInNotice = (element: Element | null) => element?.closest('[data-session-over]') != null;

/** The focus goes back to where the person was typing, if it was moved to the notice in order to sign in. */
function useFocusBack(isOver: boolean): void {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!isOver) return;
    const note = () => {
      const now = document.activeElement;
      if (now instanceof HTMLElement && now !== document.body && !isInNotice(now)) before.current = now;
    };
    note();
    document.addEventListener('focusin', note);
    return () => {
      document.removeEventListener('focusin', note);
      const now = document.activeElement;
      if (now === document.body || isInNotice(now)) before.current?.focus();
    };
  }, [isOver]);
}

/** The notice is above the page: a field in which the person is typing moves out from under it when it appears. */
function useRoomFor(isOver: boolean): void {
  useEffect(() => {
    const notice = isOver && document.querySelector<HTMLElement>(':not(dialog) > [data-session-over]');
    if (!notice) return;
    const give = () => {
      const { style } = document.documentElement;
      style.setProperty('--session-over-height', `${notice.getBoundingClientRect().height}px`);
    };
    const watch = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(give);
    give();
    watch?.observe(notice);
    const typing = document.activeElement;
    if (typing && typing !== document.body) typing.scrollIntoView?.({ block: 'nearest' });
    return () => watch?.disconnect();
  }, [isOver]);
}

/** What is true of the writing on this page now. */
function useAboutWriting(): string {
  const text = useText(keptText);
  const unsaved = useUnsavedWriting();
  if (unsaved.length === 0) return '';
  return unsaved.every(({ isOnDevice }) => isOnDevice) ? text.signedOutUnsaved : text.signedOutOnlyHere;
}

/**
 * A dialog about the end of the session, which leads to signing in again in another window. It is not modal and takes no
 * focus: a person in the middle of a sentence finishes it, and all of it is kept. Also in a dialog, which covers the page.
 */
export function SessionOverNotice() {
  const text = useText(keptText);
  const isOver = useIsSessionOver();
  const about = useAboutWriting();
  const titleId = useId();
  if (!isOver) return null;
  const signIn = () => {
    const { pathname, search } = window.location;
    if (!openSignIn(signInAddress('/signed-in'))) window.location.assign(signInAddress(pathname + search));
  };
  return (
    <Alert
      data-color="warning"
      data-session-over
      role="dialog"
      aria-labelledby={titleId}
      data-size="sm"
      className={styles.sessionOver}
    >
      <div className={styles.sessionOverParts}>
        <div>
          <Heading level={2} data-size="2xs" id={titleId}>
            {text.signedOutTitle}
          </Heading>
          {about !== '' && <p>{about}</p>}
          <p>{text.signedOutAbout}</p>
        </div>
        <Button onClick={signIn}>{text.signIn}</Button>
      </div>
    </Alert>
  );
}

/** Says the end of the session once, and its return. */
function useSaid(isOver: boolean): void {
  const text = useText(keptText);
  const announce = useAnnounce();
  const wasOver = useRef(false);
  useEffect(() => {
    if (isOver) announce(`${text.signedOutTitle}. ${text.signedOutAbout}`, 'assertive');
    else if (wasOver.current) announce(text.signedInAgain);
    wasOver.current = isOver;
  }, [isOver, announce, text]);
}

/** The page's own notice: the page stays, and continues automatically once the person has signed in again [G15]. */
export function SessionOver() {
  const isOver = useIsSessionOver();
  useWaitForSession(isOver);
  useFocusBack(isOver);
  useRoomFor(isOver);
  useSaid(isOver);
  return <SessionOverNotice />;
}
