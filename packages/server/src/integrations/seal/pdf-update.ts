/**
 * Reads what an incremental update (ISO 32000-2, 7.5.6) must know of a PDF, and appends one. Made for what Typst
 * writes: a plain cross-reference table and objects outside streams. It throws on anything else.
 */

/** An object's text between `obj` and `endobj`, with its number. */
export type PdfObject = { readonly number: number; readonly body: string };

export type PdfOutline = {
  /** The number the next new object gets. */
  readonly size: number;
  readonly root: PdfObject;
  readonly firstPage: PdfObject;
  /** The elements that screen readers use: the root of the structure, and the document below it. */
  readonly structure: PdfObject;
  readonly structuredDocument: PdfObject;
  readonly trailer: string;
  readonly tableAt: number;
};

const entryLength = 20;

function found(match: RegExpMatchArray | null, what: string): string {
  if (match?.[1] === undefined) throw new Error(`The PDF has no ${what} that can be read`);
  return match[1];
}

/** The object of this number, read by its place in the table. */
function objectAt(pdf: Buffer, tableAt: number, number: number): PdfObject {
  const entries = pdf.indexOf('\n', pdf.indexOf('\n', tableAt) + 1) + 1;
  const entry = pdf.toString('latin1', entries + number * entryLength, entries + (number + 1) * entryLength);
  const from = Number(found(/^(\d{10}) \d{5} n/u.exec(entry), `object ${number}`));
  const text = pdf.toString('latin1', from, pdf.indexOf('endobj', from));
  const body = found(/^\d+ 0 obj\s+(<<.*>>)\s*$/su.exec(text), `object ${number}`);
  return { number, body };
}

const referenceIn = (text: string, key: RegExp, what: string): number => Number(found(key.exec(text), what));

/** The facts of a PDF that an update needs. Throws where it is not as Typst writes it. */
export function outlineOf(pdf: Buffer): PdfOutline {
  const end = pdf.toString('latin1', pdf.lastIndexOf('trailer'));
  const trailer = found(/^trailer\s+<<(.*)>>\s*startxref/su.exec(end), 'trailer');
  const tableAt = referenceIn(end, /startxref\s+(\d+)\s+%%EOF\s*$/u, 'table');
  if (!/^xref\s+0 \d+\s/u.test(pdf.toString('latin1', tableAt, tableAt + 30)))
    throw new Error('The PDF has no plain table');
  const root = objectAt(pdf, tableAt, referenceIn(trailer, /\/Root (\d+) 0 R/u, 'catalog'));
  let page = objectAt(pdf, tableAt, referenceIn(root.body, /\/Pages (\d+) 0 R/u, 'pages'));
  while (!/\/Type\s*\/Page\b/u.test(page.body)) {
    page = objectAt(pdf, tableAt, referenceIn(page.body, /\/Kids\s*\[\s*(\d+) 0 R/u, 'first page'));
  }
  const size = referenceIn(trailer, /\/Size (\d+)/u, 'size');
  const structure = objectAt(
    pdf,
    tableAt,
    referenceIn(root.body, /\/StructTreeRoot (\d+) 0 R/u, 'structure'),
  );
  const top = referenceIn(structure.body, /\/K\s*\[\s*(\d+) 0 R/u, 'document in its structure');
  const structuredDocument = objectAt(pdf, tableAt, top);
  return { size, root, firstPage: page, structure, structuredDocument, trailer, tableAt };
}

/** The dictionary with one entry more, which must not be there already. */
export function withEntry({ number, body }: PdfObject, key: string, value: string): PdfObject {
  if (new RegExp(`/${key}\\b`, 'u').test(body)) throw new Error(`The PDF already has /${key}`);
  return { number, body: `${body.slice(0, -2)}/${key} ${value}\n>>` };
}

/** The page with one annotation more. */
export function withAnnotation(page: PdfObject, reference: string): PdfObject {
  const { number, body } = page;
  const list = /\/Annots\s*\[/u;
  if (!list.test(body)) return withEntry(page, 'Annots', `[${reference}]`);
  return { number, body: body.replace(list, `$&${reference} `) };
}

/** The structure with one object more that is no part of a page's content, and the key it is found by. */
export function withStructureEntry({ number, body }: PdfObject, reference: string) {
  const key = referenceIn(body, /\/ParentTreeNextKey (\d+)/u, 'next key in its structure');
  const entries = /\/Nums\s*\[[^\]]*(?=\])/u;
  if (!entries.test(body)) throw new Error('The PDF has no list of what is in its structure');
  const entered = body
    .replace(entries, `$& ${key} ${reference}`)
    .replace(/\/ParentTreeNextKey \d+/u, `/ParentTreeNextKey ${key + 1}`);
  return { key, structure: { number, body: entered } };
}

/** The element of the structure with one child more, after all others. */
export function withChild({ number, body }: PdfObject, reference: string): PdfObject {
  const children = /\/K\s*\[[^\]]*(?=\])/u;
  if (!children.test(body)) throw new Error('The PDF has nothing in its structure');
  return { number, body: body.replace(children, `$& ${reference}`) };
}

/**
 * The bytes before our update: the file without it. They end with the first end-of-file mark after the table to which
 * the update refers.
 */
export function beforeUpdate(pdf: Buffer): Buffer {
  const end = pdf.toString('latin1', pdf.lastIndexOf('trailer'));
  const tableAt = referenceIn(end, /\/Prev (\d+)/u, 'update');
  const mark = '%%EOF\n';
  return pdf.subarray(0, pdf.indexOf(mark, tableAt) + mark.length);
}

/** The bytes to append: new or changed objects, their table, and a trailer that refers to the previous one. */
export function updateOf(
  pdf: Buffer,
  outline: PdfOutline,
  objects: readonly PdfObject[],
  id: string,
): Buffer {
  const pieces = ['\n'];
  const entries: string[] = [];
  let at = pdf.length + 1;
  for (const { number, body } of objects) {
    const piece = `${number} 0 obj\n${body}\nendobj\n`;
    entries.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    pieces.push(piece);
    at += piece.length;
  }
  const size = Math.max(outline.size, ...objects.map(({ number }) => number + 1));
  const [, firstId] = /\/ID \[(\([^)]*\)|<[^>]*>)/u.exec(outline.trailer) ?? [];
  const kept = outline.trailer
    .replace(/\/Size \d+/u, `/Size ${size}`)
    .replace(/\/ID \[.*?\]/su, firstId === undefined ? '' : `/ID [${firstId} <${id}>]`);
  pieces.push(
    `xref\n${entries.join('')}trailer\n<<${kept}/Prev ${outline.tableAt}\n>>\nstartxref\n${at}\n%%EOF\n`,
  );
  return Buffer.from(pieces.join(''), 'latin1');
}
