import { createHash } from 'node:crypto';
import { getDocumentProxy, getMeta } from 'unpdf';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { checkSeal } from '../../test/seal-check.ts';
import { createdAt, essayAnswer, paragraphs } from '../pdf/fixtures/documents.ts';
import { compilePdf } from '../pdf/typst.ts';
import { curveSeal } from './fixtures/curve-seal.ts';
import { withAnnotation } from './pdf-update.ts';
import type { SealFile } from './port.ts';
import { createSeal } from './seal-pdf.ts';
import { selfMadeSeal } from './self-made.ts';

const facts = {
  at: Temporal.Instant.from('2026-12-12T13:00:07.25Z'),
  reason: 'Besvarelse mottatt',
  name: 'Institusjonens segl',
};
const canonical = '{"svar":"æøå"}';
let file: SealFile;
let unsealed: Uint8Array;
let sealed: Uint8Array;

beforeAll(() => {
  file = selfMadeSeal('bare til test');
  const manyPages = paragraphs(
    ...Array.from({ length: 60 }, (_, index) => `${index} ${'Svaret. '.repeat(60)}`),
  );
  unsealed = compilePdf('answer', { ...essayAnswer(manyPages), canonical }, { createdAt });
  sealed = createSeal(file)(unsealed, facts);
});

const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('a sealed PDF [S3]', () => {
  it('is valid by its own bytes, whatever kind of key the institution has', () => {
    const { isValid, certificate } = checkSeal(sealed);
    expect(isValid).toBe(true);
    expect(certificate.subject).toContain('Karakter demonstrasjon');
    const curved = checkSeal(createSeal(curveSeal)(unsealed, facts));
    expect([curved.isValid, curved.certificate.publicKey.asymmetricKeyType]).toEqual([true, 'ec']);
  });

  it('is no longer valid when any byte has changed, in the text, in the seal or after it', () => {
    const signatureAt = textOf(sealed).lastIndexOf('/Contents <') + 11;
    for (const at of [20, 5_000, unsealed.length + 10, signatureAt + 900, sealed.length - 8]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      const isValid = () => checkSeal(changed).isValid;
      // A changed byte of the signature may make it unreadable.
      expect([at, isItStillValid(isValid)]).toEqual([at, false]);
    }
    expect(checkSeal(Buffer.concat([sealed, Buffer.from('%\n')])).isValid).toBe(false);
  });

  it('keeps every byte of the document, and so PDF/A-3 and the answer inside it [S2]', async () => {
    expect(Buffer.from(sealed).subarray(0, unsealed.length).equals(unsealed)).toBe(true);
    expect(textOf(sealed)).toContain('<pdfaid:part>3</pdfaid:part>');
    const document = await getDocumentProxy(sealed.slice());
    expect(document.numPages).toBeGreaterThan(3);
    const attached = await document.getAttachmentContent('besvarelse.json');
    expect(Buffer.from(attached ?? []).toString()).toBe(canonical);
    // The trailer of PDF/A has an identifier of two halves; the first stays that of the document.
    const ids = [...textOf(sealed).matchAll(/\/ID \[(\S+) (\S+)\]/gu)].map(([, first, second]) => [
      first,
      second,
    ]);
    expect(ids).toHaveLength(2);
    expect(ids[1]?.[0]).toBe(ids[0]?.[0]);
  });

  it('states the time and the reason, as PAdES requires, and no person [U7]', async () => {
    const added = textOf(sealed).slice(unsealed.length);
    expect(added).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(added).toContain('/M (D:20261212130007Z)');
    const reason = /\/Reason <FEFF([0-9A-F]+)>/u.exec(added)?.[1] ?? '';
    expect(Buffer.from(reason, 'hex').swap16().toString('utf16le')).toBe('Besvarelse mottatt');
    expect(added).not.toMatch(/\/(Name|Location|ContactInfo)\b/u);
    const { info } = await getMeta(sealed.slice());
    expect(info).not.toHaveProperty('Author');
  });

  it('is invisible: one locked field without a place on the page', async () => {
    const document = await getDocumentProxy(sealed.slice());
    const [field, ...others] = await (await document.getPage(1)).getAnnotations();
    expect(others).toEqual([]);
    expect(field).toMatchObject({ fieldType: 'Sig', rect: [0, 0, 0, 0] });
  });

  it('can have hundreds of pages, and notes on the first of them', async () => {
    const long = paragraphs(...Array.from({ length: 1200 }, () => 'Svaret. '.repeat(90)));
    const pdf = createSeal(file)(compilePdf('answer', essayAnswer(long), { createdAt }), facts);
    expect(checkSeal(pdf).isValid).toBe(true);
    expect((await getDocumentProxy(pdf.slice())).numPages).toBeGreaterThan(200);
    const page = { number: 7, body: '<< /Type /Page /Annots [3 0 R] >>' };
    expect(withAnnotation(page, '9 0 R').body).toBe('<< /Type /Page /Annots [9 0 R 3 0 R] >>');
  });

  it('is the same for the same document, certificate and instant', () => {
    const again = createSeal(file)(unsealed, facts);
    const digest = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');
    expect(digest(again)).toBe(digest(sealed));
  });
});

function isItStillValid(isValid: () => boolean): boolean {
  try {
    return isValid();
  } catch {
    return false;
  }
}

test('an unusable certificate is reported with the reason, and never with its password', () => {
  const wrong = { ...file, password: 'hemmelig-1' };
  expect(() => createSeal(wrong)).toThrow('no PKCS#12 file that the password opens');
  expect(() => createSeal({ ...wrong, pkcs12: Buffer.from('%PDF') })).toThrow(/^((?!hemmelig).)*$/u);
});

test('a PDF from another program is refused, not partly sealed', () => {
  const seal = createSeal(file);
  for (const strange of ['', '%PDF-1.7\n', textOf(unsealed).slice(0, -200)])
    expect(() => seal(Buffer.from(strange, 'latin1'), facts)).toThrow('The PDF');
  expect(() => seal(sealed, facts)).toThrow('The PDF');
});
