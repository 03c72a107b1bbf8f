import { createHash } from 'node:crypto';
import { canonicalJson } from '@karakter/domain/canonical-json';
import { type Zippable, zipSync } from 'fflate';

export type BundleFile = {
  /** Where it lies in the bundle: letters, digits, `-`, `_`, `.` and `/`; never identity [U7]. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What it is, in a few words, for the index that people read. */
  readonly about: string;
};

export type BundleFacts = {
  readonly title: string;
  readonly madeAt: Temporal.Instant;
  readonly introduction: readonly string[];
};

type Listed = { path: string; bytes: number; sha256: string; about: string };

const safePath = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

function listed({ path, bytes, about }: BundleFile): Listed {
  if (!safePath.test(path)) throw new Error(`not a path for a bundle: ${path}`);
  return { path, bytes: bytes.length, sha256: sha256(bytes), about };
}

function indexPage({ title, introduction }: BundleFacts, files: readonly Listed[]): string {
  const row = (f: Listed) =>
    `<tr><td><a href="${escaped(f.path)}">${escaped(f.path)}</a></td><td>${escaped(f.about)}</td><td>${f.bytes}</td><td><code>${f.sha256}</code></td></tr>`;
  return `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{text-align:left;padding:.25rem .75rem;border-bottom:1px solid #ccc;vertical-align:top}code{font-size:.8em;word-break:break-all}</style>
</head><body><h1>${escaped(title)}</h1>
${introduction.map((p) => `<p>${escaped(p)}</p>`).join('\n')}
<table><thead><tr><th>Fil</th><th>Hva</th><th>Byte</th><th>SHA-256</th></tr></thead>
<tbody>${files.map(row).join('\n')}</tbody></table></body></html>
`;
}

/**
 * One zip of the files, with `manifest.json` (path, size and SHA-256 of every other file, canonical JSON) and
 * `LES-MEG.html`, which needs nothing but a browser [X3]. The same input gives the same bytes.
 */
export function makeBundle(files: readonly BundleFile[], facts: BundleFacts): Uint8Array {
  const contents = files.map(listed).sort((a, b) => (a.path < b.path ? -1 : 1));
  if (new Set(contents.map((f) => f.path)).size !== contents.length)
    throw new Error('two files have the same path');
  const page = {
    path: 'LES-MEG.html',
    bytes: Buffer.from(indexPage(facts, contents)),
    about: 'Innholdet i pakken',
  };
  const manifest = {
    title: facts.title,
    madeAt: facts.madeAt.toString(),
    files: [listed(page), ...contents],
  };
  const all = [...files, page, { path: 'manifest.json', bytes: Buffer.from(canonicalJson(manifest)) }];
  // PDF is packed already; packing it again only takes time.
  const entries = all.map(
    ({ path, bytes }) => [path, [bytes, { level: path.endsWith('.pdf') ? 0 : 6 }]] as const,
  );
  return zipSync(Object.fromEntries(entries) as Zippable, { mtime: facts.madeAt.toString() });
}
