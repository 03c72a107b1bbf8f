import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { testConfig } from '../packages/server/src/test/config.ts';
import { type Cable, layCable, noCable } from './cable.ts';

const startSeconds = 150;

/**
 * A port that nothing listens on. It is below those that the system gives to outgoing connections, one of which could
 * otherwise take it before the program does.
 */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000);
  const server = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return isFree ? port : freePort();
}

/** Resolves when the program prints that it is ready; rejects with its output when it ends instead. */
function untilReady(program: ReturnType<typeof spawn>): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes('Karakter is ready')) resolve();
  };
  program.stdout?.on('data', hear);
  program.stderr?.on('data', hear);
  program.once('exit', (code) => reject(new Error(`Karakter ended with ${code}: ${said}`)));
  setTimeout(
    () => reject(new Error(`Karakter was not ready in ${startSeconds} s: ${said}`)),
    startSeconds * 1000,
  ).unref();
  return promise;
}

type Database = { url: string; drop(): Promise<void> };

/** Helpers of the server's own tests; imported at run time, since the server is checked without the browser's types. */
async function demonstrationDatabase(): Promise<Database> {
  const tests: string = join(import.meta.dirname, '../packages/server/src/test/scenes/demonstration.ts');
  const { createDemonstrationDatabase } = await import(/* @vite-ignore */ tests);
  return createDemonstrationDatabase();
}

/** A running program, reached over a cable that a journey can cut. */
export type Running = {
  url: string;
  cable: Cable;
  /** For what no one could write within a journey, such as the answers of a whole class; none of a program that already runs. */
  databaseUrl: string | null;
  stop(): Promise<void>;
};

/** Starts the program as people start it; stopping it checks that it ends well. */
export async function startProgram(
  settings: Record<string, string>,
): Promise<{ process: ChildProcess; stop(): Promise<void> }> {
  const program = spawn(process.execPath, [join(import.meta.dirname, '../packages/server/src/start.js')], {
    env: { ...process.env, ...settings },
    // The channel is for the clock of a machine that a journey moves; the program itself does not use it.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  await untilReady(program);
  return {
    process: program,
    async stop() {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      expect(await ended).toBe(0);
    },
  };
}

/**
 * Karakter with the demonstration, with its own folder, port and copy of the loaded database; or a program that already
 * runs (KARAKTER_JOURNEY_URL), for working on a journey. Its cable can be cut only where it listens on a different port
 * (KARAKTER_JOURNEY_PORT) from that of its address.
 */
export async function startKarakter(): Promise<Running> {
  const { KARAKTER_JOURNEY_URL: running, KARAKTER_JOURNEY_PORT: runningPort } = process.env;
  if (running !== undefined) {
    const laid = runningPort && (await layCable(Number(new URL(running).port), Number(runningPort)));
    const cable = laid || noCable(running);
    return { url: running, cable, databaseUrl: null, stop: () => cable.close() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'karakter-journey-'));
  const port = await freePort();
  const cable = await layCable(await freePort(), port);
  const database = await demonstrationDatabase();
  const program = await startProgram({
    NODE_ENV: 'development',
    PORT: String(port),
    KARAKTER_URL: cable.url,
    KARAKTER_DATA: folder,
    DATABASE_URL: database.url,
    KARAKTER_SECRET: testConfig().secret,
  });
  return {
    url: cable.url,
    cable,
    databaseUrl: database.url,
    async stop() {
      await cable.close();
      await program.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
