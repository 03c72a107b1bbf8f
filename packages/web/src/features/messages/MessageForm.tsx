import { Button, Heading } from '@digdir/designsystemet-react';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { useState } from 'react';
import { useCommand } from '../../api/api.ts';
import { useCommandId } from '../../api/command-id.ts';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { emptyDraft, MessageFields, writtenMessage } from './MessageFields.tsx';
import * as styles from './styles/messages.module.css';
import { messagesText } from './texts.ts';

type MessageFormProps = { readonly examId: string; readonly reaches: number };

/** Writes a message to all candidates; it cannot be taken back, so the dialog asks for confirmation. */
export function MessageForm({ examId, reaches }: MessageFormProps) {
  const text = useText(messagesText);
  const announce = useAnnounce();
  const form = useKeptForm(`message:${examId}`, emptyDraft);
  const { content: draft, change: setDraft } = form;
  const { id: messageId, renew, onError } = useCommandId();
  const [asking, setAsking] = useState<'no' | 'empty' | 'yes'>('no');
  const send = useCommand(messagesRoutes.sendExamMessage, {
    invalidates: [messagesRoutes.listExamMessages],
    onDone: () => {
      form.done();
      renew();
      setAsking('no');
      announce(text.sent);
    },
  });
  return (
    <section className={styles.messageForm} aria-labelledby="message-write">
      <Heading level={2} data-size="2xs" id="message-write">
        {text.write}
      </Heading>
      <p className="quiet">{text.about}</p>
      <MessageFields
        draft={draft}
        error={asking === 'empty' ? text.emptyText : undefined}
        onChange={(changed) => {
          setDraft(changed);
          setAsking('no');
        }}
      />
      <KeptFormLine kept={form} />
      <Button onClick={() => setAsking(draft.nb.trim() === '' ? 'empty' : 'yes')}>
        {text.send(reaches)}
      </Button>
      <ConfirmDialog
        open={asking === 'yes'}
        title={text.write}
        confirmLabel={text.send(reaches)}
        isPending={send.isPending}
        failure={send.error}
        onConfirm={() =>
          send.mutate({ params: { examId, messageId }, body: writtenMessage(draft) }, { onError })
        }
        onCancel={() => setAsking('no')}
      >
        <WrittenText lang="nb" className={`${styles.messageQuote} plain-text`}>
          {draft.nb}
        </WrittenText>
        <p>{text.sendWords(reaches)}</p>
      </ConfirmDialog>
    </section>
  );
}
