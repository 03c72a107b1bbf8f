/** The few elements of ASN.1 DER (X.690) that a signature consists of. */

/** The tags used here; 0xa0 is the context's own first alternative, constructed. */
export const tags = {
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  first: 0xa0,
};

function lengthOf(content: Uint8Array): Uint8Array {
  if (content.length < 0x80) return Uint8Array.of(content.length);
  const hex = content.length.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Uint8Array.of(0x80 | bytes.length), bytes]);
}

/** A value with its tag and length. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.of(tag), lengthOf(content), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(tags.sequence, ...parts);

/** A SET OF in the one order DER allows: that of the encoded elements. */
export function setOf(...parts: readonly Uint8Array[]): Buffer {
  return der(tags.set, ...parts.toSorted(Buffer.compare));
}

/** An object identifier such as `1.2.840.113549.1.7.2`. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(tags.oid, ...[first * 40 + second, ...rest].map(base128));
}

function base128(number: number): Uint8Array {
  const digits = [number & 0x7f];
  for (let left = number >>> 7; left > 0; left >>>= 7) digits.unshift((left & 0x7f) | 0x80);
  return Uint8Array.from(digits);
}
