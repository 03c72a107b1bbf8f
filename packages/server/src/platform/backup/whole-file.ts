import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, constants as zlib } from 'node:zlib';
import { StartFailure } from '../start/start-failure.ts';

/** Of a program that was killed nothing is left but this; the next one writes over it. */
const partOf = (path: string) => `${path}.part`;

async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path));
  await folder.sync().finally(() => folder.close());
}

/**
 * Writes a compressed file for the program's user alone that is there under its name only when it is whole, checked by
 * `check`, and on the disk. Refuses with `backupRefused` where the name is taken.
 */
export async function writeWhole(
  path: string,
  text: () => AsyncIterable<Buffer | string>,
  check: (written: string) => Promise<unknown>,
): Promise<void> {
  if (existsSync(path)) throw new StartFailure('backupRefused', `${path} is there already`);
  const part = partOf(path);
  const compress = createZstdCompress({
    params: { [zlib.ZSTD_c_compressionLevel]: 3, [zlib.ZSTD_c_checksumFlag]: 1 },
  });
  try {
    await rm(part, { force: true });
    await pipeline(text, compress, createWriteStream(part, { mode: 0o600, flush: true }));
    await check(part);
    await rename(part, path);
    await syncFolder(path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
