import { cleanJpeg, jpegStart } from './clean-jpeg.ts';
import { cleanPng, pngSignature } from './clean-png.ts';
import { UnreadableImage } from './limits.ts';
import type { CleanImage, ImageReply } from './port.ts';
import { isPrintable } from './printable-image.ts';

const begins = (file: Buffer, start: Buffer) => file.subarray(0, start.length).equals(start);

function cleanImage(file: Buffer): CleanImage {
  if (begins(file, pngSignature)) return cleanPng(file);
  if (begins(file, jpegStart)) return cleanJpeg(file);
  throw new UnreadableImage('otherFormat');
}

/** Reads a file by its content: what it calls itself means nothing. */
export function readImage(bytes: Uint8Array): ImageReply {
  try {
    const image = cleanImage(Buffer.from(bytes));
    return isPrintable(image) ? { image } : { fault: 'damaged' };
  } catch (error) {
    if (error instanceof UnreadableImage) return { fault: error.fault };
    throw error;
  }
}
