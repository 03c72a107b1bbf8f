import { execFile } from 'node:child_process';
import { chmod, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartFailure } from '../start/start-failure.ts';

/** The user PostgreSQL runs as; undefined: the same as this program. */
export type PostgresUser = { uid: number; gid: number } | undefined;

const run = promisify(execFile);

async function idsOf(name: string): Promise<PostgresUser> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name])));
    return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
  } catch {
    return undefined;
  }
}

/** initdb asks the system for its user's name, so a number alone is not enough. */
async function ownerOf(folder: string): Promise<PostgresUser> {
  const { uid } = await stat(folder);
  return uid === 0 ? undefined : idsOf(String(uid));
}

/**
 * The user PostgreSQL runs as, since it refuses root: with `sudo` in a user's folder it is that user, so that the
 * files stay theirs; otherwise the user `postgres`, created where the system has none.
 */
export async function postgresUserFor(dataFolder: string): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return undefined;
  const known = (await ownerOf(dataFolder)) ?? (await idsOf('postgres'));
  if (known) return known;
  await run('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres']).catch(
    () => {},
  );
  const made = await idsOf('postgres');
  if (!made) throw new StartFailure('noPostgresUser', 'postgres');
  return made;
}

function mayPass(
  folder: { uid: number; gid: number; mode: number },
  user: { uid: number; gid: number },
): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/**
 * Lets PostgreSQL's user reach `path`. A checkout in root's closed home is common when trying Karakter, so there each
 * folder of root on the path gets the right to pass (not to list), and this is reported. Refuses with
 * `folderNotPassable` in production, and for folders of others, whose rights we must not change.
 */
export async function openWay(
  path: string,
  user: PostgresUser,
  how: { production: boolean; say: (line: string) => void },
): Promise<void> {
  if (!user) return;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const found = await stat(folder);
    if (!mayPass(found, user)) {
      if (how.production || found.uid !== 0) throw new StartFailure('folderNotPassable', folder);
      await chmod(folder, (found.mode & 0o7777) | 0o001);
      how.say(`Others may now pass through ${folder}, not list it: PostgreSQL does not run as root.`);
    }
    if (folder === dirname(folder)) return;
  }
}
