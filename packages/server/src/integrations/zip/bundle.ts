import { createHash } from 'node:crypto';
import { canonicalJson } from '@karakter/domain/canonical-json';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { readMePage } from './read-me-page.ts';
import { checkedPaths } from './safe-paths.ts';

export type BundleFile = { readonly path: string; readonly bytes: Uint8Array };

/** What the bundle is of. `facts` are read by people in the index and by machines in the manifest. */
export type BundleFacts = {
  readonly title: string;
  readonly createdAt: Temporal.Instant;
  readonly facts: readonly { readonly name: string; readonly label: string; readonly value: string }[];
};

export type BundleEntry = { readonly path: string; readonly size: number; readonly sha256: string };

export const manifestPath = 'manifest.json';
export const readMePath = 'LES-MEG.html';

/** Files that are packed already; packing them again only takes time. */
const packed = /\.(pdf|zip|png|jpe?g|xlsx|docx)$/iu;

/**
 * One zip that can be read without Karakter [X3]: the files, `LES-MEG.html` as an index for people, and
 * `manifest.json` with size and SHA-256 of every file but itself, as canonical JSON. The same files and
 * facts give the same bytes, on any machine. Throws on a path that is not safe to unpack.
 */
export function makeBundle(files: readonly BundleFile[], about: BundleFacts): Uint8Array {
  checkedPaths([...files.map((file) => file.path), readMePath, manifestPath]);
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const readMe = { path: readMePath, bytes: strToU8(readMePage(sorted.map(entryOf), about)) };
  const manifest = { path: manifestPath, bytes: strToU8(manifestText([...sorted, readMe], about)) };
  const zippable: Zippable = {};
  for (const { path, bytes } of [readMe, manifest, ...sorted]) {
    zippable[path] = [bytes, { level: packed.test(path) ? 0 : 6, mtime: zipDate(about.createdAt) }];
  }
  return zipSync(zippable);
}

function entryOf({ path, bytes }: BundleFile): BundleEntry {
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function manifestText(files: readonly BundleFile[], about: BundleFacts): string {
  return canonicalJson({
    format: 'karakter-bundle',
    version: 1,
    title: about.title,
    createdAt: about.createdAt.toString(),
    facts: Object.fromEntries(about.facts.map(({ name, value }) => [name, value])),
    files: files.map(entryOf),
  });
}

/**
 * Zip keeps local time without a zone, so the machine's own zone would show in the bytes. Only the date is
 * told, at noon, which no change to summer time touches; the instant stands in the manifest.
 */
function zipDate(instant: Temporal.Instant): Date {
  const { year, month, day } = instant.toZonedDateTimeISO('Europe/Oslo');
  return new Date(year, month - 1, day, 12);
}
