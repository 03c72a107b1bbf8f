import { Heading } from '@digdir/designsystemet-react';
import { messagesRoutes } from '@karakter/contract/messages/routes';
import { useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useText } from '../../text/language.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton } from '../../ui/TextLink.tsx';
import { ExamFrame } from '../exam/ExamFrame.tsx';
import { MessageCard } from './MessageCard.tsx';
import { MessageForm } from './MessageForm.tsx';
import * as styles from './styles/messages.module.css';
import { messagesText } from './texts.ts';

/** How often receipts are counted again while the page is open. */
const countAgainMs = 5_000;

function useMessages(examId: string) {
  return useApi(messagesRoutes.listExamMessages, { params: { examId } }, { refetchInterval: countAgainMs });
}

function Messages({ examId }: { readonly examId: string }) {
  const text = useText(messagesText);
  const list = useMessages(examId);
  if (list.isPending) return <LoadingState />;
  if (!list.data) return <FailedState failure={list.error} onRetry={() => void list.refetch()} />;
  const { messages, reaches, rooms, maySend, maySeeUnread } = list.data;
  return (
    <div className={styles.messagesPage}>
      {maySend ? (
        <MessageForm examId={examId} reaches={reaches} rooms={rooms} />
      ) : (
        <p className="quiet">{text.closed}</p>
      )}
      {messages.length === 0 ? (
        <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
      ) : (
        <section className={styles.messagesSent} aria-labelledby="messages-sent">
          <Heading level={2} data-size="2xs" id="messages-sent">
            {text.list}
          </Heading>
          <ul className={styles.messageList}>
            {messages.map((message) => (
              <MessageCard key={message.id} examId={examId} message={message} maySeeUnread={maySeeUnread} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** The messages to all candidates of the exam, with the candidates who have read them [D8]. */
export function MessagesPage() {
  const text = useText(messagesText);
  const { examId = '' } = useParams();
  const list = useMessages(examId);
  return (
    <ExamFrame
      title={text.title}
      actions={() =>
        list.data?.mayCorrect && (
          <LinkButton to={`/exams/${examId}/messages/correction`} variant="secondary">
            {text.correct}
          </LinkButton>
        )
      }
    >
      {(exam) => <Messages examId={exam.id} />}
    </ExamFrame>
  );
}
