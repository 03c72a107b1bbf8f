import { sittingRoutes } from '@karakter/contract/sitting/routes';
import type { ServerMessage } from '@karakter/contract/sitting/socket';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { apiKey } from '../../api/api.ts';
import { deviceIdentity } from '../../device/device-identity.ts';
import { AnswerConnection } from '../sitting/session/answer-connection.ts';
import { socketUrl } from '../sitting/session/connection-rules.ts';

/** Whether a message shows that the sitting is open: the lease is sent to no window of an ended one. */
export function showsReopening(message: ServerMessage): boolean {
  return message.kind === 'lease' || (message.kind === 'welcome' && message.state === 'open');
}

/** A connection of the receipt's page, which only listens: it keeps nothing on the device and never writes. */
function listen(candidacyId: string, onReopened: () => void): () => void {
  let connection: AnswerConnection | undefined;
  let isEnded = false;
  const ignored = () => undefined;
  const writer = crypto.randomUUID();
  void deviceIdentity().then((key) => {
    if (isEnded) return;
    connection = new AnswerConnection(socketUrl(candidacyId, { writer, ...(key && { machine: key.name }) }), {
      sign: async (nonce) => key?.sign({ candidacyId, writer, nonce }) ?? '',
      isReader: () => true,
      onConnection: ignored,
      onUpdate: ignored,
      onConfirmed: ignored,
      onMessage: (message) => {
        if (showsReopening(message)) onReopened();
      },
    });
  });
  return () => {
    isEnded = true;
    connection?.close();
  };
}

/** Leads the candidate back to writing when the hand-in is opened again, in every window and on every device [D17]. */
export function useReopened(candidacyId: string): void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  useEffect(
    () =>
      listen(candidacyId, () => {
        const of = { params: { candidacyId } };
        void queries.invalidateQueries({ queryKey: apiKey(sittingRoutes.viewSitting, of) });
        // A page that was refused the paper after the hand-in would lead straight back to the receipt.
        queries.removeQueries({
          queryKey: apiKey(sittingRoutes.openPaper, of),
          predicate: ({ state }) => state.status === 'error',
        });
        void navigate(`/sitting/${candidacyId}/answer`, { replace: true });
      }),
    [candidacyId, queries, navigate],
  );
}
