import { messagesRoutes } from '@karakter/contract/messages/routes';
import { useCommand } from '../../api/api.ts';
import { useCommandId } from '../../api/command-id.ts';
import { type MessageDraft, writtenMessage } from './MessageFields.tsx';

type Sending = { readonly examId: string; readonly onDone: () => void };

/** Sends a message to all candidates of the exam, or to those in a room. */
export function useSendMessage({ examId, onDone }: Sending) {
  const { id: messageId, renew, onError } = useCommandId();
  const invalidates = [messagesRoutes.listExamMessages];
  const whenDone = () => {
    renew();
    onDone();
  };
  const toAll = useCommand(messagesRoutes.sendExamMessage, { invalidates, onDone: whenDone });
  const toRoom = useCommand(messagesRoutes.sendRoomMessage, { invalidates, onDone: whenDone });
  const params = { examId, messageId };
  return {
    /** Null: to all of the exam. */
    send(draft: MessageDraft, room: string | null) {
      const body = writtenMessage(draft);
      // Only what became of this sending is shown.
      toAll.reset();
      toRoom.reset();
      if (room === null) toAll.mutate({ params, body }, { onError });
      else toRoom.mutate({ params, body: { ...body, room } }, { onError });
    },
    isPending: toAll.isPending || toRoom.isPending,
    error: toAll.error ?? toRoom.error,
  };
}
