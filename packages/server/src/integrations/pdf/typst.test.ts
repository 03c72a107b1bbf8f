import type { RichText, RichTextNode } from '@karakter/domain/text/rich-text';
import { isRichText } from '@karakter/domain/text/rich-text-validation';
import fc from 'fast-check';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, it } from 'vitest';
import {
  createdAt,
  essayAnswer,
  examHeading,
  letter,
  onPaper,
  paragraph,
  paragraphs,
  roomLists,
  shownList,
} from './fixtures/documents.ts';
import type { PdfInputs, PdfTemplate } from './port.ts';
import { compilePdf } from './typst.ts';

const compile = <T extends PdfTemplate>(template: T, data: PdfInputs[T]): Uint8Array =>
  compilePdf(template, data, { createdAt });
const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await extractText(new Uint8Array(pdf), { mergePages: true })).text.replace(/[\s\u200b]+/gu, ' ');
const answerText = (body: RichText): Promise<string> => textOf(compile('answer', essayAnswer(body)));
const rawOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

const allDocuments: { readonly [T in PdfTemplate]: PdfInputs[T] } = {
  answer: essayAnswer(paragraphs('Blåbærsyltetøy på brødskive')),
  paper: {
    ...examHeading,
    duration: '4 timer',
    permittedAids: 'Ingen',
    introduction: paragraphs('Svar på alt.'),
    questions: [
      { number: '1', title: 'Drøft', points: 60, kind: 'essay', body: paragraphs('Drøft æøå.') },
      {
        number: '2',
        title: '',
        points: 40,
        kind: 'multipleChoice',
        body: paragraphs('Hva?'),
        options: ['Ja', 'Nei'],
      },
    ],
  },
  printBundle: { ...examHeading, ...onPaper },
  guide: {
    ...examHeading,
    language: 'nn',
    questions: [
      { number: '1', title: 'Drøft', points: 60, body: paragraphs('Sjå etter æøå.') },
      { number: '2', title: '', points: 40, body: paragraphs(), options: [{ text: 'Ja', correct: true }] },
    ],
  },
  protocol: {
    ...examHeading,
    commissions: [],
    notes: [],
    entries: [{ candidateNumber: '10042', grade: 'B', basis: 'Ordinær sensur', entered: '3. januar 2027' }],
  },
  case: letter,
  ...roomLists,
  list: shownList,
  sealTrial: { ...examHeading, courseCode: 'Karakter', courseTitle: 'https://karakter.example.no' },
};
const templates = Object.keys(allDocuments) as PdfTemplate[];
/** What people write is promised as 2u, and all text of ours as 2a. */
const levelOf = (template: PdfTemplate) => (/^(answer|printBundle|list)$/.test(template) ? 'U' : 'A');

describe('every document', () => {
  it.each(templates)('%s is tagged PDF/A-2 in its own language [S2]', (template) => {
    const raw = rawOf(compile(template, allDocuments[template]));
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain(`<pdfaid:conformance>${levelOf(template)}</pdfaid:conformance>`);
    expect(raw).toMatch(/\/Marked true/u);
    expect(raw).toContain(`/Lang (${allDocuments[template].language}`);
  });

  it.each(templates)(
    '%s names no author, and its only instant is the one given [U7, S2]',
    async (template) => {
      const pdf = compile(template, allDocuments[template]);
      const { info } = await getMeta(new Uint8Array(pdf));
      expect(info.Author).toBeUndefined();
      expect(info.Keywords).toBeUndefined();
      expect(info.Creator).toMatch(/^Typst [\d.]+$/u);
      expect(info.CreationDate).toMatch(/^D:20261212130000/u);
      expect(rawOf(pdf)).not.toMatch(/dc:creator|pdf:Author/u);
      expect(compile(template, allDocuments[template])).toEqual(pdf);
    },
  );

  it('has a title with the document, the course and the candidate number alone', async () => {
    const titles = await Promise.all(
      templates.map(async (each) => (await getMeta(compile(each, allDocuments[each]))).info.Title),
    );
    expect(titles).toEqual([
      'Besvarelse SØK1001, kandidat 10042',
      'Eksamensoppgave SØK1001',
      'Besvarelser til sensur SØK1001',
      'Sensorrettleiing SØK1001',
      'Sensurprotokoll SØK1001',
      'Decision on grade appeal SØK1001, candidate 10042',
      'Oppmøteliste SØK1001',
      'Dørliste SØK1001',
      'Saker Karakter',
      'Prøve på seglet Karakter',
    ]);
  });
});

