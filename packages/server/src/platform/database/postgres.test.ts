import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../http/port.ts';
import { type RunningPostgres, startPostgres, tryConnect } from './postgres.ts';

const isRoot = process.getuid?.() === 0;
const ordinary = 65534;
let parent: string;
let dataFolder: string;
const running = new Set<RunningPostgres>();

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'karakter-postgres-'));
  dataFolder = join(parent, 'data');
});
afterEach(async () => {
  for (const database of running) await database.stop();
  running.clear();
  await rm(parent, { recursive: true });
});

type Options = { durable?: boolean; production?: boolean; say?: (line: string) => void };

/** Without fsync where the test is about something else, since creating a database is then much quicker. */
async function start({
  durable = false,
  production = false,
  say = () => {},
}: Options = {}): Promise<RunningPostgres> {
  const database = await startPostgres({ dataFolder, production, say, durable });
  running.add(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(sql).finally(() => client.end());
  return rows;
}

/** Another program on the same data folder; returns it with its database's address once that runs. */
async function startElsewhere(
  ids: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess; url: string }> {
  const script = `
    const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'postgres.ts'))});
    const { url } = await startPostgres({ dataFolder: ${JSON.stringify(dataFolder)}, production: false, say() {} });
    process.stdout.write(url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...ids,
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
  child.once('exit', () => reject(new Error('the other program ended')));
  promise.catch(() => {});
  return { child, url: await promise };
}

async function kill(child: ChildProcess): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('exit', () => resolve());
  child.kill('SIGKILL');
  await promise;
}

function databasePid(): number {
  return Number(readFileSync(join(dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

describe("Karakter's own PostgreSQL", () => {
  test('a second start finds the data of the first, and only this user may read it', async () => {
    const first = await start({ durable: true });
    await query(first.url, 'create table kept as select 42 as answer');
    await expect(start()).rejects.toMatchObject({ code: 'folderInUse' });
    await first.stop();
    const second = await start({ durable: true });
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    expect(await query(second.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(new URL(second.url).hostname).toBe('127.0.0.1');
    for (const [name, mode] of [
      ['postgres', 0o700],
      ['postgres-password', 0o600],
      ['postgres.log', 0o600],
    ] as const)
      expect(statSync(join(dataFolder, name)).mode & 0o777).toBe(mode);
  });

  test('recovers what was committed after kill -9 of program and database', async () => {
    const { child, url } = await startElsewhere();
    await query(url, 'create table kept as select 42 as answer');
    const pid = databasePid();
    await Promise.all([kill(child), process.kill(pid, 'SIGKILL')]);
    const database = await start();
    expect(await query(database.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('takes over from a program that was killed while its database lives', async () => {
    const { child, url } = await startElsewhere();
    await query(url, 'create table kept as select 42 as answer');
    const pid = databasePid();
    await expect(start()).rejects.toMatchObject({ code: 'folderInUse' });
    await kill(child);
    process.kill(pid, 0);
    const database = await start();
    expect(databasePid()).not.toBe(pid);
    expect(await query(database.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('a postmaster.pid whose number now belongs to another program does not prevent the start', async () => {
    const first = await start();
    const pidFile = join(dataFolder, 'postgres/postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    await first.stop();
    const user = statSync(join(dataFolder, 'postgres'));
    const other = spawn('sleep', ['60'], { uid: user.uid, gid: user.gid });
    writeFileSync(pidFile, [other.pid, ...lines.slice(1)].join('\n'));
    chownSync(pidFile, user.uid, user.gid);
    await expect(start()).resolves.toBeDefined();
    other.kill();
  });

  test('an interrupted first start begins again', async () => {
    await mkdir(join(dataFolder, 'postgres.new'), { recursive: true });
    await writeFile(join(dataFolder, 'postgres.new/PG_VERSION'), '18\n');
    await expect(start()).resolves.toBeDefined();
  });

  test('data of another PostgreSQL is left alone', async () => {
    await mkdir(join(dataFolder, 'postgres'), { recursive: true });
    await writeFile(join(dataFolder, 'postgres/PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({ code: 'databaseOther' });
  });

  test('reports when it ends by itself', async () => {
    const database = await start();
    process.kill(databasePid(), 'SIGQUIT');
    await expect(database.ended).resolves.toBeUndefined();
  });
});

describe.runIf(isRoot)('started by root', () => {
  test('runs as an ordinary user where the folder is theirs', async () => {
    chownSync(parent, ordinary, ordinary);
    await mkdir(dataFolder);
    chownSync(dataFolder, ordinary, ordinary);
    await start();
    expect(statSync(join(dataFolder, 'postgres')).uid).toBe(ordinary);
  });

  test('works the same when started by an ordinary user, on the same data', async () => {
    chownSync(parent, ordinary, ordinary);
    const { child, url } = await startElsewhere({ uid: ordinary, gid: ordinary });
    await query(url, 'create table kept as select 42 as answer');
    await kill(child);
    const database = await start();
    expect(await query(database.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('a closed folder of root gets the right to pass, which is reported; not in production', async () => {
    execFileSync('chmod', ['700', parent]);
    await expect(start({ production: true })).rejects.toMatchObject({ code: 'folderNotPassable' });
    const said: string[] = [];
    await start({ say: (line) => said.push(line) });
    expect(said.join()).toContain(`Others may now pass through ${parent}, not list it`);
    expect(statSync(parent).mode & 0o777).toBe(0o701);
  });

  test('a disk that is full stops the start with its sentence', async (context) => {
    await mkdir(dataFolder);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=711', 'none', dataFolder], {
        stdio: 'ignore',
      });
    } catch {
      context.skip('this machine does not let tests mount a small disk');
    }
    try {
      await expect(start()).rejects.toMatchObject({ code: 'diskFull' });
    } finally {
      execFileSync('umount', [dataFolder]);
    }
  });
});

test('a server that stops while it starts is not ready; its log states the reason, such as a full disk', async () => {
  const breaking = createServer((socket) => socket.once('data', () => socket.end()));
  const port = await freePort();
  const listening = Promise.withResolvers<void>();
  breaking.listen(port, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  const answer = await tryConnect(`postgres://karakter:secret@127.0.0.1:${port}/postgres`);
  breaking.close();
  expect(answer).toBeUndefined();
});
