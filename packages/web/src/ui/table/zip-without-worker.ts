import { strToU8, zipSync } from 'fflate/browser';

// fflate would zip a long list in a worker made from text, which the content security policy forbids, so the file
// would never be made. The build of the pages gives this module to write-excel-file instead of fflate.
export function zip(
  files: Record<string, Uint8Array>,
  done: (error: unknown, archive: Uint8Array | null) => void,
): void {
  done(null, zipSync(files));
}

export { strToU8, zipSync };
