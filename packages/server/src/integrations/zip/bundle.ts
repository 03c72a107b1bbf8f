import { createHash } from 'node:crypto';
import { dateOf } from '@karakter/domain/calendar/calendar';
import { canonicalJson } from '@karakter/domain/text/canonical-json';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { BundleEntry, BundleFacts } from './bundle-facts.ts';
import { readMePage } from './read-me-page.ts';
import { checkedPaths } from './safe-paths.ts';

export type BundleFile = {
  /** Its path in the bundle, by ids and numbers; never identity [U7]. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** A short description for the index that people read. */
  readonly about: string;
};

const manifestPath = 'manifest.json';
const readMePath = 'LES-MEG.html';

/** Files that are packed already; packing them again only takes time. */
const packed = /\.(pdf|zip|png|jpe?g|xlsx|docx)$/iu;

/**
 * One zip that can be read without Karakter [X3]: the files, `LES-MEG.html` as an index for people, and
 * `manifest.json` with size and SHA-256 of every file except itself, as canonical JSON. The same files and facts give
 * the same bytes, on any system. Throws on a path that is not safe to unpack.
 */
export function makeBundle(files: readonly BundleFile[], facts: BundleFacts): Uint8Array {
  checkedPaths([...files.map((file) => file.path), readMePath, manifestPath]);
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const page = strToU8(readMePage(sorted.map(entryOf), facts));
  const readMe = { path: readMePath, bytes: page, about: 'Innholdet i pakken' };
  const manifest = { path: manifestPath, bytes: strToU8(manifestText([readMe, ...sorted], facts)) };
  const zippable: Zippable = {};
  for (const { path, bytes } of [readMe, manifest, ...sorted]) {
    zippable[path] = [bytes, { level: packed.test(path) ? 0 : 6, mtime: zipDate(facts.madeAt) }];
  }
  return zipSync(zippable);
}

function entryOf({ path, bytes, about }: BundleFile): BundleEntry {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), about };
}

function manifestText(files: readonly BundleFile[], facts: BundleFacts): string {
  return canonicalJson({
    format: 'karakter-bundle',
    version: 1,
    title: facts.title,
    madeAt: facts.madeAt.toString(),
    files: files.map(entryOf),
  });
}

/**
 * Zip keeps local time without a zone, so the system's own zone would show in the bytes. Only the date is written, at
 * noon, which no change to summer time touches; the instant is in the manifest.
 */
function zipDate(instant: Temporal.Instant): Date {
  const { year, month, day } = dateOf(instant);
  return new Date(year, month - 1, day, 12);
}
