import { createHash } from 'node:crypto';
import { openSeal, type SealCertificate } from './certificate.ts';
import { cmsSignature } from './cms.ts';
import { outlineOf, updateOf, withAnnotation, withEntry } from './pdf-update.ts';
import type { SealFacts, SealFile } from './port.ts';

/** Elliptic curve signatures vary by some bytes; the rest of a signature's length is the certificates'. */
const spareBytes = 16;
/** As wide as the numbers that take its place can become. */
const byteRange = '/ByteRange [0 0000000000 0000000000 0000000000]';
/** Print and Locked: a form field that PDF/A allows and no reader offers to move. */
const widgetFlags = 132;

const textString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** `20261212130000Z`, to the second and in UTC. */
const pdfDate = (at: Temporal.Instant): string =>
  `(D:${at.toString({ smallestUnit: 'second' }).replace(/[^\dZ]/gu, '')})`;

function signatureBody({ at, reason }: SealFacts, room: number): string {
  return [
    '<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached',
    `/M ${pdfDate(at)}`,
    `/Reason ${textString(reason)}`,
    byteRange,
    `/Contents <${'0'.repeat(room * 2)}>\n>>`,
  ].join('\n');
}

/** The PDF with an empty signature field on its first page, seen by no one and named by nobody. */
function withField(pdf: Buffer, facts: SealFacts, room: number): Buffer {
  const outline = outlineOf(pdf);
  const [signature, widget] = [outline.size, outline.size + 1];
  const page = outline.firstPage.number;
  const field = [
    '<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (Segl)',
    `/F ${widgetFlags}\n/Rect [0 0 0 0]\n/P ${page} 0 R\n/V ${signature} 0 R\n>>`,
  ].join('\n');
  const form = `<< /Fields [${widget} 0 R] /SigFlags 3 >>`;
  const id = createHash('sha256').update(pdf).digest('hex').slice(0, 32);
  const objects = [
    withAnnotation(outline.firstPage, `${widget} 0 R`),
    withEntry(outline.root, 'AcroForm', form),
    { number: signature, body: signatureBody(facts, room) },
    { number: widget, body: field },
  ];
  return Buffer.concat([pdf, updateOf(pdf, outline, objects, id)]);
}

/** Signs the whole file but for the place of the signature itself, and puts the signature there. */
function signed(pdf: Buffer, seal: SealCertificate, room: number): Uint8Array {
  const from = pdf.indexOf('<', pdf.lastIndexOf('/Contents '));
  const to = from + room * 2 + 2;
  const range = `/ByteRange [0 ${from} ${to} ${pdf.length - to}]`;
  pdf.write(range.padEnd(byteRange.length), pdf.lastIndexOf(byteRange), 'latin1');
  const digest = createHash('sha256').update(pdf.subarray(0, from)).update(pdf.subarray(to)).digest();
  pdf.write(cmsSignature(digest, seal).toString('hex'), from + 1, 'latin1');
  return new Uint8Array(pdf);
}

/**
 * Opens the institution's certificate and answers how to seal with it (PAdES, level B-B): by an incremental update, so
 * that every byte of what was set stands untouched before it, and PDF/A and its attachments with it. Throws where the
 * certificate can't be used, and the seal where the PDF is not as Typst writes them.
 */
export function createSeal(file: SealFile): (pdf: Uint8Array, facts: SealFacts) => Uint8Array {
  const seal = openSeal(file);
  const room = cmsSignature(Buffer.alloc(32), seal).length + spareBytes;
  return (pdf, facts) => signed(withField(Buffer.from(pdf), facts, room), seal, room);
}
