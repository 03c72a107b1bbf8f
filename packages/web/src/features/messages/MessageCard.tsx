import { Button } from '@digdir/designsystemet-react';
import type { MessageView } from '@karakter/contract/messages/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { languages } from '@karakter/domain/text/language';
import { useState } from 'react';
import { useLanguage, useText } from '../../text/language.tsx';
import { WrittenText } from '../../ui/reading/WrittenText.tsx';
import { StatusTag } from '../../ui/StatusTag.tsx';
import * as styles from './styles/messages.module.css';
import { messagesText } from './texts.ts';
import { UnreadList } from './UnreadList.tsx';

type MessageCardProps = {
  readonly examId: string;
  readonly message: MessageView;
  readonly maySeeUnread: boolean;
};

function Receipts({ examId, message, maySeeUnread }: MessageCardProps) {
  const text = useText(messagesText);
  const [isOpen, setOpen] = useState(false);
  const { reaches } = message;
  const left = Math.max(0, reaches - message.seen);
  return (
    <>
      <div className={styles.messageReceipts}>
        <StatusTag tone={left === 0 ? 'done' : 'due'}>{text.read(message.seen, reaches)}</StatusTag>
        {maySeeUnread && left > 0 && (
          <Button variant="tertiary" data-size="sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? text.hideUnread : text.unread(left)}
          </Button>
        )}
      </div>
      {isOpen && left > 0 && <UnreadList examId={examId} messageId={message.id} />}
    </>
  );
}

/** A sent message, with the candidates who have read it. */
export function MessageCard(props: MessageCardProps) {
  const { message } = props;
  const text = useText(messagesText);
  const { language } = useLanguage();
  const written = languages.flatMap((each) => {
    const words = message.texts[each];
    return words === null ? [] : [{ each, words }];
  });
  return (
    <li className={styles.messageCard}>
      <p className={styles.messageHead}>
        <strong>{message.room === null ? text.kinds[message.kind] : text.toRoom(message.room)}</strong>
        <span className="quiet">
          <time dateTime={message.at}>{writtenInstant(message.at, language)}</time> · {message.by}
        </span>
      </p>
      {written.map(({ each, words }) => (
        <div key={each} className={styles.messageWords}>
          {written.length > 1 && <span className="quiet">{text.languages[each]}</span>}
          <WrittenText className="plain-text" lang={each}>
            {words}
          </WrittenText>
        </div>
      ))}
      <Receipts {...props} />
    </li>
  );
}
