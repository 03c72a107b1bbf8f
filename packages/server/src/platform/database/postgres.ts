import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../http/port.ts';
import { keptSecret, lockDataFolder, makeDataFolder } from '../start/data-folder.ts';
import { databaseFailure, ensureCluster, postgresBinaries, postgresEnvironment } from './postgres-cluster.ts';
import { stopOrphan } from './postgres-orphan.ts';
import { openWay, postgresUserFor } from './postgres-user.ts';

export type RunningPostgres = {
  url: string;
  /** Stops it properly: connections are closed, everything is written. */
  stop(): Promise<void>;
  /** Settles when it has ended, for any reason. */
  ended: Promise<void>;
};

type PostgresOptions = {
  dataFolder: string;
  production: boolean;
  say: (line: string) => void;
  /** False in tests only: no fsync, so nothing survives a power cut. */
  durable?: boolean;
};

type Cluster = {
  folder: string;
  log: string;
  password: string;
  user: Awaited<ReturnType<typeof postgresUserFor>>;
};

/** PostgreSQL logs this while the backends of a killed server are still ending, or another program took the port. */
const passing = /pre-existing shared memory block|postmaster\.pid" already exists|Address already in use/;

function urlOf(password: string, port: number, database: string): string {
  return `postgres://karakter:${password}@127.0.0.1:${port}/${database}`;
}

async function launch(cluster: Cluster, port: number, durable: boolean): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: 60,
    shared_buffers: '192MB',
    // Many short statements: compiling one costs more than it saves, and the writing of a large exam fills 1 GB in
    // minutes.
    jit: 'off',
    max_wal_size: '2GB',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  await rename(cluster.log, `${cluster.log}.before`).catch(() => {});
  const log = await open(cluster.log, 'w', 0o600);
  const child = spawn(
    join(postgresBinaries(), 'postgres'),
    ['-D', cluster.folder, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    // In a session of its own: Ctrl-C reaches the whole group, and the database must be the last to stop.
    {
      cwd: cluster.folder,
      env: postgresEnvironment,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      ...cluster.user,
    },
  );
  await log.close();
  return child;
}

/** No connection, or one that broke: PostgreSQL is not ready yet, or ends again and logs the reason. */
function isNotThere(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === undefined) return error instanceof Error && error.message.startsWith('Connection terminated');
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03' || code === '57P01';
}

/** Connects and makes sure that Karakter's own database exists; undefined while PostgreSQL accepts no connections. */
export async function tryConnect(url: string): Promise<'ready' | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query("select from pg_database where datname = 'karakter'");
    if (rowCount === 0) await client.query('create database karakter');
    return 'ready';
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function waitUntilReady(
  child: ChildProcess,
  url: string,
  say: (line: string) => void,
): Promise<boolean> {
  for (let waited = 0; child.exitCode === null && child.signalCode === null; waited += 40) {
    if ((await tryConnect(url)) === 'ready') return true;
    if (waited === 2000) say('The database recovers from an abrupt stop …');
    await pause(40);
  }
  return false;
}

function running(child: ChildProcess, url: string, release: () => void): RunningPostgres {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => {
    release();
    resolve();
  });
  if (child.exitCode !== null || child.signalCode !== null) resolve();
  const stop = async () => {
    // Connections closed a moment ago may still be ending; those that remain after two seconds are terminated.
    child.kill('SIGTERM');
    await Promise.race([ended, pause(2000, undefined, { ref: false })]);
    child.kill('SIGINT');
    await ended;
  };
  return { url, stop, ended };
}

async function startOn(
  cluster: Cluster,
  options: PostgresOptions,
  release: () => void,
): Promise<RunningPostgres> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = await launch(cluster, port, options.durable ?? true);
    child.once('error', () => {});
    try {
      if (await waitUntilReady(child, urlOf(cluster.password, port, 'postgres'), options.say))
        return running(child, urlOf(cluster.password, port, 'karakter'), release);
    } catch (error) {
      child.kill('SIGINT');
      throw error;
    }
    const output = await readFile(cluster.log, 'utf8');
    if (!passing.test(output) || attempt === 40) throw databaseFailure(output, options.dataFolder);
    await pause(250);
  }
}

/**
 * Starts Karakter's own PostgreSQL in `<data folder>/postgres`, reachable from this computer only, with a random port
 * and password. It uses the data of an earlier start, recovers after `kill -9`, and takes over from a program that
 * was killed while its database lived on. Locks the data folder until it has ended. Refuses with `folderInUse`,
 * `folderNotWritable`, `diskFull`, `databaseOther`, `databaseFailed` and others.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataFolder = await makeDataFolder(options.dataFolder);
  const release = lockDataFolder(dataFolder);
  try {
    const user = await postgresUserFor(dataFolder);
    const folder = join(dataFolder, 'postgres');
    await openWay(join(postgresBinaries(), 'postgres'), user, options);
    await openWay(folder, user, options);
    const passwordFile = join(dataFolder, 'postgres-password');
    const password = await keptSecret(dataFolder, 'postgres-password', user);
    const durable = options.durable ?? true;
    await ensureCluster({ dataFolder, passwordFile, user, durable }, options.say);
    await stopOrphan(folder);
    return await startOn({ folder, log: join(dataFolder, 'postgres.log'), password, user }, options, release);
  } catch (error) {
    release();
    throw error;
  }
}

/** The address of the PostgreSQL that the Karakter running on this folder has started, for commands beside it. */
export async function runningPostgresUrl(dataFolder: string): Promise<string> {
  // The fourth line of PostgreSQL's own pid file is its port.
  const port = (await readFile(join(dataFolder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[3];
  const password = await readFile(join(dataFolder, 'postgres-password'), 'utf8');
  return urlOf(password.trim(), Number(port), 'karakter');
}
