import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSeal } from './certificate.ts';
import { sealFor } from './kept-seal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karakter-seal-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the demonstration makes a seal once and keeps it unreadable to others', async () => {
  const [first, second] = [await sealFor(undefined, folder), await sealFor(undefined, folder)];
  expect(second).toEqual(first);
  expect(openSeal(first).certificate.subject).toContain('Ingen virkelig institusjon');
  expect((await stat(join(folder, 'seal.p12'))).mode & 0o777).toBe(0o600);
});
