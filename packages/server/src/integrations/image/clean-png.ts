import { UnreadableImage, withinPixels } from './limits.ts';
import type { CleanImage } from './port.ts';

export const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The parts that decide how the picture looks; texts, times, places and other programs' own parts are left out. */
const kept: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'IDAT', 'IEND'];
/** Length, type and checksum around the content of a part. */
const frame = 12;
const isNeeded = (type: string) => /^[A-Z]/.test(type);

/** The picture of a PNG and nothing else: no metadata, and nothing after its end. */
export function cleanPng(file: Buffer): CleanImage {
  const pieces: Buffer[] = [pngSignature];
  let type = '';
  for (let at = pngSignature.length; type !== 'IEND'; ) {
    if (at + frame > file.length) throw new UnreadableImage('damaged');
    const end = at + frame + file.readUInt32BE(at);
    type = file.toString('latin1', at + 4, at + 8);
    if (end > file.length || (pieces.length === 1) !== (type === 'IHDR'))
      throw new UnreadableImage('damaged');
    if (kept.includes(type)) pieces.push(file.subarray(at, end));
    else if (isNeeded(type)) throw new UnreadableImage('damaged');
    at = end;
  }
  const [, header] = pieces;
  if (header?.length !== frame + 13) throw new UnreadableImage('damaged');
  const size = { width: header.readUInt32BE(8), height: header.readUInt32BE(12) };
  return { mediaType: 'image/png', ...withinPixels(size), bytes: Buffer.concat(pieces) };
}
