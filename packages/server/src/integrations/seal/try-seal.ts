import type { Finding } from '@karakter/contract/operations/checks';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { endsSoon } from '@karakter/domain/operations/attention';
import { openSeal, type SealCertificate } from './certificate.ts';
import { cmsSignature } from './cms.ts';
import type { SealFile } from './port.ts';

const dayOf = (instant: Temporal.Instant) => dateOf(instant).toString();

/** `CN=Høgskolen` out of the certificate's subject, which has one line for each part. */
function holderOf({ certificate }: SealCertificate): string {
  const part = (name: string) => new RegExp(`^${name}=(.*)$`, 'mu').exec(certificate.subject)?.[1];
  return part('O') ?? part('CN') ?? certificate.subject.split('\n')[0] ?? '';
}

function findingAt(from: Temporal.Instant, until: Temporal.Instant, now: Temporal.Instant): Finding {
  if (Temporal.Instant.compare(now, from) < 0) return 'notYetValid';
  if (Temporal.Instant.compare(now, until) > 0) return 'hasEnded';
  return endsSoon(until.epochMilliseconds, now.epochMilliseconds) ? 'endsSoon' : 'works';
}

/**
 * Signs sample data with the institution's seal and checks its period of validity. A certificate near or past its end
 * still seals, since no exam may wait for a new one.
 */
export function trySeal(
  file: SealFile,
  now: Temporal.Instant,
): { finding: Finding; detail: string; until: string | null } {
  try {
    const seal = openSeal(file);
    cmsSignature(Buffer.alloc(32), seal);
    const { validFromDate, validToDate } = seal.certificate;
    const [from, until] = [validFromDate.toTemporalInstant(), validToDate.toTemporalInstant()];
    return { finding: findingAt(from, until, now), detail: holderOf(seal), until: dayOf(until) };
  } catch (error) {
    return { finding: 'refused', detail: (error as Error).message, until: null };
  }
}
