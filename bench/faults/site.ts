import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgresEnvironment } from '../../packages/server/src/platform/database/postgres-cluster.ts';
import { type BenchDatabase, startDatabase } from '../exam-day/database.ts';
import { treeOf } from '../exam-day/processes.ts';
import { seedInstitution } from '../exam-day/seed.ts';
import { type Server, startServer } from '../exam-day/servers.ts';

/** A server and its database, each of which can be killed and come back. */
export type Site = {
  readonly secret: string;
  readonly key: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  onDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  /** kill -9 of the postmaster and all processes that it has started. */
  killDatabase(): Promise<void>;
  /** Starts it again as it was started, if it is not running, as a process supervisor would. */
  startDatabase(): Promise<void>;
  stop(): Promise<void>;
};

const connections = 20;

async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  await client.connect();
  return work(client).finally(() => client.end());
}

/** The postmaster's command and user, for starting it again in the same way. */
async function watchedDatabase(database: BenchDatabase) {
  const isThere = (pid: number) => treeOf([pid]).length > 0;
  let pid = database.pid();
  const [command = '', ...args] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').slice(0, -1);
  const { uid, gid } = await stat(join(database.dataFolder, 'postgres'));

  async function launch(): Promise<void> {
    const log = await open(join(database.dataFolder, 'postgres.log'), 'a');
    const cwd = join(database.dataFolder, 'postgres');
    const child = spawn(command, args, {
      cwd,
      env: postgresEnvironment,
      uid,
      gid,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.on('error', () => {});
    await log.close();
    pid = child.pid ?? 0;
  }

  return {
    async kill() {
      for (const each of treeOf([pid])) process.kill(each.pid, 'SIGKILL');
      while (isThere(pid)) await pause(5);
    },
    async start() {
      for (let tries = 0; ; tries += 1) {
        if (!isThere(pid)) await launch();
        const isReady = await onDatabase(database.url, (client) => client.query('select 1')).catch(
          () => null,
        );
        if (isReady) return;
        if (tries === 600) throw new Error('the database does not come back');
        await pause(50);
      }
    },
    async stop() {
      if (isThere(pid)) process.kill(pid, 'SIGINT');
      while (isThere(pid)) await pause(20);
    },
  };
}

type SiteWish = {
  /** The folder for the database's data. */
  readonly folder?: string;
  /** Whether the server's own log is shown too. */
  readonly isLoud: boolean;
};

/** Starts a server and its database. */
export async function openSite({ folder, isLoud }: SiteWish): Promise<Site> {
  const database = await startDatabase(folder);
  await seedInstitution(database.client);
  await database.client.end();
  const watched = await watchedDatabase(database);
  const [secret, key] = [randomBytes(32).toString('hex'), randomBytes(16).toString('hex')];
  const { url: databaseUrl, dataFolder } = database;
  const given = { databaseUrl, dataFolder, secret, isQuiet: !isLoud };
  const wish = { ...given, threads: 2, databaseConnections: connections };
  let server: Server = await startServer(wish);
  const { port } = server;
  return {
    secret,
    key,
    port,
    databaseUrl,
    dataFolder,
    onDatabase: (work) => onDatabase(databaseUrl, work),
    async killServer() {
      const ended = once(server.process, 'exit');
      server.process.kill('SIGKILL');
      await ended;
    },
    async startServer() {
      server = await startServer({ ...wish, port });
    },
    killDatabase: watched.kill,
    startDatabase: watched.start,
    async stop() {
      await server.stop();
      await watched.stop();
      await database.stop();
    },
  };
}
