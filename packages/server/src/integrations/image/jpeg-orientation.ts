const exifHead = Buffer.from('Exif\0\0', 'latin1');
const orientationTag = 0x0112;
const entryLength = 12;

/**
 * Which way is up, as a camera writes it (1 to 8); undefined where a segment says nothing, or nothing that can be
 * read.
 */
export function orientationOf(segment: Buffer): number | undefined {
  if (!segment.subarray(0, exifHead.length).equals(exifHead)) return undefined;
  const tiff = segment.subarray(exifHead.length);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const read16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const read32 = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const first = read32(4);
    const count = read16(first);
    for (let index = 0; index < count; index += 1) {
      const entry = first + 2 + index * entryLength;
      if (read16(entry) !== orientationTag) continue;
      const value = read16(entry + 8);
      return value >= 1 && value <= 8 ? value : undefined;
    }
  } catch {
    // The segment ends before what it announces.
  }
  return undefined;
}

/** A segment that says which way is up, and nothing else; none for a picture that already stands upright. */
export function orientationSegment(orientation: number): Buffer[] {
  if (orientation === 1) return [];
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(orientationTag, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + exifHead.length + tiff.length]);
  return [Buffer.concat([head, exifHead, tiff])];
}
