import { messagesRoutes, type OwnMessage } from '@karakter/contract/messages/routes';
import type { PaperLanguage } from '@karakter/domain/papers/paper';
import { useQueryClient } from '@tanstack/react-query';
import { apiKey, useCommand } from '../../api/api.ts';
import { useSitting } from '../sitting/sitting-context.ts';

type Answer = { messages: OwnMessage[]; paperLanguage: PaperLanguage };

/** Marks messages as read, one after the other; the page is updated without another request. */
export function useReadMessages() {
  const { session, serverNow } = useSitting();
  const queries = useQueryClient();
  const params = { candidacyId: session.candidacyId };
  const { mutateAsync, isPending, error } = useCommand(messagesRoutes.markMessageSeen);
  const noteSeen = (messageId: string) => {
    const seenAt = new Date(serverNow()).toISOString();
    queries.setQueryData<Answer>(
      apiKey(messagesRoutes.listOwnMessages, { params }),
      (known) =>
        known && {
          ...known,
          messages: known.messages.map((each) => (each.id === messageId ? { ...each, seenAt } : each)),
        },
    );
  };
  const readOneByOne = async (messageIds: readonly string[]) => {
    for (const messageId of messageIds) {
      await mutateAsync({ params: { ...params, messageId } });
      noteSeen(messageId);
    }
  };
  // A refusal is in `error`, and is shown at the button.
  const read = (messageIds: readonly string[]) => void readOneByOne(messageIds).catch(() => undefined);
  return { read, isPending, error };
}
