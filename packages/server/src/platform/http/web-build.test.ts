import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureWebBuilt } from './web-build.ts';

let root: string;
const web = (path: string) => join(root, 'packages/web', path);
const shown = () => readFile(web('dist/index.html'), 'utf8');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'karakter-web-'));
  await symlink(join(import.meta.dirname, '../../../../../node_modules'), join(root, 'node_modules'));
  for (const folder of ['web/src', 'contract/src', 'domain/src']) {
    await mkdir(join(root, 'packages', folder), { recursive: true });
  }
  await writeFile(join(root, 'package-lock.json'), '{}');
  await writeFile(web('package.json'), '{}');
  await writeFile(web('index.html'), '<title>one</title>');
});
afterEach(() => rm(root, { recursive: true }));

async function build(): Promise<string[]> {
  const said: string[] = [];
  await ensureWebBuilt(root, { say: (line) => said.push(line) });
  return said;
}

test('the web pages are built when missing and when older than their sources, and otherwise left alone', async () => {
  expect(await build()).toEqual(['Building the web pages …']);
  expect(await shown()).toContain('one');
  expect(await build()).toEqual([]);
  await writeFile(web('index.html'), '<title>two</title>');
  await build();
  expect(await shown()).toContain('two');
  await writeFile(join(root, 'packages/domain/src/rule.ts'), 'export {}');
  expect(await build()).toEqual(['Building the web pages …']);
  await writeFile(join(root, 'packages/domain/src/rule.test.ts'), 'export {}');
  expect(await build()).toEqual([]);
});

test('pages that cannot be built stop the start with one sentence', async () => {
  await writeFile(web('index.html'), '<script type="module" src="/src/gone.tsx"></script>');
  await expect(build()).rejects.toThrow(/^The web pages could not be built: Error: .*gone\.tsx.*$/);
});

test('pages whose build was ended are built by the next start', async () => {
  const ending = new AbortController();
  const ended = ensureWebBuilt(root, { say: () => ending.abort(), signal: ending.signal });
  await expect(ended).rejects.toThrow('aborted');
  expect(await build()).toEqual(['Building the web pages …']);
});
