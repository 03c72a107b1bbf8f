import { noticesRoutes } from '@karakter/contract/notices';
import { writtenInstant } from '@karakter/domain/dates';
import { useApi } from '../../api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { LinkButton, TextLink } from '../../ui/TextLink.tsx';
import type { Column } from '../../ui/table-view.ts';
import { failedMailText } from './failed-mail-text.ts';

type FailedMail = {
  readonly noticeId: string;
  readonly examId: string;
  readonly courseCode: string;
  readonly recipientName: string;
  readonly recipient: string;
  readonly subject: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
};

function useColumns(): Column<FailedMail>[] {
  const text = useText(failedMailText);
  const { language } = useLanguage();
  const receiver = (mail: FailedMail) => `${mail.recipientName}, ${mail.recipient}`;
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
      cell: (mail) => <time dateTime={mail.createdAt}>{writtenInstant(mail.createdAt, language)}</time>,
      sortBy: (mail) => Date.parse(mail.createdAt),
    },
    { key: 'attempts', header: text.attempts, cell: (mail) => mail.attempts, align: 'end' },
    { key: 'answer', header: text.answer, cell: (mail) => mail.lastError },
  ];
}

/** What could not be delivered and what the mail server said, for the exam office to put right [U5, T3]. */
export function FailedMailPage() {
  const text = useText(failedMailText);
  const columns = useColumns();
  const failed = useApi(noticesRoutes.failedMail, {});
  return (
    <PageShell
      title={text.title}
      actions={
        <LinkButton to="/mail" variant="secondary">
          {text.sent}
        </LinkButton>
      }
    >
      <p>{text.about}</p>
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
    </PageShell>
  );
}
