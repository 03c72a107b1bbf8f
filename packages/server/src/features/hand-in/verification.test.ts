import { createHash } from 'node:crypto';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { verificationRoutes } from '@karakter/contract/hand-in/verification';
import { expect, test } from 'vitest';
import { withoutSeal } from '../../integrations/seal/seal-pdf.ts';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { paramsOf, sittingsOf } from '../../test/scenes/sitting.ts';
import { checkSeal } from '../../test/seal-check.ts';
import { readReceiptCode } from './receipt-code.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, handIn } = sittingsOf(app);

const verifyReceipt = (receipt: string) =>
  app().call(null, verificationRoutes.verifyReceipt, { body: { receipt } });
const verifyPdf = (bytes: Uint8Array) =>
  app().call(null, verificationRoutes.verifyPdf, { body: { base64: Buffer.from(bytes).toString('base64') } });

/** A candidate has handed in, and the PDF is made. */
async function handedIn() {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const window = await openAnswer(app(), own);
  window.write('q1', 'Tre ord til');
  await window.confirmed();
  const early = (await handIn(own)).body;
  await app().jobs.settle();
  const { body: receipt } = await app().call(own.personId, handinRoutes.viewReceipt, paramsOf(own));
  const file = await app().call(own.personId, handinRoutes.ownAnswerPdf, paramsOf(own));
  return { exam, own, early, receipt, pdf: (file.body as unknown as { bytes: Uint8Array }).bytes };
}

test('the receipt gets the SHA-256 of the exact bytes of the PDF, which the seal covers [S3]', async () => {
  const { early, receipt, pdf } = await handedIn();
  expect(early.pdfSha256).toBeNull();
  expect(receipt.pdfSha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  expect(checkSeal(pdf).isValid).toBe(true);
});

test('only the code on the receipt shows the time; a PDF or a SHA-256 shows only that it is genuine, without name or number [S3, U7]', async () => {
  const { exam, own, receipt, pdf } = await handedIn();
  const typed = ` ${receipt.receiptCode.toLowerCase().replace('-', ' ')} `;
  const { courseCode, courseTitle, examDate, handedInAt, sha256, pdfSha256 } = receipt;
  const known = { known: true, courseCode, courseTitle, examDate, isReplaced: false };
  const byCode = await verifyReceipt(typed);
  expect(byCode.body).toEqual({ ...known, receipt: { handedInAt, words: 3, sha256, pdfSha256 } });
  const bare = [
    await verifyReceipt(receipt.sha256.toUpperCase()),
    await verifyReceipt(receipt.pdfSha256 ?? ''),
    await verifyPdf(pdf),
    await verifyPdf(withoutSeal(pdf)),
  ];
  for (const { body } of bare) expect(body).toEqual({ ...known, receipt: null });
  for (const { status, body } of [byCode, ...bare]) {
    expect(status).toBe(200);
    const everything = JSON.stringify(body);
    for (const identity of [
      own.name,
      own.personId,
      own.candidacyId,
      exam.examId,
      String(own.candidateNumber),
    ])
      expect(everything).not.toContain(identity);
  }
});

test('unknown receipts and files look the same whatever the reason [S3]', async () => {
  const { receipt, pdf } = await handedIn();
  const changed = Buffer.from(pdf);
  changed.writeUInt8(changed.readUInt8(5_000) ^ 1, 5_000);
  const answers = [
    await verifyReceipt('K7QX-M3PA'),
    await verifyReceipt(''),
    await verifyReceipt('O0I1-LLLL'),
    await verifyReceipt(`${receipt.receiptCode}X`),
    await verifyReceipt('0'.repeat(64)),
    await verifyPdf(changed),
    await verifyPdf(Buffer.concat([pdf, Buffer.from('\n')])),
  ];
  for (const { status, body } of answers) expect([status, body]).toEqual([200, { known: false }]);
});

test('a file that is not a PDF is refused, and one too large is not read [S3]', async () => {
  expect((await verifyPdf(Buffer.from('PK\u0003\u0004'))).refusal).toBe('notAPdf');
  expect((await verifyPdf(Buffer.alloc(9 * 1024 * 1024))).refusal).toBe('tooLarge');
});

test('an answer that a later one has replaced is still known, and shown as replaced [S3, S6]', async () => {
  const { own, receipt, pdf } = await handedIn();
  const { db } = app().services;
  const row = await db
    .selectFrom('hand_in')
    .selectAll()
    .where('candidacy_id', '=', own.candidacyId)
    .executeTakeFirstOrThrow();
  const { candidacy_id, sha256, answer, words, at, kind, pdf_file_id } = row;
  await db
    .insertInto('hand_in_replaced')
    .values({
      candidacy_id,
      sha256,
      answer,
      words,
      at,
      kind,
      pdf_file_id,
      replaced_at: at,
      replaced_by: own.personId,
      reason: 'sent endring godtatt',
    })
    .execute();
  await db
    .updateTable('hand_in')
    .set({ answer: '{}', sha256: 'f'.repeat(64), words: 9, pdf_file_id: null })
    .where('candidacy_id', '=', own.candidacyId)
    .execute();
  expect((await verifyPdf(pdf)).body).toMatchObject({ known: true, isReplaced: true });
  expect((await verifyReceipt(sha256)).body).toMatchObject({ known: true, isReplaced: true });
  const standing = (await verifyReceipt(receipt.receiptCode)).body;
  expect(standing).toMatchObject({
    known: true,
    isReplaced: false,
    receipt: { words: 9, pdfSha256: null },
  });
});

test('a client that tries code after code is soon stopped, and other requests are not [S3]', async () => {
  const statuses = [];
  for (let tries = 0; tries < 25; tries += 1) statuses.push((await verifyReceipt('K7QX-M3PA')).status);
  expect(statuses.at(-1)).toBe(429);
  expect((await app().app.inject({ url: '/api/health' })).statusCode).toBe(200);
});

test('a receipt code is read however it is written, and nothing else counts as a code', () => {
  for (const typed of ['K7QX-M3PA', 'k7qxm3pa', ' k7qx – m3pa.\n'])
    expect(readReceiptCode(typed)).toBe('K7QX-M3PA');
  for (const typed of ['', 'K7QX-M3P', 'K7QX-M3PAA', 'K7QX-M3P0', 'ÆØÅÆ-ØÅÆØ', '\u0000'])
    expect(readReceiptCode(typed)).toBeNull();
});
