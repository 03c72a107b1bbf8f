import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync } from 'node:fs';
import { chown, link, mkdir, readFile, realpath, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartFailure } from './start-failure.ts';

const sqliteBusy = 5;

async function makeFolder(path: string, mode: number): Promise<void> {
  // Not `recursive`: Node never returns where the parent exists and yet nothing can be created, as in /proc.
  if (!existsSync(dirname(path))) await makeFolder(dirname(path), 0o755);
  await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/**
 * Creates the data folder where it is missing and returns its real path. Other users may pass through it, since
 * PostgreSQL may run as another user, but not list it; each file in it is protected by its own mode.
 */
export async function makeDataFolder(path: string): Promise<string> {
  await makeFolder(path, 0o711);
  return realpath(path);
}

/** Writes a file in the data folder and removes it; a folder that was not there before is not left behind. */
export async function tryDataFolder(path: string): Promise<void> {
  const wasThere = existsSync(path);
  const trial = join(await makeDataFolder(path), `written-to-see.${process.pid}`);
  try {
    await writeFile(trial, 'x', { mode: 0o600, flush: true });
  } finally {
    await rm(trial, { force: true });
    if (!wasThere) await rmdir(path);
  }
}

/**
 * Locks the data folder for this process and returns a function that unlocks it. Node has no file lock of its own;
 * SQLite's is the operating system's, so it is never left behind by a `kill -9`. Refuses with `folderInUse` while
 * another process holds it.
 */
export function lockDataFolder(folder: string): () => void {
  const path = join(folder, 'running.lock');
  const lock = new DatabaseSync(path);
  try {
    chmodSync(path, 0o600);
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy)
      throw new StartFailure('folderInUse', folder, error);
    throw error;
  }
  return () => lock.close();
}

/**
 * The file kept under `name` in the data folder, made the first time (mode 0600). Written whole and then linked into
 * place, so that two simultaneous first starts agree and a full disk leaves no partial file.
 */
export async function keptFile(
  folder: string,
  name: string,
  make: () => Uint8Array,
  owner?: { uid: number; gid: number },
): Promise<Buffer> {
  const path = join(folder, name);
  const kept = await readFile(path).catch(() => undefined);
  if (kept && kept.length > 0) return kept;
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, make(), { mode: 0o600, flush: true });
  if (owner) await chown(draft, owner.uid, owner.gid);
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return readFile(path);
}

/** The secret kept under `name` in the data folder: 256 bits, in hexadecimal. */
export async function keptSecret(
  folder: string,
  name: string,
  owner?: { uid: number; gid: number },
): Promise<string> {
  const make = () => Buffer.from(`${randomBytes(32).toString('hex')}\n`);
  return (await keptFile(folder, name, make, owner)).toString('utf8').trim();
}

/** The secret that an earlier start has kept under `name`, if any did. */
export async function secretThere(folder: string, name: string): Promise<string | undefined> {
  const text = await readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.trim() || undefined;
}
