import type { Language } from '@karakter/domain/text/language';
import type { Config } from '../../config.ts';
import { createMailTransport, mailDetail } from '../../integrations/mail/mail-server.ts';
import type { MailSender } from '../institution/store.ts';
import { testMailTexts } from './test-mail-texts.ts';

type Outcome = { outcome: 'sent' | 'failed' | 'noServer'; to: string; detail: string | null };

/** Sends a mail to the operator at once, bypassing the queue and its switch, and returns the mail server's answer. */
export async function sendTestMail(
  { smtpUrl, publicUrl }: Pick<Config, 'smtpUrl' | 'publicUrl'>,
  { from, to, language }: { from: MailSender; to: string; language: Language },
): Promise<Outcome> {
  if (smtpUrl === undefined) return { outcome: 'noServer', to, detail: null };
  const transport = createMailTransport(smtpUrl);
  const { subject, body } = testMailTexts[language];
  try {
    await transport.sendMail({ from, to, subject, text: body(publicUrl) });
    return { outcome: 'sent', to, detail: null };
  } catch (error) {
    return { outcome: 'failed', to, detail: mailDetail(error) };
  } finally {
    transport.close();
  }
}
