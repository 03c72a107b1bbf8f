import { Heading, Paragraph, Spinner } from '@digdir/designsystemet-react';
import { handinRoutes } from '@karakter/contract/handin';
import { useEffect, useState } from 'react';
import { Navigate } from 'react-router';
import { useApi, useCommand } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { useAnswerRoom, useSavingState } from './answer-room.tsx';
import { SaveAnswerFile } from './SaveAnswerFile.tsx';
import { sittingText } from './text.ts';
import './waiting-room.css';

/** A hall that ends at once does not ask at once. */
const spreadMs = 2_000;
const askAgainMs = 5_000;

/** When all is on the server, this page hands in itself; where it cannot, the server does after the grace period. */
function useHandInAtEnd(isAllSent: boolean): void {
  const { session, view } = useAnswerRoom();
  const { mutate } = useCommand(handinRoutes.handIn, { invalidates: [handinRoutes.viewReceipt] });
  const [wait] = useState(() => Math.random() * spreadMs);
  const { candidacyId } = view;
  useEffect(() => {
    if (!isAllSent) return;
    const handIn = setTimeout(() => {
      const body = { lastUpdate: session.lastUpdate(), evenIfUnsaved: false };
      mutate({ params: { candidacyId }, body });
    }, wait);
    return () => clearTimeout(handIn);
  }, [isAllSent, session, candidacyId, mutate, wait]);
}

/** After the end: what is on its way is sent, then it is handed in; the page waits for the receipt. */
export function TimeOver() {
  const text = useText(sittingText);
  const { session, view } = useAnswerRoom();
  const { unconfirmedSince, line } = useSavingState(session);
  const isAllSent = unconfirmedSince === null && line === 'up';
  useHandInAtEnd(isAllSent);
  const params = { candidacyId: view.candidacyId };
  const receipt = useApi(handinRoutes.viewReceipt, { params }, { refetchInterval: askAgainMs });
  useEffect(() => {
    if (receipt.data) void session.forget();
  }, [receipt.data, session]);
  if (receipt.data && unconfirmedSince === null) {
    return <Navigate to={`/sitting/${view.candidacyId}/receipt`} replace />;
  }
  return (
    <main id="content" className="time-over">
      <Heading level={1} data-size="sm">
        {text.timeOver}
      </Heading>
      {unconfirmedSince === null ? (
        <p role="status" className="time-over-wait">
          <Spinner aria-hidden data-size="sm" /> {text.timeOverWords}
        </p>
      ) : (
        <Paragraph role="alert">{text.timeOverUnsaved}</Paragraph>
      )}
      <SaveAnswerFile />
      <Paragraph>{text.contactWords(view.contactName, view.contactPhone)}</Paragraph>
    </main>
  );
}
