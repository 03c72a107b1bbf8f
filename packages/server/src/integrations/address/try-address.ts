import { once } from 'node:events';
import { get as getPlainly, type IncomingMessage } from 'node:http';
import { get as getSecurely } from 'node:https';
import { text } from 'node:stream/consumers';
import { TLSSocket } from 'node:tls';
import type { Finding } from '@karakter/contract/operations/checks';
import { systemRoutes } from '@karakter/contract/system/routes';
import { endsSoon } from '@karakter/domain/operations/attention';
import { errorDetail } from '../../platform/start/error-detail.ts';

const patienceMs = 8_000;
/** Certificates of addresses are renewed automatically some weeks before their end: only a late one is reported. */
const renewedBeforeDays = 14;

async function ask(address: URL): Promise<IncomingMessage> {
  const get = address.protocol === 'https:' ? getSecurely : getPlainly;
  const request = get(address, { agent: false, signal: AbortSignal.timeout(patienceMs) });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return response;
}

/** The end of the certificate that the address uses; undefined over plain HTTP. */
function certificateEnd({ socket }: IncomingMessage): Temporal.Instant | undefined {
  if (!(socket instanceof TLSSocket)) return undefined;
  const end = Date.parse(socket.getPeerCertificate().valid_to);
  return Number.isNaN(end) ? undefined : Temporal.Instant.fromEpochMilliseconds(end);
}

async function isKarakter(response: IncomingMessage): Promise<boolean> {
  try {
    return systemRoutes.health.response.safeParse(JSON.parse(await text(response))).success;
  } catch {
    return false;
  }
}

/** Requests Karakter's own address as a browser does, through its proxy, and checks the certificate. */
export async function tryAddress(
  publicUrl: string,
  now: Temporal.Instant,
): Promise<{ finding: Finding; detail: string | null; until: string | null }> {
  try {
    const response = await ask(new URL(systemRoutes.health.path, publicUrl));
    // Before the body is read, since the connection may be closed afterwards.
    const end = certificateEnd(response);
    const isOurs = await isKarakter(response);
    if (!isOurs) return { finding: 'otherProgram', detail: String(response.statusCode), until: null };
    if (!end) return { finding: 'works', detail: null, until: null };
    const isNear = endsSoon(end.epochMilliseconds, now.epochMilliseconds, renewedBeforeDays);
    return { finding: isNear ? 'endsSoon' : 'works', detail: null, until: end.toString().slice(0, 10) };
  } catch (error) {
    return { finding: 'unreachable', detail: errorDetail(error), until: null };
  }
}
