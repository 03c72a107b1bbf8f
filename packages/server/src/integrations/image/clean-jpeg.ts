import { orientationOf, orientationSegment } from './jpeg-orientation.ts';
import { UnreadableImage, withinPixels } from './limits.ts';
import type { CleanImage } from './port.ts';

export const jpegStart = Buffer.from([0xff, 0xd8]);
const end = Buffer.from([0xff, 0xd9]);

/** Baseline and progressive; the other ways of coding are shown by no browser. */
const frames: readonly number[] = [0xc0, 0xc1, 0xc2];
const tables: readonly number[] = [0xc4, 0xdb, 0xdd];
const scanStart = 0xda;
const imageEnd = 0xd9;
const exif = 0xe1;
/** Says how the colours are coded, and nothing about where the picture was taken. */
const adobe = 0xee;
/** Greys, or three colours; four are for printing presses, and browsers show them in other colours. */
const components: readonly number[] = [1, 3];

type Size = { readonly width: number; readonly height: number };
type Segment = { readonly marker: number; readonly whole: Buffer; readonly content: Buffer };

const isAdobe = ({ marker, content }: Segment) =>
  marker === adobe && content.length === 12 && content.toString('latin1', 0, 5) === 'Adobe';

function segmentAt(file: Buffer, at: number): Segment {
  if (at + 4 > file.length || file[at] !== 0xff) throw new UnreadableImage('damaged');
  const to = at + 2 + file.readUInt16BE(at + 2);
  if (to > file.length || to < at + 4) throw new UnreadableImage('damaged');
  return { marker: file[at + 1] ?? 0, whole: file.subarray(at, to), content: file.subarray(at + 4, to) };
}

/** Where the coded picture ends: at the next marker that is neither a pause in it nor a byte of it. */
function scanEnd(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0xff;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new UnreadableImage('damaged');
}

function sizeOf({ content }: Segment): Size {
  if (content.length < 6 || content[0] !== 8 || !components.includes(content[5] ?? 0))
    throw new UnreadableImage('damaged');
  return withinPixels({ width: content.readUInt16BE(3), height: content.readUInt16BE(1) });
}

/** The parts of a file until its picture's end, the coded picture with the part before it. */
function* partsOf(file: Buffer): Generator<Segment> {
  for (let at = jpegStart.length; file[at] !== 0xff || file[at + 1] !== imageEnd; ) {
    const part = segmentAt(file, at);
    const from = at + part.whole.length;
    const to = part.marker === scanStart ? scanEnd(file, from) : from;
    yield { ...part, whole: file.subarray(at, to) };
    at = to;
  }
}

const isPicture = (part: Segment) =>
  frames.includes(part.marker) || tables.includes(part.marker) || part.marker === scanStart || isAdobe(part);

/** The picture of a JPEG and nothing else but which way is up: no metadata, no preview, and nothing after its end. */
export function cleanJpeg(file: Buffer): CleanImage {
  const parts = [...partsOf(file)];
  const [frame, ...others] = parts.filter(({ marker }) => frames.includes(marker));
  if (!frame || others.length > 0) throw new UnreadableImage('damaged');
  const { width, height } = sizeOf(frame);
  const told = parts.filter(({ marker }) => marker === exif).map(({ content }) => orientationOf(content));
  const orientation = told.find((each) => each !== undefined) ?? 1;
  const pieces = parts.filter(isPicture).map(({ whole }) => whole);
  const bytes = Buffer.concat([jpegStart, ...orientationSegment(orientation), ...pieces, end]);
  const shown = orientation >= 5 ? { width: height, height: width } : { width, height };
  return { mediaType: 'image/jpeg', ...shown, bytes };
}
