import fc from 'fast-check';
import { afterAll, describe, expect, it, test } from 'vitest';
import { exifPart, jpegFile, jpegPart, pngBomb, pngFile, pngPart } from './fixtures/images.ts';
import { createImageReader } from './image-reader.ts';
import type { CleanImage } from './port.ts';
import { readImage } from './read-image.ts';

const reader = createImageReader();
afterAll(() => reader.close());

async function imageOf(file: Uint8Array): Promise<CleanImage> {
  const reply = await reader.read(file, 'a');
  if ('fault' in reply) throw new Error(reply.fault);
  return reply.image;
}
const faultOf = async (file: Uint8Array, by = 'a') => {
  const reply = await reader.read(file, by);
  return 'fault' in reply ? reply.fault : 'none';
};
const holds = ({ bytes }: CleanImage, words: string) => Buffer.from(bytes).includes(words);
const small = { width: 20, height: 10 };

describe('an image is read by its content, without what else is in the file [A1, A4]', () => {
  it('a PNG keeps its picture, and loses its author, its place and what stands after its end', async () => {
    const between = [
      pngPart('tEXt', Buffer.from('Author\0Kari Forfatter')),
      pngPart('eXIf', Buffer.from('GPS 59.9')),
      pngPart('iTXt', Buffer.from('XML:com.adobe.xmp Kari')),
    ];
    const image = await imageOf(pngFile(small, { between, after: Buffer.from('<script>Kari</script>') }));
    expect(image).toMatchObject({ mediaType: 'image/png', ...small });
    expect(Buffer.from(image.bytes).equals(pngFile(small))).toBe(true);
  });

  it('a JPEG keeps its picture, and loses its author, its preview and what stands after its end', async () => {
    const between = [
      exifPart(1, 'Kari Forfatter'),
      jpegPart(0xe0, Buffer.from('JFIF\0 Kari')),
      jpegPart(0xfe, Buffer.from('Kari sin kommentar')),
      jpegPart(0xee, Buffer.from('Adobe and more than it says')),
    ];
    const image = await imageOf(jpegFile(small, { between, after: Buffer.from('PK\u0003\u0004 Kari') }));
    expect(image).toMatchObject({ mediaType: 'image/jpeg', ...small });
    expect(Buffer.from(image.bytes).equals(jpegFile(small))).toBe(true);
  });

  test.each([
    [3, small],
    [6, { width: 10, height: 20 }],
    [8, { width: 10, height: 20 }],
  ])('a picture turned in way %i stays upright, and its size is as it is shown', async (turned, size) => {
    const image = await imageOf(jpegFile(small, { between: [exifPart(turned, 'Kari')] }));
    expect(image).toMatchObject(size);
    expect(holds(image, 'Kari')).toBe(false);
    const again = await imageOf(image.bytes);
    expect(Buffer.from(again.bytes).equals(Buffer.from(image.bytes))).toBe(true);
  });
});

describe('a hostile file is refused, and the next one is read [A1]', () => {
  const text = (words: string) => Buffer.from(words);
  const cut = (file: Buffer) => file.subarray(0, file.length - 20);
  const broken = (file: Buffer) => Buffer.from(file).fill(0x55, file.length - 40, file.length - 20);

  test.each<[string, Buffer, string]>([
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'otherFormat'],
    ['a GIF', text('GIF89a\u0001'), 'otherFormat'],
    ['a WebP', text('RIFF\0\0\0\0WEBPVP8 '), 'otherFormat'],
    ['a page that is named as an image', text('<!doctype html>'), 'otherFormat'],
    ['nothing', text(''), 'otherFormat'],
    ['a PNG of 60,000 × 60,000', pngBomb({ width: 60_000, height: 60_000 }), 'tooManyPixels'],
    ['a PNG that is a line', pngBomb({ width: 9_000, height: 1 }), 'tooManyPixels'],
    ['a PNG of no size', pngBomb({ width: 0, height: 10 }), 'damaged'],
    ['a JPEG of 65,000 × 65,000', jpegFile({ width: 65_000, height: 65_000 }), 'tooManyPixels'],
    ['a PNG that is cut off', cut(pngFile(small)), 'damaged'],
    ['a PNG whose picture is broken', broken(pngFile({ width: 200, height: 100 })), 'damaged'],
    ['a PNG without a picture', pngBomb({ width: 50, height: 50 }, 0), 'damaged'],
    [
      'a PNG with a part that no one knows',
      pngFile(small, { between: [pngPart('EVIL', text('x'))] }),
      'damaged',
    ],
    ['a PNG with two headers', pngFile(small, { between: [pngFile(small).subarray(8, 33)] }), 'damaged'],
    ['a JPEG that is cut off', cut(jpegFile(small)), 'damaged'],
    ['a JPEG without a picture', Buffer.from('ffd8ffd9', 'hex'), 'damaged'],
    ['a JPEG of four colours', jpegFile(small, { components: 4 }), 'damaged'],
    ['a JPEG with a part longer than the file', Buffer.from('ffd8ffe1fffe4578', 'hex'), 'damaged'],
  ])('%s', async (_, file, fault) => {
    expect(await faultOf(file)).toBe(fault);
    expect(await faultOf(pngFile(small))).toBe('none');
  });

  it('whatever the bytes after a right beginning, the answer is an image or a reason', () => {
    const starts = [pngFile(small), jpegFile(small, { between: [exifPart(6, 'Kari')] })];
    const changed = fc.tuple(
      fc.constantFrom(...starts),
      fc.array(fc.tuple(fc.nat(500), fc.nat(255)), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(changed, ([start, edits]) => {
        const file = Buffer.from(start);
        for (const [at, byte] of edits) if (at > 8 && at < file.length) file[at] = byte;
        const reply = readImage(file);
        expect('image' in reply || reply.fault === 'damaged' || reply.fault === 'tooManyPixels').toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('one that ends the process, or never finishes, is damaged, and the next has a new process', async () => {
    const module = new URL('./fixtures/mortal-child.ts', import.meta.url);
    const mortal = createImageReader({ module, milliseconds: 1_500 });
    const replies = await Promise.all(
      [[1], [1, 2], pngFile(small)].map((file) => mortal.read(Uint8Array.from(file), `of ${file.length}`)),
    );
    expect(replies.map((reply) => ('fault' in reply ? reply.fault : 'read'))).toEqual([
      'damaged',
      'damaged',
      'read',
    ]);
    await mortal.close();
  });

  it('of many at once some are read, and the others are told to come back', async () => {
    const people = Array.from({ length: 30 }, (_, index) => `person ${index}`);
    const replies = await Promise.all(people.map((by) => faultOf(pngFile(small), by)));
    expect(new Set(replies)).toEqual(new Set(['none', 'busy']));
    expect(await faultOf(pngFile(small))).toBe('none');
  });

  it('of one person at once one is read and one waits, and a third is told so', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => faultOf(pngFile(small))));
    expect(replies).toEqual(['none', 'none', 'ownWaits']);
  });
});
