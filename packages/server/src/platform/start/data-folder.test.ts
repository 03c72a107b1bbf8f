import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keptFile, keptSecret, lockDataFolder, makeDataFolder } from './data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'karakter-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const modeOf = (...path: string[]) => (statSync(join(folder, ...path)).mode & 0o777).toString(8);

test('the data folder is created with its parents; other users can pass through it, but not list it', async () => {
  const path = join(folder, 'a', 'b', 'data');
  expect(await makeDataFolder(path)).toBe(path);
  expect(await makeDataFolder(path)).toBe(path);
  expect([modeOf('a'), modeOf('a', 'b'), modeOf('a', 'b', 'data')]).toEqual(['755', '755', '711']);
  writeFileSync(join(folder, 'file'), '');
  await expect(makeDataFolder(join(folder, 'file', 'data'))).rejects.toThrow('ENOTDIR');
});

test('the second of two programs on one data folder is refused until the first has ended', () => {
  const unlock = lockDataFolder(folder);
  expect(modeOf('running.lock')).toBe('600');
  expect(() => lockDataFolder(folder)).toThrow('Another Karakter runs on the data folder');
  unlock();
  lockDataFolder(folder)();
});

test('a kept file is created once, readable only by the program, and never left incomplete', async () => {
  const [first, second] = await Promise.all([keptSecret(folder, 'secret'), keptSecret(folder, 'secret')]);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(second).toBe(first);
  expect(modeOf('secret')).toBe('600');
  const again = await keptFile(folder, 'secret', () => Buffer.from('another'));
  expect(again.toString().trim()).toBe(first);
  expect((await readdir(folder)).filter((name) => name.startsWith('secret'))).toEqual(['secret']);
});