describe('a candidate’s text', () => {
  it('can be found in the answer, with æøå', async () => {
    const text = await textOf(compile('answer', allDocuments.answer));
    expect(text).toContain('Blåbærsyltetøy på brødskive');
    expect(text).toContain('Kandidatnummer 10042');
    expect(text).toContain('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it.each([
    '#panic("x")',
    '$x^2$ og *fet* og _kursiv_ og `kode`',
    '] } ) [ { ( \\ \\n',
    '-- "sitat" \'s <a> @b // c /* d */ = e',
    '#import "/etc/passwd"; #read("typst.ts")',
  ])('is shown as typed and never run: %s', async (typed) => {
    expect(await answerText(paragraphs(typed))).toContain(typed);
    const code: RichTextNode = { type: 'codeBlock', content: [{ type: 'text', text: typed }] };
    expect(await answerText({ type: 'doc', content: [code] })).toContain(typed);
  });

  it('can hold any character of a keyboard without stopping the hand-in [S1]', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 4 }), (texts) => {
        expect(compile('answer', essayAnswer(paragraphs(...texts))).length).toBeGreaterThan(1000);
      }),
      { numRuns: 60 },
    );
  });

  it('shows a character without a glyph by its number, as well as one that hides or reverses text', async () => {
    const text = await answerText(
      paragraphs('glad 😀 tegn \u{e123} 漢 \ud800 snudd \u202etekst\u202c \u0007slutt'),
    );
    expect(text).toContain('glad [U+1F600] tegn [U+E123] [U+6F22]');
    expect(text).toContain('[U+D800] snudd [U+202E]tekst[U+202C] [U+0007]slutt');
  });

  it('prints the address of a link, but gives graders nothing to click', async () => {
    const link: RichTextNode = {
      type: 'text',
      text: 'kilden',
      marks: [{ type: 'link', attrs: { href: 'https://example.org/spor' } }],
    };
    const body: RichText = { type: 'doc', content: [{ type: 'paragraph', content: [link] }] };
    const pdf = compile('answer', essayAnswer(body));
    expect(await textOf(pdf)).toContain('kilden (https://example.org/spor)');
    const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
    expect(await page.getAnnotations()).toEqual([]);
  });

  it('may be nested in any way that rich text allows, quotations in lists in tables [S1]', () => {
    const wraps: readonly ((inner: RichTextNode) => RichTextNode)[] = [
      (inner) => ({ type: 'blockquote', content: [inner] }),
      (inner) => ({ type: 'orderedList', content: [{ type: 'listItem', content: [inner] }] }),
      (inner) => ({
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [inner] }] }],
      }),
    ];
    const deepest = (kinds: readonly number[]): RichText => {
      const nested = kinds.reduce((inner, kind) => wraps[kind]?.(inner) ?? inner, paragraph('innerst'));
      return { type: 'doc', content: [nested] };
    };
    const kinds = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 22 });
    fc.assert(
      fc.property(kinds, (order) => {
        const body = deepest(order);
        fc.pre(isRichText(body));
        expect(compile('answer', essayAnswer(body)).length).toBeGreaterThan(1000);
      }),
      { numRuns: 60, examples: [[Array(22).fill(0)], [Array(11).fill(1)], [Array(7).fill(2)]] },
    );
  });

  it('keeps every cell of a table with uneven rows and spans that reach outside it', async () => {
    const cell = (
      text: string,
      attrs = {},
      type: 'tableCell' | 'tableHeader' = 'tableCell',
    ): RichTextNode => ({
      type,
      attrs,
      content: [paragraph(text)],
    });
    const row = (...content: RichTextNode[]): RichTextNode => ({ type: 'tableRow', content });
    const table: RichTextNode = {
      type: 'table',
      content: [
        row(cell('Hode1', {}, 'tableHeader'), cell('Hode2', {}, 'tableHeader')),
        row(cell('høy', { rowspan: 99 }), cell('bred', { colspan: 1e9 })),
        row(cell('kort')),
        row(),
      ],
    };
    const text = await answerText({ type: 'doc', content: [table, { type: 'table', content: [] }] });
    for (const word of ['Hode1', 'Hode2', 'høy', 'bred', 'kort']) expect(text).toContain(word);
  });
});

describe('the answer', () => {
  it('states which options were chosen and which question was not answered', async () => {
    const text = await textOf(
      compile('answer', {
        ...essayAnswer(paragraphs('', '  ')),
        questions: [
          ...essayAnswer(paragraphs('', '  ')).questions,
          {
            number: '2',
            title: 'BNP',
            points: 10,
            kind: 'multipleChoice',
            options: [
              { text: 'Verdien', chosen: true },
              { text: 'Summen', chosen: false },
            ],
          },
        ],
      }),
    );
    expect(text).toContain('Ikke besvart.');
    expect(text).toContain('● Verdien (valgt) ○ Summen');
  });

  it('carries the canonical answer inside, byte for byte, as PDF/A-3', async () => {
    const canonical = '{"a":"æøå 😀 \\u0007"}';
    const pdf = compile('answer', { ...allDocuments.answer, canonical });
    expect(rawOf(pdf)).toContain('<pdfaid:part>3</pdfaid:part>');
    const document = await getDocumentProxy(new Uint8Array(pdf));
    const [id = ''] = (await document.getAttachments())?.keys() ?? [];
    expect(id).toBe('besvarelse.json');
    const attached = await document.getAttachmentContent(id);
    expect(Buffer.from(attached ?? []).toString()).toBe(canonical);
  });
});
