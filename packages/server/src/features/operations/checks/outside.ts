import { checkSentence } from '@karakter/contract/operations/check-sentence';
import { type Check, stateOfFinding } from '@karakter/contract/operations/checks';
import { type ProviderName, providerNames } from '@karakter/contract/sign-in/routes';
import { endOfDay } from '@karakter/domain/calendar/calendar';
import { endsSoon } from '@karakter/domain/operations/attention';
import type { Config, OidcClient } from '../../../config.ts';
import { tryAddress } from '../../../integrations/address/try-address.ts';
import { tryProvider } from '../../../integrations/identity/try-provider.ts';
import { tryMailServer } from '../../../integrations/mail/mail-server.ts';
import { trySeal } from '../../../integrations/seal/try-seal.ts';
import { systemClock } from '../../../platform/jobs/clock.ts';
import { callbackUrl } from '../../sign-in/providers.ts';

/** As far as the settings are valid; a missing seal is a fault of the settings. */
type Tried = Pick<Config, 'production' | 'publicUrl' | 'smtpUrl' | 'sealAt' | ProviderName> &
  Partial<Pick<Config, 'seal'>>;

/** A secret that works today, with its last day. */
function secretFinding({ secretUntil }: OidcClient, now: Temporal.Instant): Check['finding'] | undefined {
  if (secretUntil === undefined) return undefined;
  const end = endOfDay(Temporal.PlainDate.from(secretUntil));
  if (Temporal.Instant.compare(now, end) >= 0) return 'hasEnded';
  return endsSoon(end.epochMilliseconds, now.epochMilliseconds) ? 'endsSoon' : undefined;
}

async function checkProvider(name: ProviderName, config: Tried, now: Temporal.Instant): Promise<Check> {
  const client = config[name];
  if (!client) return { name, finding: config.production ? 'notSet' : 'standIn', detail: null, until: null };
  const tried = await tryProvider(client, callbackUrl(config, name));
  const isFine = stateOfFinding(tried.finding) === 'fine';
  const finding = (isFine ? secretFinding(client, now) : undefined) ?? tried.finding;
  return { name, finding, detail: tried.detail, until: client.secretUntil ?? null };
}

async function checkMail({ smtpUrl }: Tried): Promise<Check> {
  const tried = smtpUrl === undefined ? undefined : await tryMailServer(smtpUrl);
  return { name: 'mail', ...(tried ?? { finding: 'notSet', detail: null }), until: null };
}

function checkSeal({ seal, sealAt }: Tried, now: Temporal.Instant): Check[] {
  if (!seal) return [];
  if (!sealAt) return [{ name: 'seal', finding: 'standIn', detail: null, until: null }];
  return [{ name: 'seal', ...trySeal(seal, now) }];
}

/**
 * Really uses each service outside the program; each check takes a few seconds at most and never throws. The address
 * is checked only where Karakter runs, since nothing else answers there.
 */
export function triesOutside(config: Tried, { isRunning }: { isRunning: boolean }): Promise<Check>[] {
  const now = systemClock.now();
  const address = async (): Promise<Check> => ({
    name: 'address',
    ...(await tryAddress(config.publicUrl, now)),
  });
  return [
    ...(isRunning ? [address()] : []),
    ...providerNames.map((name) => checkProvider(name, config, now)),
    checkMail(config),
    ...checkSeal(config, now).map(async (each) => each),
  ];
}

/**
 * Reports at the start what does not work or soon will not, each finding as soon as it is known. Nothing waits for
 * it.
 */
export async function reportTrouble(config: Tried, say: (line: string) => void): Promise<void> {
  const reported = triesOutside(config, { isRunning: true }).map(async (trial) => {
    const check = await trial;
    const state = stateOfFinding(check.finding);
    if (state === 'failed' || state === 'attention') say(`Note: ${checkSentence(check, 'en')}`);
  });
  await Promise.all(reported);
}
