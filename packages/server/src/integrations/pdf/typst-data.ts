import type { RichTextNode } from '@karakter/domain/rich-text';
import { pdfHeading, pdfLabels, pdfTitle } from './labels.ts';
import type { PdfInputs, PdfTemplate } from './port.ts';
import type { Unprintable } from './printable.ts';
import { breakable, printable } from './printable.ts';
import { tableGrid } from './table-grid.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What is attached or compared byte by byte, and therefore never touched. */
const verbatimKeys: readonly string[] = ['canonical', 'sha256'];

/**
 * The JSON that a template reads. Text reaches Typst as data only, so nothing in it can be code; tables get
 * their grid, and characters that cannot be printed are replaced.
 */
export function typstData<T extends PdfTemplate>(
  template: T,
  data: PdfInputs[T],
  unprintable: Unprintable,
): string {
  const document = {
    ...data,
    labels: pdfLabels[data.language],
    heading: pdfHeading(template, data),
    title: pdfTitle(template, data),
  };
  return JSON.stringify(prepare(document as unknown as Json, unprintable));
}

function prepare(value: Json, unprintable: Unprintable): Json {
  if (typeof value === 'string') return breakable(printable(value, unprintable));
  if (Array.isArray(value)) return value.map((item: Json) => prepare(item, unprintable));
  if (typeof value !== 'object' || value === null) return value;
  const shape = isTable(value) ? (tableGrid(value as never) as unknown as Record<string, Json>) : value;
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, verbatimKeys.includes(key) ? item : prepare(item, unprintable)]),
  );
}

function isTable(value: object): value is RichTextNode & { type: 'table' } {
  return 'type' in value && value.type === 'table';
}
