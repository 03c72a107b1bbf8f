import { nextMailAttempt } from '@karakter/domain/notices/mail-retry';
import { isRefusalOfKarakter, type MailFailure } from '../../integrations/mail/mail-server.ts';
import type { Attempt } from './store.ts';

/**
 * Whether the mail server has refused this mail for good (5xx), or the address is impossible. A server that is down,
 * that does not know Karakter, or that asks to try later (4xx) may accept it tomorrow.
 */
function isRefusedForGood(error: unknown): boolean {
  const failure = (error ?? {}) as MailFailure;
  if (typeof failure.responseCode !== 'number') return failure.code === 'EENVELOPE';
  return failure.responseCode >= 500 && !isRefusalOfKarakter(failure);
}

/** Sends a mail, and says whether it was accepted, or else when it is tried again. */
export async function attemptToSend(
  send: () => Promise<unknown>,
  { triedSince, now }: { triedSince: Temporal.Instant; now: Temporal.Instant },
): Promise<Attempt> {
  try {
    await send();
    return { state: 'sent' };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    const nextAt = isRefusedForGood(thrown) ? null : nextMailAttempt(triedSince, now);
    return nextAt === null ? { state: 'failed', error } : { state: 'waiting', error, nextAt };
  }
}
