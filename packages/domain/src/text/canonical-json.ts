export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function notJson(value: unknown): never {
  throw new TypeError(`Not plain JSON: ${Object.prototype.toString.call(value)} ${String(value)}`);
}

/**
 * The one text of a JSON value, whatever the order of its names: names sorted by code unit, no spaces, as RFC 8785.
 * Hashes are computed from this text [Q3]. Values that JSON cannot hold (undefined, NaN, dates, classes) throw instead
 * of vanishing from the hash.
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : notJson(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || !isPlainObject(value)) return notJson(value);
  const members = value as { readonly [name: string]: JsonValue };
  const written = Object.keys(members)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(members[name] as JsonValue)}`);
  return `{${written.join(',')}}`;
}
