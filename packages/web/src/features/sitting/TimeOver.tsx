import { Heading, Paragraph, Spinner } from '@digdir/designsystemet-react';
import { handinRoutes } from '@karakter/contract/handin';
import { Navigate } from 'react-router';
import { useApi } from '../../api.ts';
import { useText } from '../../text/language.tsx';
import { useAnswerRoom, useSavingState } from './answer-room.tsx';
import { sittingText } from './text.ts';
import './waiting-room.css';

/** After the end: the server hands in; the page waits for the receipt, and says what did not get through. */
export function TimeOver() {
  const text = useText(sittingText);
  const { session, view } = useAnswerRoom();
  const { unconfirmedSince } = useSavingState(session);
  const params = { candidacyId: view.candidacyId };
  const receipt = useApi(handinRoutes.viewReceipt, { params }, { refetchInterval: 2_000 });
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
      <Paragraph>{text.contactWords(view.contactName, view.contactPhone)}</Paragraph>
    </main>
  );
}
