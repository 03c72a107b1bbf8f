import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { CleanImage } from './port.ts';

const workspace = tmpdir();
let compiler: NodeCompiler | undefined;

/**
 * Whether the program that prints papers can decode and print the picture, so that one picture never stops the reserve
 * of a whole paper. Nothing of the picture is source text: only its bytes are given.
 */
export function isPrintable({ mediaType, bytes }: CleanImage): boolean {
  const name = `picture.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
  compiler ??= NodeCompiler.create({ workspace });
  compiler.mapShadow(join(workspace, name), Buffer.from(bytes));
  try {
    const mainFileContent = `#set document(title: "t")\n#image("/${name}", alt: "a")`;
    compiler.pdf({ mainFileContent }, { pdfStandard: 'a-2a', creationTimestamp: 0 });
    return true;
  } catch {
    return false;
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}
