import { Button } from '@digdir/designsystemet-react';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import { shortInstant } from '@karakter/domain/calendar/dates';
import { useApi, useCommand } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { failedMailText } from './failed-mail-texts.ts';

/** Mail that is being sent again leaves the list automatically. */
const askAgainMs = 3_000;

type FailedMail = {
  readonly noticeId: string;
  readonly examId: string;
  readonly courseCode: string;
  readonly recipientName: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
  readonly nextAttemptAt: string | null;
};

function useColumns(onAgain: (noticeId: string) => void): Column<FailedMail>[] {
  const text = useText(failedMailText);
  const { language } = useLanguage();
  const nameOf = (mail: FailedMail) => mail.recipientName ?? text.mailbox;
  const receiver = (mail: FailedMail) => `${nameOf(mail)}, ${mail.recipient}`;
  return [
    { key: 'receiver', header: text.receiver, cell: receiver, text: receiver },
    {
      key: 'exam',
      header: text.exam,
      cell: (mail) => <TextLink to={`/exams/${mail.examId}/candidates`}>{mail.courseCode}</TextLink>,
      text: (mail) => mail.courseCode,
    },
    { key: 'subject', header: text.subject, cell: (mail) => mail.subject, text: (mail) => mail.subject },
    {
      key: 'at',
      header: text.at,
      cell: (mail) => <time dateTime={mail.createdAt}>{shortInstant(mail.createdAt, language)}</time>,
      sortBy: (mail) => Date.parse(mail.createdAt),
      isInstant: true,
    },
    {
      key: 'attempts',
      header: text.attempts,
      cell: (mail) => mail.attempts,
      sortBy: (mail) => mail.attempts,
      align: 'end',
    },
    {
      key: 'answer',
      header: text.answer,
      cell: (mail) => mail.lastError,
      text: (mail) => mail.lastError ?? '',
    },
    {
      key: 'next',
      header: text.next,
      cell: ({ nextAttemptAt }) =>
        nextAttemptAt === null ? (
          text.givenUp
        ) : (
          <time dateTime={nextAttemptAt}>{shortInstant(nextAttemptAt, language)}</time>
        ),
      sortBy: ({ nextAttemptAt }) => (nextAttemptAt === null ? 0 : Date.parse(nextAttemptAt)),
      isInstant: true,
    },
    {
      key: 'again',
      header: text.again,
      cell: (mail) => (
        <Button
          variant="tertiary"
          className="row-button"
          aria-label={text.sendAgain(mail.recipientName ?? mail.recipient)}
          onClick={() => onAgain(mail.noticeId)}
        >
          {text.again}
        </Button>
      ),
    },
  ];
}

/** Mail that was not delivered, the mail server's answer, and the time of the next retry, for the exam office [U5, T3]. */
export function FailedMailPage() {
  const text = useText(failedMailText);
  const again = useCommand(noticesRoutes.sendAgain, { invalidates: [noticesRoutes.failedMail] });
  const send = (noticeId: string | null) => again.mutate({ body: { noticeId } });
  const columns = useColumns(send);
  const refetchInterval = again.data ? askAgainMs : false;
  const failed = useApi(noticesRoutes.failedMail, {}, { refetchInterval });
  return (
    <PageShell
      title={text.title}
      actions={
        <>
          <LinkButton to="/mailboxes" variant="secondary">
            {text.mailboxes}
          </LinkButton>
          <LinkButton to="/mail" variant="secondary">
            {text.sent}
          </LinkButton>
        </>
      }
    >
      <div className="form-stack">
        <p>{text.about}</p>
        {failed.data && failed.data.inAll > 0 && (
          <Button variant="secondary" loading={again.isPending} onClick={() => send(null)}>
            {text.sendAll(failed.data.inAll)}
          </Button>
        )}
        {again.error && <FailedState failure={again.error} />}
        <p role="status">{again.data && text.sending(again.data.sending)}</p>
        {failed.isPending && <LoadingState />}
        {failed.isError && <FailedState failure={failed.error} onRetry={() => void failed.refetch()} />}
        {failed.data && failed.data.inAll > failed.data.mails.length && (
          <p>{text.newest(failed.data.mails.length, failed.data.inAll)}</p>
        )}
        {failed.data && (
          <DataTable
            caption={text.title}
            rows={failed.data.mails}
            columns={columns}
            rowKey={({ noticeId }) => noticeId}
            empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
          />
        )}
      </div>
    </PageShell>
  );
}
