import type { RichTextNode } from '@karakter/domain/text/rich-text';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { exifPart, jpegFile, pngFile } from '../image/fixtures/images.ts';
import { readImage } from '../image/read-image.ts';
import { curveSeal } from '../seal/fixtures/curve-seal.ts';
import { createSeal, withoutSeal } from '../seal/seal-pdf.ts';
import { createdAt, essayAnswer, examHeading, paragraph } from './fixtures/documents.ts';
import { compilePdf } from './typst.ts';

const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

type Element = { readonly type: string; readonly body: string; readonly children: readonly Element[] };

/** Where the objects of one table begin, by their numbers. */
function offsetsIn(table: string): Map<number, number> {
  const offsets = new Map<number, number>();
  let number = 0;
  for (const line of table.split('\n').slice(1)) {
    const section = /^(\d+) \d+$/u.exec(line.trim());
    if (section) number = Number(section[1]);
    const entry = /^(\d{10}) \d{5} [nf]/u.exec(line);
    if (!entry) continue;
    if (number > 0) offsets.set(number, Number(entry[1]));
    number += 1;
  }
  return offsets;
}

/** Every object by its number, from the newest table of the file; reads only the file's bytes. */
function objectsOf(pdf: Uint8Array): Map<number, string> {
  const text = textOf(pdf);
  const found = new Map<number, string>();
  let at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text)?.[1]);
  while (Number.isFinite(at)) {
    const [table = ''] = /^xref\n[\d\s nf]+/u.exec(text.slice(at)) ?? [];
    for (const [number, from] of offsetsIn(table)) {
      expect(text.slice(from, from + 20)).toMatch(new RegExp(`^${number} 0 obj`, 'u'));
      if (!found.has(number)) found.set(number, text.slice(from, text.indexOf('endobj', from)));
    }
    const trailer = text.indexOf('trailer', at);
    at = Number(/\/Prev (\d+)/u.exec(text.slice(trailer, text.indexOf('startxref', trailer)))?.[1]);
  }
  return found;
}

function structureOf(pdf: Uint8Array): Element {
  const objects = objectsOf(pdf);
  const read = (number: number): Element => {
    const body = objects.get(number) ?? '';
    const kids = /\/K \[([^\]]*)\]/u.exec(body)?.[1] ?? '';
    const children = [...kids.matchAll(/(\d+) 0 R/gu)]
      .map(([, kid]) => Number(kid))
      .filter((kid) => objects.get(kid)?.includes('/StructElem'));
    return { type: /\/S \/(\w+)/u.exec(body)?.[1] ?? '', body, children: children.map(read) };
  };
  const root = [...objects.values()].find((body) => body.includes('/Type /StructTreeRoot')) ?? '';
  return read(Number(/\/K \[(\d+) 0 R/u.exec(root)?.[1]));
}

const allIn = (element: Element): Element[] => [element, ...element.children.flatMap(allIn)];
const ofType = (pdf: Uint8Array, type: string) =>
  allIn(structureOf(pdf)).filter((each) => each.type === type);

const heading = (level: number, ...content: RichTextNode[]): RichTextNode => ({
  type: 'heading',
  attrs: { level },
  content,
});
const text = (value: string): RichTextNode => ({ type: 'text', text: value });
const list: RichTextNode = {
  type: 'orderedList',
  content: [
    { type: 'listItem', content: [paragraph('én')] },
    {
      type: 'listItem',
      content: [
        paragraph('to'),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('tre')] }] },
      ],
    },
  ],
};
const table: RichTextNode = {
  type: 'table',
  content: [1, 2].map((row) => ({
    type: 'tableRow',
    content: [
      { type: 'tableHeader', content: [paragraph(`Rad ${row}`)] },
      {
        type: 'tableCell',
        content: [
          { type: 'paragraph', content: [{ ...text('fet'), marks: [{ type: 'bold' }] } as RichTextNode] },
        ],
      },
    ],
  })),
};
const answer = compilePdf(
  'answer',
  {
    ...essayAnswer({
      type: 'doc',
      content: [
        heading(3, text('Først')),
        heading(1),
        heading(2, text(' ')),
        heading(3, text('Så')),
        list,
        table,
      ],
    }),
    canonical: '{"a":"/S /TD trailer endobj"}',
  },
  { createdAt },
);
const sealed = createSeal(curveSeal)(answer, {
  at: createdAt,
  reason: 'Mottatt',
  name: 'Institusjonens segl',
});
const protocol = compilePdf(
  'protocol',
  {
    ...examHeading,
    commissions: [
      {
        heading: 'Kommisjon 1',
        members: [
          { name: 'Kari \ufeff漢 Nordmann', affiliation: '\u202eUi\u0007X', role: 'intern', period: '' },
        ],
        candidates: [{ candidateNumber: '10001', grade: 'A', basis: 'Samme' }],
        signatures: [{ name: 'Kari Nordmann', role: 'intern', version: '1', signedAt: 'i dag' }],
        checksum: 'Ikke alle karakterene er satt',
      },
    ],
    notes: [],
    entries: [{ candidateNumber: '10001', grade: 'A', basis: 'Ordinær', entered: 'i dag' }],
  },
  { createdAt },
);

