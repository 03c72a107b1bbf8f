import { type Zippable, zipSync } from 'fflate';

/** The same for every file: a zip has no hour from which a candidate's extra time could be seen [U7]. */
const noHour = new Date(2000, 0, 1, 12);

type Pdf = { readonly number: number; readonly bytes: Uint8Array | null };

/** One zip of the PDFs, each named by its candidate number; those not made yet are named in a list. */
export function zipOfAnswers(pdfs: readonly Pdf[]): Uint8Array {
  const files: Zippable = {};
  for (const { number, bytes } of pdfs)
    if (bytes) files[`${number}.pdf`] = [new Uint8Array(bytes), { level: 0, mtime: noHour }];
  const missing = pdfs.filter(({ bytes }) => bytes === null).map(({ number }) => number);
  if (missing.length > 0) {
    const list = new TextEncoder().encode(`${missing.join('\r\n')}\r\n`);
    files['mangler.txt'] = [list, { level: 0, mtime: noHour }];
  }
  return zipSync(files);
}
