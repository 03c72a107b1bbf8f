import { Heading, Paragraph, Spinner } from '@digdir/designsystemet-react';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { useEffect, useRef, useState } from 'react';
import { Navigate } from 'react-router';
import { useApi, useCommand } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { isLeftBehind, mayHandInAtEnd } from '../session/saving-state.ts';
import { useEverySecond } from '../session/server-clock.ts';
import { sittingText } from '../texts.ts';
import { WhomToCall } from '../WhomToCall.tsx';
import * as styles from '../waiting/waiting-room.module.css';
import { useAnswerRoom, useSavingState } from './answer-room.tsx';
import { handInBody, reopenedReceipt } from './hand-in-body.ts';
import { SaveAnswerFile } from './notices/SaveAnswerFile.tsx';

/** Spreads the requests of many candidates whose exam ends at the same time. */
const spreadMs = 2_000;
const askAgainMs = 5_000;

/** Hands in when the server has all of the answer; otherwise the server hands in after the grace period. */
function useHandInAtEnd(mayHandIn: boolean): void {
  const { session, view } = useAnswerRoom();
  const { mutate } = useCommand(handinRoutes.handIn, { invalidates: [handinRoutes.viewReceipt] });
  const [wait] = useState(() => Math.random() * spreadMs);
  const { candidacyId } = view;
  const after = reopenedReceipt(view);
  useEffect(() => {
    if (!mayHandIn) return;
    const handIn = setTimeout(() => {
      const body = handInBody(session, { after, evenIfUnsaved: false });
      mutate({ params: { candidacyId }, body });
    }, wait);
    return () => clearTimeout(handIn);
  }, [mayHandIn, session, candidacyId, after, mutate, wait]);
}

/** Announces to screen readers that the room has closed. */
function useFocusOnArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return heading;
}

/** After the end: unsent writing is sent, the answer is handed in, and the page waits for the receipt. */
export function TimeOver() {
  const text = useText(sittingText);
  const { session, view } = useAnswerRoom();
  useEverySecond();
  const state = useSavingState(session);
  const { unconfirmedSince, quarantined } = state;
  const heading = useFocusOnArrival();
  useHandInAtEnd(mayHandInAtEnd(state));
  const params = { candidacyId: view.candidacyId };
  const receipt = useApi(handinRoutes.viewReceipt, { params }, { refetchInterval: askAgainMs });
  useEffect(() => {
    if (receipt.data) void session.forget();
  }, [receipt.data, session]);
  if (receipt.data && unconfirmedSince === null) {
    return <Navigate to={`/sitting/${view.candidacyId}/receipt`} replace state={{ kept: quarantined }} />;
  }
  return (
    <main id="content" className={styles.timeOver} tabIndex={-1}>
      <Heading level={1} data-size="sm" ref={heading} tabIndex={-1}>
        {text.timeOver}
      </Heading>
      {isLeftBehind(state, performance.now()) ? (
        <Paragraph role="alert">{text.timeOverUnsaved}</Paragraph>
      ) : (
        <p role="status" className={styles.timeOverWait}>
          <Spinner aria-hidden data-size="sm" /> {text.timeOverWords}
        </p>
      )}
      <SaveAnswerFile isClosed />
      <WhomToCall />
    </main>
  );
}