describe('a PDF describes its structure for screen readers', () => {
  it.each([
    ['an answer', answer],
    ['a sealed answer', sealed],
    ['a protocol', protocol],
  ])('%s: PDF/UA-1 besides PDF/A, with its title and language', async (_what, pdf) => {
    const raw = textOf(pdf);
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toMatch(/<pdfaid:part>[23]<\/pdfaid:part>/u);
    expect(raw).toContain('<pdfaProperty:description>The part of ISO 14289');
    const [, length, metadata = ''] =
      /\/Length (\d+)\n {2}\/Type \/Metadata.*?stream\n(.*?)\nendstream/su.exec(raw) ?? [];
    expect(metadata.length).toBe(Number(length));
    expect(raw).toContain('/DisplayDocTitle true');
    expect(raw).toContain('/Lang (nb-NO)');
    expect((await getDocumentProxy(pdf.slice())).numPages).toBe(1);
  });

  it('has no empty heading, and no level left out', () => {
    const levels = allIn(structureOf(answer)).flatMap(({ type, body }) => {
      const [, level] = /^H(\d)$/u.exec(type) ?? [];
      if (level === undefined) return [];
      expect(body).not.toMatch(/\/T \(\s*\)/u);
      return [Number(level)];
    });
    expect(levels).toEqual([1, 2, 3, 4]);
  });

  it('has lists as lists, and marks the heading of each row, but not a bold cell', () => {
    expect(ofType(answer, 'L')).toHaveLength(2);
    expect(ofType(answer, 'LI')).toHaveLength(3);
    const rows = ofType(answer, 'TH');
    expect(rows).toHaveLength(2);
    for (const { body } of rows) expect(body).toContain('/Scope /Row');
    expect(ofType(answer, 'TD')).toHaveLength(2);
  });

  it('has in a protocol the candidate number as heading of its row, below headings of columns', () => {
    const scopes = ofType(protocol, 'TH').map(({ body }) => /\/Scope \/(\w+)/u.exec(body)?.[1]);
    expect(scopes.filter((scope) => scope === 'Row')).toHaveLength(4);
    expect(scopes.filter((scope) => scope === 'Column')).toHaveLength(15);
    for (const { body } of ofType(protocol, 'TD')) expect(body).not.toContain('/Headers');
  });

  it('names the seal, as a form in the structure', () => {
    const [form, ...others] = ofType(sealed, 'Form');
    expect(others).toEqual([]);
    const objects = objectsOf(sealed);
    const widget = objects.get(Number(/\/Obj (\d+) 0 R/u.exec(form?.body ?? '')?.[1])) ?? '';
    const [, name = ''] = /\/TU <FEFF([0-9A-F]+)>/u.exec(widget) ?? [];
    expect(Buffer.from(name, 'hex').swap16().toString('utf16le')).toBe('Institusjonens segl');
    const key = /\/StructParent (\d+)/u.exec(widget)?.[1];
    const root = [...objects.values()].find((body) => body.includes('/Type /StructTreeRoot')) ?? '';
    expect(root).toMatch(new RegExp(`\\s${key} \\d+ 0 R\\]`, 'u'));
    expect(
      [...objects.values()].some((body) => /\/Type \/Page\b/u.test(body) && /\/Tabs \/S/u.test(body)),
    ).toBe(true);
    expect(Buffer.from(withoutSeal(sealed)).equals(Buffer.from(answer))).toBe(true);
  });
});

describe('an image in the text of a paper [A1, Q4]', () => {
  const id = '7e57ab1e-0000-4000-8000-000000000001';
  const attrs = { image: id, alt: 'En pil fra A til B', width: 40, height: 20 };
  const content = [paragraph('Se figuren.'), { type: 'image' as const, attrs }];
  const body = { type: 'doc' as const, content };
  const paperWith = (address?: string) =>
    compilePdf(
      'paper',
      {
        ...examHeading,
        duration: '4 timer',
        permittedAids: 'Ingen',
        ...(address !== undefined && { images: { [id]: address } }),
        questions: [{ number: '1', title: 'Se', points: 1, kind: 'essay', body }],
      },
      { createdAt },
    );
  const png = `data:image/png;base64,${pngFile({ width: 40, height: 20 }).toString('base64')}`;

  it('is a figure that says what it shows', () => {
    const figures = ofType(paperWith(png), 'Figure');
    expect(figures.map(({ body }) => /\/Alt \(([^)]*)\)/u.exec(body)?.[1])).toEqual([attrs.alt]);
  });

  it('is there in words where its bytes are not', () => {
    expect(ofType(paperWith(), 'Figure')).toEqual([]);
    expect(paperWith().length).not.toBe(paperWith(png).length);
  });

  it('of a camera stands upright', () => {
    const turned = readImage(jpegFile({ width: 20, height: 40 }, { between: [exifPart(6, 'Kari')] }));
    if ('fault' in turned) throw new Error(turned.fault);
    const pdf = textOf(
      paperWith(`data:image/jpeg;base64,${Buffer.from(turned.image.bytes).toString('base64')}`),
    );
    expect(pdf).toMatch(/\/Subtype \/Image/u);
  });
});
