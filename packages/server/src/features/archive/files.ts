import { canonicalJson, type JsonValue } from '@karakter/domain/text/canonical-json';
import type { BundleFile } from '../../integrations/zip/bundle.ts';

/** Whatever the database gave as JSON: instants as ISO text, nothing undefined. */
function asJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

/** A file of data as canonical JSON. */
export function jsonFile(path: string, about: string, value: unknown): BundleFile {
  return { path, about, bytes: Buffer.from(canonicalJson(asJson(value))) };
}

/** A file of plain text. */
export function textFile(path: string, about: string, text: string): BundleFile {
  return { path, about, bytes: Buffer.from(text) };
}
