import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Cable, layCable, noCable } from './cable.ts';

const startSeconds = 150;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Resolves when the program says that it is ready; rejects with what it said when it ends instead. */
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

/** A running program, reached over a cable that a journey can cut. */
export type Running = { url: string; cable: Cable; stop(): Promise<void> };

/**
 * Starts the very program people start, with the demonstration, on a folder and port of its own; or uses one that
 * runs already (KARAKTER_JOURNEY_URL), to work on a journey; that one's cable can be cut only where it listens on another
 * port (KARAKTER_JOURNEY_PORT) than its address says. Stopping it holds it to stopping everything.
 */
export async function startKarakter(): Promise<Running> {
  const { KARAKTER_JOURNEY_URL: running, KARAKTER_JOURNEY_PORT: runningPort } = process.env;
  if (running !== undefined) {
    const laid = runningPort && (await layCable(Number(new URL(running).port), Number(runningPort)));
    const cable = laid || noCable(running);
    return { url: running, cable, stop: () => cable.close() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'karakter-journey-'));
  const port = await freePort();
  const cable = await layCable(await freePort(), port);
  const settings = {
    ...{ PORT: String(port), KARAKTER_URL: cable.url, KARAKTER_DATA: folder },
    ...{ NODE_ENV: 'development', DATABASE_URL: '' },
  };
  const program = spawn(process.execPath, [join(import.meta.dirname, '../packages/server/src/start.js')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(program);
  return {
    url: cable.url,
    cable,
    async stop() {
      await cable.close();
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
