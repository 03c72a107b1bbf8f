import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSeal } from './certificate.ts';
import { curveSeal } from './fixtures/curve-seal.ts';
import { sealFor } from './kept-seal.ts';

const now = Temporal.Instant.from('2026-12-12T12:00:00Z');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karakter-seal-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the demonstration makes a seal once and keeps it closed to others', async () => {
  const [first, second] = [await sealFor(undefined, folder, now), await sealFor(undefined, folder, now)];
  expect(second).toEqual(first);
  expect(openSeal(first.seal).certificate.subject).toContain('Ingen virkelig institusjon');
  expect((await stat(join(folder, 'seal.p12'))).mode & 0o777).toBe(0o600);
});

test('the operator is warned of a certificate near or past its end, and it seals all the same', async () => {
  const path = join(folder, 'institution.p12');
  await writeFile(path, curveSeal.pkcs12);
  const given = { path, password: curveSeal.password };
  const endsAt = openSeal(curveSeal).certificate.validToDate.toTemporalInstant();
  const at = async (instant: Temporal.Instant) => sealFor(given, folder, instant);
  expect((await at(endsAt.subtract({ hours: 24 * 90 }))).notes).toEqual([]);
  for (const instant of [endsAt.subtract({ hours: 24 * 59 }), endsAt.add({ hours: 1 })]) {
    const { seal, notes } = await at(instant);
    expect(notes).toEqual([expect.stringMatching(/^The certificate .* valid until \d{4}-\d\d-\d\d: order/)]);
    expect(seal.password).toBe(curveSeal.password);
  }
});
