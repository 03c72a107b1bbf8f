/**
 * Adds what Typst cannot write in a PDF/A: that it is also PDF/UA-1 (Typst accepts one standard at a time), that its
 * title is shown instead of the file name, and which cells of a table are the headings of rows. Reads only PDF files
 * made by Typst and throws on any other.
 */

/** The replacement of the bytes from one offset to another. */
type Edit = { readonly from: number; readonly to: number; readonly text: string };

type Table = { readonly at: number; readonly offsets: readonly number[] };

const entryLength = 20;

function tableOf(pdf: Buffer): Table {
  const [, at] = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(pdf.toString('latin1', pdf.length - 60)) ?? [];
  const [head, size] = /^xref\n0 (\d+)\n/u.exec(pdf.toString('latin1', Number(at), Number(at) + 30)) ?? [];
  if (head === undefined) throw new Error('The PDF has no plain table');
  const first = Number(at) + head.length;
  const offsetOf = (number: number) =>
    Number(pdf.toString('latin1', first + number * entryLength, first + number * entryLength + 10));
  return { at: Number(at), offsets: Array.from({ length: Number(size) }, (_, number) => offsetOf(number)) };
}

/** The bytes with the edits applied, and with a cross-reference table that matches them. */
function edited(pdf: Buffer, { at, offsets }: Table, edits: readonly Edit[]): Buffer {
  const inOrder = edits.toSorted((a, b) => a.from - b.from);
  const pieces: Buffer[] = [];
  let copied = 0;
  for (const { from, to, text } of inOrder) {
    pieces.push(pdf.subarray(copied, from), Buffer.from(text, 'latin1'));
    copied = to;
  }
  pieces.push(pdf.subarray(copied, at));
  const shifts = inOrder.map(({ from, to, text }) => ({ from, by: text.length - (to - from) }));
  const byOffset = offsets
    .map((offset, number) => ({ offset, number }))
    .toSorted((a, b) => a.offset - b.offset);
  const moved = [...offsets];
  let [shift, next] = [0, 0];
  for (const { offset, number } of byOffset) {
    for (let edit = shifts[next]; edit && edit.from < offset; edit = shifts[next]) {
      shift += edit.by;
      next += 1;
    }
    moved[number] = offset + shift;
  }
  const total = shifts.reduce((sum, { by }) => sum + by, 0);
  const entries = moved.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const trailer = pdf.toString('latin1', pdf.indexOf('trailer', at), pdf.lastIndexOf('startxref'));
  const table = `xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}`;
  pieces.push(Buffer.from(`${table}${trailer}startxref\n${at + total}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(pieces);
}

/** The single place of a text in an object. */
function placeOf(pdf: Buffer, text: string, from: number): number {
  const at = pdf.indexOf(text, from);
  if (at < 0) throw new Error(`The PDF has no ${text}`);
  return at;
}

const namespace = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';
const identifier = '<pdfuaid:part>1</pdfuaid:part>';
/** PDF/A requires a description of every property outside its own schema. */
const description = [
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>',
  '<rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>The part of ISO 14289 that the document conforms to</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li>',
  '</rdf:Seq></pdfaSchema:property></rdf:li>',
].join('');

function metadataEdits(pdf: Buffer, from: number): Edit[] {
  const insert = (before: string, text: string): Edit => {
    const at = placeOf(pdf, before, from);
    return { from: at, to: at, text };
  };
  const inserted = [
    insert('><dc:title>', namespace),
    insert('</rdf:Bag></pdfaExtension:schemas>', description),
    insert('<pdfaid:part>', identifier),
  ];
  const [whole, before = '', length] =
    /^(\d+ 0 obj\s+<<\s+\/Length )(\d+)/u.exec(pdf.toString('latin1', from, from + 60)) ?? [];
  if (whole === undefined) throw new Error('The PDF has metadata of no length');
  const longer = inserted.reduce((sum, { text }) => sum + text.length, Number(length));
  return [{ from: from + before.length, to: from + whole.length, text: String(longer) }, ...inserted];
}

function catalogEdit(pdf: Buffer, from: number): Edit {
  const key = '/ViewerPreferences <<';
  const at = placeOf(pdf, key, from) + key.length;
  return { from: at, to: at, text: '\n    /DisplayDocTitle true' };
}

/** `row-heading` of the templates gives a cell a colour, which no other cell has. */
const mark = '/BackgroundColor';
const tableAttributes = /<<\s*\/O \/Table[^>]*>>/u;

function asRowHeading(cell: string): string {
  const scope = '<< /O /Table /Scope /Row >>';
  const heading = cell.replace('/S /TD', '/S /TH');
  return tableAttributes.test(heading)
    ? heading.replace(tableAttributes, scope)
    : heading.replace('/A [', `/A [${scope} `);
}

/**
 * Changes row headings that Typst wrote as data cells. Their lists of headings, which contain only columns, are
 * removed, so that readers use the scope of each heading.
 */
function rowHeadingEdits(pdf: Buffer, { offsets }: Table): Edit[] {
  const cells = offsets.slice(1).flatMap((from) => {
    if (!/\/S \/TD\n/u.test(pdf.toString('latin1', from, from + 60))) return [];
    const to = pdf.indexOf('endobj', from);
    return [{ from, to, text: pdf.toString('latin1', from, to) }];
  });
  if (!cells.some(({ text }) => text.includes(mark))) return [];
  return cells.map(({ from, to, text }) => ({
    from,
    to,
    text: text.includes(mark) ? asRowHeading(text) : text.replace(/\/Headers \[[^\]]*\]/u, ''),
  }));
}

/** The PDF that Typst wrote, with the missing parts added. */
export function finishPdf(written: Uint8Array): Buffer {
  const pdf = Buffer.from(written);
  const table = tableOf(pdf);
  const [, root] = /\/Root (\d+) 0 R/u.exec(pdf.toString('latin1', table.at)) ?? [];
  const catalog = table.offsets[Number(root)] ?? 0;
  const [, metadata] = /\/Metadata (\d+) 0 R/u.exec(pdf.toString('latin1', catalog, table.at)) ?? [];
  const edits = [
    catalogEdit(pdf, catalog),
    ...metadataEdits(pdf, table.offsets[Number(metadata)] ?? 0),
    ...rowHeadingEdits(pdf, table),
  ];
  return edited(pdf, table, edits);
}
