import { type MailView, noticesRoutes } from '@karakter/contract/notices/routes';
import { peopleRoutes } from '@karakter/contract/people/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'react-router';
import { useApi } from '../../api/api.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { PageShell } from '../../ui/PageShell.tsx';
import { EmptyState, FailedState, LoadingState } from '../../ui/States.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import type { Column } from '../../ui/table/table-view.ts';
import { MailPreview } from './MailPreview.tsx';
import * as styles from './mail.module.css';
import { demoText } from './texts.ts';

/** People who run the demonstration see all its mail; others see their own. */
function useMails() {
  const me = useApi(peopleRoutes.me, {});
  const role = me.data?.activeRole;
  const mayAll = role != null && noticesRoutes.sentMail.access.includes(role);
  const seesAll = me.data?.demonstration === true && mayAll;
  const all = useApi(noticesRoutes.sentMail, {}, { enabled: me.data !== undefined && seesAll });
  const own = useApi(noticesRoutes.myMail, {}, { enabled: me.data !== undefined && !seesAll });
  return { seesAll, answer: seesAll ? all : own };
}

function useColumns(seesAll: boolean): Column<MailView>[] {
  const text = useText(demoText);
  const { language } = useLanguage();
  const { search } = useLocation();
  const receiver: Column<MailView> = {
    key: 'to',
    header: text.receiver,
    cell: (mail) => mail.recipientName,
    text: (mail) => `${mail.recipientName} ${mail.recipient}`,
    sortBy: (mail) => mail.recipientName,
  };
  return [
    {
      key: 'subject',
      header: text.subject,
      cell: (mail) => <TextLink to={`/mail/${mail.noticeId}${search}`}>{mail.subject}</TextLink>,
      text: (mail) => mail.subject,
    },
    ...(seesAll ? [receiver] : []),
    {
      key: 'at',
      header: text.sentAt,
      cell: (mail) => <time dateTime={mail.createdAt}>{writtenInstant(mail.createdAt, language)}</time>,
      sortBy: (mail) => mail.createdAt,
      isInstant: true,
    },
  ];
}

function Split({ children, isOpen }: { children: ReactNode; isOpen: boolean }) {
  return (
    <div className={styles.mail} data-open={isOpen || undefined}>
      {children}
    </div>
  );
}

/** The mail of the demonstration, stored instead of sent; or the person's own mail [T3]. */
export function MailPage() {
  const text = useText(demoText);
  const { noticeId } = useParams();
  const { seesAll, answer } = useMails();
  const columns = useColumns(seesAll);
  const title = seesAll ? text.sentMail : text.myMail;
  if (answer.isPending) return <LoadingState />;
  if (!answer.data)
    return (
      <PageShell title={title}>
        <FailedState failure={answer.error} onRetry={() => void answer.refetch()} />
      </PageShell>
    );
  const { mails } = answer.data;
  const chosen = mails.find((mail) => mail.noticeId === noticeId);
  return (
    <PageShell title={title}>
      <p className={`quiet ${styles.mailAbout}`}>{seesAll ? text.aboutSent : text.aboutMine}</p>
      <Split isOpen={chosen !== undefined}>
        <div className={styles.mailList}>
          <DataTable
            caption={title}
            rows={mails}
            columns={columns}
            rowKey={(mail) => mail.noticeId}
            empty={<EmptyState title={text.noMail}>{text.noMailAbout}</EmptyState>}
          />
        </div>
        {mails.length > 0 && (
          <section className={styles.mailPreview} aria-label={chosen?.subject ?? text.mail}>
            {chosen ? <MailPreview mail={chosen} /> : <p className="quiet">{text.choose}</p>}
          </section>
        )}
      </Split>
    </PageShell>
  );
}
