import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/**
 * Gives the compiler the images of a document, which are `data:` addresses by id, in place of those of the document
 * before. Returns the path of each within the folder of the templates.
 */
export function mapImages(
  compiler: NodeCompiler,
  folder: string,
  images: Readonly<Record<string, string>> = {},
): Record<string, string> {
  compiler.resetShadow();
  const files = Object.entries(images).map(([id, address]) => {
    const [head = '', base64 = ''] = address.split(',');
    const name = `${id}.${head.includes('png') ? 'png' : 'jpg'}`;
    compiler.mapShadow(`${folder}${name}`, Buffer.from(base64, 'base64'));
    return [id, `/${name}`];
  });
  return Object.fromEntries(files);
}
