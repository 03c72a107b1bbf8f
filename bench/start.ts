/**
 * How long `npm start` takes until a browser gets the pages: the first time, with an empty data folder, no built pages
 * and no compiled code, and a second time on the same folder. Removes the built pages of this checkout. Medians and all
 * runs, in seconds; one line of JSON. `node bench/start.ts [rounds]`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../packages/server/src/platform/http/port.ts';

const rounds = Number(process.argv[2] ?? 3);
const root = join(import.meta.dirname, '..');

async function untilReady(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) if (line.startsWith('Karakter is ready')) return;
  throw new Error('Karakter ended before it was ready');
}

/** Starts Karakter on the folder, fetches the first page and stops it; the seconds until the page was there. */
async function start(folder: string): Promise<number> {
  const url = `http://localhost:${await freePort()}`;
  const settings = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    KARAKTER_DATA: join(folder, 'data'),
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
    PORT: new URL(url).port,
  };
  const from = performance.now();
  // In a group of its own, so that npm and what it started are stopped together, as Ctrl-C does.
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: settings,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilReady(createInterface({ input: npm.stdout }));
  const page = await fetch(url);
  if (!page.ok) throw new Error(`the first page was answered with ${page.status}`);
  await page.text();
  const seconds = (performance.now() - from) / 1000;
  npm.stdout.resume();
  const ended = once(npm, 'close');
  process.kill(-(npm.pid ?? 0), 'SIGTERM');
  await ended;
  return Math.round(seconds * 100) / 100;
}

async function firstAndSecond(): Promise<[first: number, second: number]> {
  const folder = await mkdtemp(join(tmpdir(), 'karakter-bench-start-'));
  await rm(join(root, 'packages/web/dist'), { recursive: true, force: true });
  try {
    return [await start(folder), await start(folder)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const runs: [number, number][] = [];
for (let round = 0; round < rounds; round += 1) runs.push(await firstAndSecond());
const median = (seconds: number[]) => seconds.toSorted((a, b) => a - b)[Math.floor(seconds.length / 2)];
const [first, second] = [runs.map(([each]) => each), runs.map(([, each]) => each)];
process.stdout.write(
  `${JSON.stringify({ bench: 'start', first: median(first), second: median(second), firstRuns: first, secondRuns: second })}\n`,
);
