import { Alert, Button, Heading } from '@digdir/designsystemet-react';
import type { MessageRoom } from '@karakter/contract/messages/routes';
import { commaSeparated } from '@karakter/domain/text/wording';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { KeptFormLine } from '../../kept-writing/KeptFormLine.tsx';
import { useKeptForm } from '../../kept-writing/use-kept-form.ts';
import { useText } from '../../text/language.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { SelectFormField } from '../../ui/FormField.tsx';
import { useAnnounce } from '../../ui/focus/LiveRegion.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { emptyDraft, MessageFields } from './MessageFields.tsx';
import * as styles from './styles/messages.module.css';
import { messagesText } from './texts.ts';
import { useSendMessage } from './use-send-message.ts';

type MessageFormProps = {
  readonly examId: string;
  /** How many a message to all reaches. */
  readonly reaches: number;
  readonly rooms: readonly MessageRoom[];
};

/**
 * The room to write to, kept in the address, so that a board leads here with its room; null: to all. A room where no one
 * sits now is `gone`.
 */
function useChosenRoom(rooms: readonly MessageRoom[]) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('room');
  const chosen = rooms.find(({ room }) => room === asked) ?? null;
  const choose = (room: string) => setSearch(room === '' ? {} : { room }, { replace: true });
  return { chosen, gone: chosen === null ? asked : null, choose };
}

type ToProps = {
  readonly rooms: readonly MessageRoom[];
  readonly chosen: MessageRoom | null;
  readonly gone: string | null;
  readonly onChoose: (room: string) => void;
};

function ToField({ rooms, chosen, gone, onChoose }: ToProps) {
  const text = useText(messagesText);
  const courses = commaSeparated(chosen?.courseCodes ?? []);
  return (
    <>
      {gone && <Alert data-color="warning">{text.roomGone(gone)}</Alert>}
      {rooms.length > 0 && (
        <SelectFormField
          id="message-to"
          label={text.to}
          value={chosen?.room ?? ''}
          options={[
            { value: '', label: text.toAll },
            ...rooms.map(({ room }) => ({ value: room, label: text.toRoom(room) })),
          ]}
          onChange={onChoose}
        />
      )}
      <p className="quiet">{chosen ? text.aboutRoom(courses) : text.about}</p>
    </>
  );
}

/** Writes a message to all candidates, or to a room; it cannot be taken back, so the dialog asks for confirmation. */
export function MessageForm({ examId, reaches: ofAll, rooms }: MessageFormProps) {
  const text = useText(messagesText);
  const announce = useAnnounce();
  const form = useKeptForm(`message:${examId}`, emptyDraft);
  const { content: draft, change: setDraft } = form;
  const { chosen, gone, choose } = useChosenRoom(rooms);
  const reaches = chosen?.reaches ?? ofAll;
  const [asking, setAsking] = useState<'no' | 'empty' | 'yes'>('no');
  const { send, isPending, error } = useSendMessage({
    examId,
    onDone: () => {
      form.done();
      setAsking('no');
      announce(text.sent);
    },
  });
  return (
    <section className={styles.messageForm} aria-labelledby="message-write">
      <Heading level={2} data-size="2xs" id="message-write">
        {text.write}
      </Heading>
      <ToField rooms={rooms} chosen={chosen} gone={gone} onChoose={choose} />
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
        title={chosen ? text.toRoom(chosen.room) : text.toAll}
        confirmLabel={text.send(reaches)}
        isPending={isPending}
        failure={error}
        onConfirm={() => send(draft, chosen?.room ?? null)}
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
