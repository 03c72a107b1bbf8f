import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeBundle } from './bundle.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const facts = {
  title: 'TST1000 <vår>',
  madeAt: Temporal.Instant.from('2026-09-01T10:00:00Z'),
  introduction: ['Slik leses pakken.'],
};
const files = [
  { path: 'besvarelser/10007.json', bytes: bytes('{"æ":1}'), about: 'Besvarelse' },
  { path: 'oppgave/nb.pdf', bytes: bytes('%PDF-1.7'), about: 'Oppgave' },
];

test('the manifest states the SHA-256 of every file in the bundle but itself [X3]', () => {
  const entries = unzipSync(makeBundle(files, facts));
  const manifest = JSON.parse(strFromU8(entries['manifest.json']!)) as {
    files: { path: string; sha256: string; bytes: number }[];
  };
  expect(manifest.files.map((f) => f.path).sort()).toEqual(
    Object.keys(entries)
      .filter((p) => p !== 'manifest.json')
      .sort(),
  );
  for (const file of manifest.files) {
    const content = entries[file.path]!;
    expect(file).toMatchObject({
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
    });
  }
});

test('the index reads in a browser alone, and what a title holds stays text [X3]', () => {
  const page = strFromU8(unzipSync(makeBundle(files, facts))['LES-MEG.html']!);
  expect(page).toContain('href="besvarelser/10007.json"');
  expect(page).toContain('TST1000 &#60;vår&#62;');
  expect(page).not.toMatch(/src=|https?:/);
});

test('the same input gives the same bytes, in whatever order the files come', () => {
  const [one, other] = [makeBundle(files, facts), makeBundle(files, facts)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test.each(['../../etc/passwd', '/absolute', 'a//b', 'a/../b', ''])('the path %j is refused', (path) => {
  expect(() => makeBundle([{ path, bytes: bytes('x'), about: '' }], facts)).toThrow('not a path');
});
