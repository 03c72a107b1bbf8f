import { Details, Paragraph } from '@digdir/designsystemet-react';
import type { PublishingOverview } from '@karakter/contract/exam/publishing';
import { useText } from '../../../text/language.tsx';
import * as styles from '../styles/planning.module.css';
import { publishingText } from './publishing-texts.ts';

/** A mail before it is sent, in each language in which it goes out. */
export function MailsShown({ mails }: Pick<PublishingOverview, 'mails'>) {
  const text = useText(publishingText);
  return mails.map(({ language, count, subject, body }) => (
    <Details key={language} variant="tinted" data-size="sm">
      <Details.Summary>{text.mail(text.languages[language])}</Details.Summary>
      <Details.Content>
        <Paragraph className="quiet">{text.mailTo(count)}</Paragraph>
        <div lang={language}>
          <Paragraph>
            <strong>{subject}</strong>
          </Paragraph>
          <Paragraph className={styles.mailBody}>{body}</Paragraph>
        </div>
      </Details.Content>
    </Details>
  ));
}
