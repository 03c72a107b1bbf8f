import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const size = '300m';
const blockBytes = 64 * 1024;

/** A small separate disk for a database; null where the system does not allow mounting one. */
export async function mountSmallDisk(): Promise<{ folder: string; unmount(): Promise<void> } | null> {
  const folder = await mkdtemp(join(tmpdir(), 'karakter-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=711`, 'none', folder], {
      stdio: 'ignore',
    });
  } catch {
    await rmdir(folder);
    return null;
  }
  return {
    folder,
    async unmount() {
      execFileSync('umount', [folder]);
      await rmdir(folder);
    },
  };
}

/** Fills the folder's disk to the last byte; returns a function that empties it again. */
export async function fillDisk(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'filler');
  const file = await open(path, 'w');
  for (const bytes of [blockBytes, 1]) {
    const block = Buffer.alloc(bytes);
    try {
      for (;;) await file.write(block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  await file.close();
  return () => rm(path);
}
