import { readFile } from 'node:fs/promises';
import { keptFile } from '../../platform/start/data-folder.ts';
import { StartFailure } from '../../platform/start/start-failure.ts';
import { openSeal } from './certificate.ts';
import type { SealFile } from './port.ts';
import { selfMadeSeal } from './self-made.ts';

/** The file is closed by its mode, as the secrets beside it; it vouches for no institution. */
const selfMadePassword = 'demonstration';

type Given = { file: SealFile; endsAt: Temporal.Instant };

/** How long before its end a certificate is spoken of: getting a new one takes weeks. */
const spokenOfBefore = { hours: 60 * 24 };

/**
 * The institution's own, tried once, so that a wrong password is reported at the start and not at the first hand-in.
 */
async function givenSeal({ path, password }: { path: string; password: string }): Promise<Given> {
  try {
    const file = { pkcs12: await readFile(path), password };
    const { certificate } = openSeal(file);
    return { file, endsAt: certificate.validToDate.toTemporalInstant() };
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new StartFailure('sealUnusable', `${path}, ${code ? 'it cannot be read' : message}`, cause);
  }
}

/**
 * The seal of the settings, or one made for the demonstration and kept in the data folder, so that restarts seal with
 * the same. The note is for the operator: a certificate near or past its end still seals, since no exam may wait for a
 * new one. Refuses with `sealUnusable`.
 */
export async function sealFor(
  given: { path: string; password: string } | undefined,
  dataFolder: string,
  now: Temporal.Instant,
): Promise<{ seal: SealFile; notes: string[] }> {
  if (given) {
    const { file, endsAt } = await givenSeal(given);
    const isNear = Temporal.Instant.compare(now.add(spokenOfBefore), endsAt) >= 0;
    const day = endsAt.toString().slice(0, 10);
    const note = `The certificate that seals answers is valid until ${day}: order a new one and set SEAL_PKCS12.`;
    return { seal: file, notes: isNear ? [note] : [] };
  }
  const make = () => selfMadeSeal(selfMadePassword).pkcs12;
  const pkcs12 = await keptFile(dataFolder, 'seal.p12', make);
  return { seal: { pkcs12, password: selfMadePassword }, notes: [] };
}
