import { createHash } from 'node:crypto';
import { openSeal, type SealCertificate } from './certificate.ts';
import { cmsSignature } from './cms.ts';
import {
  beforeUpdate,
  outlineOf,
  updateOf,
  withAnnotation,
  withChild,
  withEntry,
  withStructureEntry,
} from './pdf-update.ts';
import type { SealFacts, SealFile } from './port.ts';

/** Elliptic curve signatures vary by a few bytes; the certificates take the rest of a signature's length. */
const spareBytes = 16;
/** As wide as the largest numbers that replace it. */
const byteRange = '/ByteRange [0 0000000000 0000000000 0000000000]';
/** Print and Locked: a form field that PDF/A allows and that readers cannot move. */
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

/**
 * The PDF with an empty signature field on its first page: invisible, read aloud by its name, and without a person.
 */
function withField(pdf: Buffer, facts: SealFacts, room: number): Buffer {
  const outline = outlineOf(pdf);
  const { size, firstPage, root } = outline;
  const [signature, widget, element] = [size, size + 1, size + 2];
  const page = `${firstPage.number} 0 R`;
  const { key, structure } = withStructureEntry(outline.structure, `${element} 0 R`);
  const field = [
    '<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (Segl)',
    `/TU ${textString(facts.name)}`,
    `/F ${widgetFlags}\n/Rect [0 0 0 0]\n/P ${page}\n/V ${signature} 0 R\n/StructParent ${key}\n>>`,
  ].join('\n');
  const form = `<< /Fields [${widget} 0 R] /SigFlags 3 >>`;
  const annotated = withAnnotation(firstPage, `${widget} 0 R`);
  const parent = `/P ${outline.structuredDocument.number} 0 R /Pg ${page}`;
  const content = `/K [<< /Type /OBJR /Obj ${widget} 0 R /Pg ${page} >>]`;
  const objects = [
    /\/Tabs\b/u.test(annotated.body) ? annotated : withEntry(annotated, 'Tabs', '/S'),
    withEntry(root, 'AcroForm', form),
    structure,
    withChild(outline.structuredDocument, `${element} 0 R`),
    { number: signature, body: signatureBody(facts, room) },
    { number: widget, body: field },
    { number: element, body: `<< /Type /StructElem /S /Form ${parent} ${content} >>` },
  ];
  const id = createHash('sha256').update(pdf).digest('hex').slice(0, 32);
  return Buffer.concat([pdf, updateOf(pdf, outline, objects, id)]);
}

/** Signs the whole file except the place of the signature itself, and writes the signature there. */
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
 * Opens the institution's certificate and returns how to seal with it (PAdES, level B-B): by an incremental update, so
 * that every byte of the original stays before it, and PDF/A and its attachments with it. Throws where the certificate
 * can't be used, and the seal where the PDF is not as Typst writes them.
 */
export function createSeal(file: SealFile): (pdf: Uint8Array, facts: SealFacts) => Uint8Array {
  const seal = openSeal(file);
  const room = cmsSignature(Buffer.alloc(32), seal).length + spareBytes;
  return (pdf, facts) => signed(withField(Buffer.from(pdf), facts, room), seal, room);
}

/** The document before it was sealed: it does not contain the facts of the seal, above all the time [U7]. */
export function withoutSeal(sealed: Uint8Array): Uint8Array {
  return new Uint8Array(beforeUpdate(Buffer.from(sealed)));
}
