import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartFailure } from '../start/start-failure.ts';

const sources = ['packages/web', 'packages/contract/src', 'packages/domain/src'];
const passedOver = new Set(['node_modules', 'dist']);

async function sourceFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries
    .filter((entry) => !passedOver.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sourceFiles(path) : [path];
    });
  return (await Promise.all(nested)).flat();
}

/** One hash over all sources of the web pages, including the lock file. */
async function hashOfSources(root: string): Promise<string> {
  const folders = await Promise.all(sources.map((folder) => sourceFiles(join(root, folder))));
  const hash = createHash('sha256');
  for (const path of [join(root, 'package-lock.json'), ...folders.flat().sort()]) {
    hash.update(`${path.slice(root.length)}\n`).update(await readFile(path));
  }
  return hash.digest('hex');
}

async function runVite(web: string, signal: AbortSignal | undefined): Promise<void> {
  const vite = join(
    dirname(createRequire(join(web, 'package.json')).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  if ((await promise) === 0) return;
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.find((line) => /^\w*Error: /.test(line)) ?? lines[0] ?? 'Vite gave no reason';
  throw new StartFailure('webBuildFailed', reason, new Error(output));
}

type Building = { readonly say: (line: string) => void; readonly signal?: AbortSignal };

/**
 * Builds the web pages where they are missing or older than their sources, detected by a hash stored beside them, so
 * that outdated pages are never served. `root` is the folder of the checkout; `signal` ends the build. Refuses with
 * `webBuildFailed`.
 */
export async function ensureWebBuilt(root: string, { say, signal }: Building): Promise<void> {
  const web = join(root, 'packages/web');
  const mark = join(web, 'dist/.built');
  const hash = await hashOfSources(root);
  if ((await readFile(mark, 'utf8').catch(() => '')) === hash) return;
  say('Building the web pages …');
  await runVite(web, signal);
  await writeFile(mark, hash);
}
