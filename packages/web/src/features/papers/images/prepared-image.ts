import { largestImage } from '@karakter/contract/papers/images';

/** More than any screen of a candidate shows of a column, and enough to enlarge. */
const longestSide = 2_000;
const jpeg = { type: 'image/jpeg', quality: 0.9 } as const;

/** An image that the page cannot send: a drawing that may hold a program, or what no browser can show. */
export class UnusableImage extends Error {
  override readonly name = 'UnusableImage';
  readonly kind: 'svg' | 'unknown';
  constructor(kind: 'svg' | 'unknown') {
    super(`The image is not sent: ${kind}`);
    this.kind = kind;
  }
}

/** The picture in this size; in white where it is transparent, for a kind that has no transparency. */
async function redrawn(picture: ImageBitmap, scale: number, type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new UnusableImage('unknown');
  if (type === jpeg.type) {
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type, quality: jpeg.quality });
}

/**
 * An image as it is sent: unchanged where it is a PNG or JPEG of usual size. A larger one is made smaller, and other
 * kinds (WebP, GIF) are redrawn, so that an author has no other program to open. What the browser cannot read is sent
 * as it is, so that the server says why.
 */
export async function preparedImage(file: Blob): Promise<Blob> {
  const { type } = file;
  if (type === 'image/svg+xml') throw new UnusableImage('svg');
  const isAccepted = type === 'image/png' || type === jpeg.type;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) {
    if (isAccepted && file.size <= largestImage) return file;
    throw new UnusableImage('unknown');
  }
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  if (isAccepted && scale === 1 && file.size <= largestImage) return file;
  const sent = await redrawn(picture, scale, type === jpeg.type ? type : 'image/png');
  return sent.size <= largestImage ? sent : redrawn(picture, scale, jpeg.type);
}
