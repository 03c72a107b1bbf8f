import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type BundleFile, makeBundle } from './bundle.ts';
import type { BundleFacts } from './bundle-facts.ts';

const facts: BundleFacts = {
  title: 'SØK1001 <Innføring>',
  madeAt: Temporal.Instant.from('2026-12-31T23:30:00Z'),
  introduction: ['Slik leses pakken & dens filer.'],
};
const files: readonly BundleFile[] = [
  { path: 'protokoll/protokoll.pdf', bytes: strToU8('%PDF-1.7 liksom'), about: 'Protokoll' },
  { path: 'hendelser.json', bytes: strToU8('[]'), about: 'Hendelser' },
  { path: 'besvarelser/10042.pdf', bytes: strToU8('%PDF-1.7 også'), about: 'Besvarelse' },
];
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a bundle', () => {
  it('states size and SHA-256 of every file except the manifest itself [X3]', () => {
    const unpacked = unzipSync(makeBundle(files, facts));
    const manifest = JSON.parse(strFromU8(unpacked['manifest.json']!));
    expect(manifest).toMatchObject({
      format: 'karakter-bundle',
      title: 'SØK1001 <Innføring>',
      madeAt: '2026-12-31T23:30:00Z',
    });
    const listed = manifest.files as { path: string; bytes: number; sha256: string }[];
    expect(
      listed
        .map(({ path }) => path)
        .concat('manifest.json')
        .sort(),
    ).toEqual(Object.keys(unpacked).sort());
    for (const { path, bytes, sha256: sum } of listed) {
      expect([path, bytes, sum]).toEqual([path, unpacked[path]!.length, sha256(unpacked[path]!)]);
    }
  });

  it('has an index that a person can read in a browser without the system [X3]', () => {
    const page = strFromU8(unzipSync(makeBundle(files, facts))['LES-MEG.html']!);
    expect(page).toContain('<h1>SØK1001 &lt;Innføring&gt;</h1>');
    expect(page).toContain('<p>Slik leses pakken &amp; dens filer.</p>');
    for (const { path, bytes, about } of files) {
      expect(page).toContain(`<td>${about}</td>`);
      expect(page).toContain(`<a href="${path}">`);
      expect(page).toContain(sha256(bytes));
    }
    expect(page).not.toMatch(/<script|https?:\/\//u);
  });

  it('has the same bytes whatever the order of the files and the time zone of the system', () => {
    const bundle = makeBundle(files, facts);
    expect(makeBundle(files.toReversed(), facts)).toEqual(bundle);
    const module = JSON.stringify(new URL('./bundle.ts', import.meta.url).href);
    const script = `const { makeBundle } = await import(${module});
      const { createHash } = await import('node:crypto');
      const bytes = makeBundle([], { title: 'x', introduction: [], madeAt: Temporal.Instant.from('2026-12-31T23:30:00Z') });
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
    const sums = ['UTC', 'Pacific/Auckland', 'America/New_York'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
      }).toString(),
    );
    expect(new Set(sums).size).toBe(1);
    expect(sums[0]).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each([
    '../passwd',
    '/etc/passwd',
    'C:/x',
    'a\\b',
    'a//b',
    'a/./b',
    'a/..',
    '',
    '.skjult',
    'NUL.txt',
    'navn Navnesen.pdf',
    'punktum.',
    'a\n',
    'manifest.json',
    'les-meg.HTML',
  ])('refuses the path %j', (path) => {
    expect(() => makeBundle([{ path, bytes: strToU8('x'), about: '' }], facts)).toThrow(/bundle/u);
  });

  it('refuses two paths that differ by case alone', () => {
    const twice = ['a/B.pdf', 'a/b.pdf'].map((path) => ({ path, bytes: strToU8('x'), about: '' }));
    expect(() => makeBundle(twice, facts)).toThrow('Twice');
  });
});
