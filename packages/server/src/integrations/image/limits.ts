import { longestSide } from '@karakter/domain/text/rich-text-validation';
import type { ImageFault } from './port.ts';

/** What a phone of a few years ago still shows; the page makes a larger picture smaller before it is sent. */
const imageLimits = { side: longestSide, pixels: 24_000_000 } as const;

/** A file that is not read, with the reason as a code; never with any of its content. */
export class UnreadableImage extends Error {
  override readonly name = 'UnreadableImage';
  readonly fault: ImageFault;

  constructor(fault: ImageFault) {
    super(`The image cannot be read: ${fault}`);
    this.fault = fault;
  }
}

type Size = { readonly width: number; readonly height: number };

/** The size that the header states, before anything of that size is made. */
export function withinPixels(size: Size): Size {
  const { width, height } = size;
  if (width < 1 || height < 1) throw new UnreadableImage('damaged');
  if (Math.max(width, height) > imageLimits.side || width * height > imageLimits.pixels)
    throw new UnreadableImage('tooManyPixels');
  return size;
}
