import type { Finding } from '@karakter/contract/operations/checks';
import { createTransport, type Transporter } from 'nodemailer';
import { errorDetail } from '../../platform/start/error-detail.ts';

/** A server that is silent for this long counts as down; a job waits for it, and other mail waits behind the job. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

export function createMailTransport(url: string): Transporter {
  return createTransport({ url, ...patience });
}

/** Nodemailer's codes for a failure. */
export type MailFailure = {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
};

/** Steps before any mail is transferred: a refusal there is a refusal of Karakter. */
const beforeMail = ['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS'];

/** Whether the server refused Karakter as a client, rather than a single mail. */
export function isRefusalOfKarakter({ code, command }: MailFailure): boolean {
  return code === 'EAUTH' || String(command ?? '').startsWith('AUTH') || beforeMail.includes(String(command));
}

/** The mail server's own answer, or the reason why there is none. */
export function mailDetail(error: unknown): string {
  const { response } = (error ?? {}) as MailFailure;
  return typeof response === 'string' ? (response.split('\n')[0] ?? '').slice(0, 160) : errorDetail(error);
}

/** How long an operator's page waits for a silent server. */
const trialPatience = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 8_000 };

/** Connects and signs in as for a mail, and sends none. */
export async function tryMailServer(url: string): Promise<{ finding: Finding; detail: string | null }> {
  const transport = createTransport({ url, ...trialPatience });
  try {
    await transport.verify();
    return { finding: 'works', detail: null };
  } catch (error) {
    const { responseCode } = error as MailFailure;
    const isRefused = typeof responseCode === 'number' && responseCode >= 500;
    return { finding: isRefused ? 'refused' : 'unreachable', detail: mailDetail(error) };
  } finally {
    transport.close();
  }
}
