import { Heading } from '@digdir/designsystemet-react';
import { type MailView, noticesRoutes } from '@karakter/contract/notices/routes';
import { writtenInstant } from '@karakter/domain/calendar/dates';
import { ArrowLeftIcon, PaperclipIcon } from '@navikt/aksel-icons';
import { useLocation } from 'react-router';
import { apiUrl } from '../../api/api-url.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import * as styles from './mail.module.css';
import { demoText } from './texts.ts';

function Attachments({ mail }: { readonly mail: MailView }) {
  const text = useText(demoText);
  if (mail.attachments.length === 0) return null;
  return (
    <section aria-label={text.attachments}>
      <ul className={styles.mailAttachments}>
        {mail.attachments.map(({ fileId, name }) => (
          <li key={fileId}>
            <PaperclipIcon aria-hidden />
            <a
              href={apiUrl(noticesRoutes.mailAttachment, { params: { noticeId: mail.noticeId, fileId } })}
              target="_blank"
              rel="noreferrer"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A mail as its receiver got it, in the receiver's language. */
export function MailPreview({ mail }: { readonly mail: MailView }) {
  const text = useText(demoText);
  const { language } = useLanguage();
  const { search } = useLocation();
  return (
    <article>
      <p className={styles.mailBack}>
        <ArrowLeftIcon aria-hidden />
        <TextLink to={`/mail${search}`}>{text.backToList}</TextLink>
      </p>
      <Heading level={2} data-size="xs" lang={mail.language}>
        {mail.subject}
      </Heading>
      <p className="quiet">
        {text.receiver}: {mail.recipientName} ({mail.recipient})
        <br />
        {text[mail.state]} {writtenInstant(mail.createdAt, language)}
      </p>
      <div className={styles.mailBody} lang={mail.language}>
        {mail.body}
      </div>
      <Attachments mail={mail} />
    </article>
  );
}
