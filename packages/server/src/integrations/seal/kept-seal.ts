import { readFile } from 'node:fs/promises';
import { keptFile } from '../../platform/start/data-folder.ts';
import { StartFailure } from '../../platform/start/start-failure.ts';
import { openSeal } from './certificate.ts';
import type { SealFile } from './port.ts';
import { selfMadeSeal } from './self-made.ts';

/** The file's mode protects it, like the secrets beside it; it vouches for no institution. */
const selfMadePassword = 'demonstration';

/**
 * The institution's own, tried once, so that a wrong password is reported at the start and not at the first hand-in.
 */
async function givenSeal({ path, password }: { path: string; password: string }): Promise<SealFile> {
  try {
    const file = { pkcs12: await readFile(path), password };
    openSeal(file);
    return file;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new StartFailure('sealUnusable', `${path}, ${code ? 'it cannot be read' : message}`, cause);
  }
}

/**
 * The seal of the settings, or one made for the demonstration and kept in the data folder, so that restarts seal with
 * the same. Refuses with `sealUnusable`.
 */
export async function sealFor(
  given: { path: string; password: string } | undefined,
  dataFolder: string,
): Promise<SealFile> {
  if (given) return givenSeal(given);
  const pkcs12 = await keptFile(dataFolder, 'seal.p12', () => selfMadeSeal(selfMadePassword).pkcs12);
  return { pkcs12, password: selfMadePassword };
}
