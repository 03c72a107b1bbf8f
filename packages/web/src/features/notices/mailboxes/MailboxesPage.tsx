import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { mailboxRoutes } from '@karakter/contract/notices/mailboxes/routes';
import { useApi } from '../../../api/api.ts';
import { useText } from '../../../text/language.tsx';
import { PageShell } from '../../../ui/PageShell.tsx';
import { FailedState, LoadingState } from '../../../ui/States.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { Mailbox } from './Mailbox.tsx';
import { mailboxText } from './mailbox-texts.ts';
import { NewMailbox } from './NewMailbox.tsx';

/** The shared mailboxes of the exam office's units [T2]. */
export function MailboxesPage() {
  const text = useText(mailboxText);
  const found = useApi(mailboxRoutes.showMailboxes, {});
  return (
    <PageShell title={text.title} width="reading">
      {found.isPending && <LoadingState />}
      {found.isError && <FailedState failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <div className="form-stack">
          <Paragraph>{text.about}</Paragraph>
          <TextLink to="/mail/failed">{text.toFailed}</TextLink>
          <Heading level={2} data-size="xs">
            {text.inUse}
          </Heading>
          {found.data.mailboxes.length === 0 && <Paragraph>{text.none}</Paragraph>}
          {found.data.mailboxes.map((mailbox) => (
            <Mailbox key={mailbox.id} mailbox={mailbox} />
          ))}
          <Heading level={2} data-size="xs">
            {text.new}
          </Heading>
          <NewMailbox units={found.data.units} />
        </div>
      )}
    </PageShell>
  );
}
