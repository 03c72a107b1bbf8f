import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { noticesRoutes } from '@karakter/contract/notices/routes';
import { sql } from 'kysely';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { nothingUnsaved, paramsOf, sittingsOf } from '../../test/scenes/sitting.ts';
import { makeAnswerPdfTask } from './answer-pdf.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, handIn } = sittingsOf(app);

test('the PDF is mailed with the receipt, once, and identifies the candidate only by number [S1, S2, U7]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const window = await openAnswer(app(), own);
  window.write('q1', 'Teksten som skal stå i PDF-en');
  await window.confirmed();
  await handIn(own);
  const wordsFor = () =>
    app()
      .services.db.selectFrom('answer_words')
      .select('words')
      .where('candidacy_id', '=', own.candidacyId)
      .execute();
  expect(await wordsFor(), 'no hand-in waits for the words of the search').toEqual([]);
  await app().jobs.settle();
  expect(await wordsFor()).toEqual([{ words: "'en' 'i' 'pdf' 'skal' 'som' 'stå' 'teksten'" }]);
  const { body } = await app().call(own.personId, handinRoutes.viewReceipt, paramsOf(own));
  expect(body.pdfReady).toBe(true);
  const file = await app().call(own.personId, handinRoutes.ownAnswerPdf, paramsOf(own));
  const { bytes } = file.body as unknown as { bytes: Uint8Array };
  const pdf = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(pdf, { mergePages: true });
  const meta = JSON.stringify(await getMeta(pdf));
  expect(text).toContain('Teksten som skal stå i PDF-en');
  expect(text).toContain(String(own.candidateNumber));
  const { email } = await app()
    .services.db.selectFrom('person')
    .select('email')
    .where('id', '=', own.personId)
    .executeTakeFirstOrThrow();
  const raw = Buffer.from(bytes).toString('latin1');
  for (const identity of [own.name, 'Hemmelig', email, own.personId]) {
    expect(text + meta + raw).not.toContain(identity);
  }
  const { mails } = (await app().call(own.personId, noticesRoutes.myMail)).body;
  expect(mails.filter((mail) => mail.kind === 'receipt')).toHaveLength(1);
  const files = await app()
    .services.db.selectFrom('file')
    .select('name')
    .where('exam_id', '=', exam.examId)
    .execute();
  expect(files).toEqual([{ name: `besvarelse-${own.candidateNumber}.pdf` }]);
});

test('no other person sees the receipt or the PDF, and no one can hand in for another [U7]', async () => {
  const exam = await runningExam(2);
  const [own, other] = exam.candidates;
  await open(own!);
  const { personId } = other!;
  const args = paramsOf(own!);
  expect((await app().call(personId, handinRoutes.handIn, { ...args, body: nothingUnsaved })).status).toBe(
    404,
  );
  await handIn(own!);
  await app().jobs.settle();
  expect((await app().call(personId, handinRoutes.viewReceipt, args)).status).toBe(404);
  expect((await app().call(personId, handinRoutes.ownAnswerPdf, args)).status).toBe(404);
});

test('the graders’ copy contains no time: not in text, dates, metadata or seal, at any hour of the hand-in [U7]', async () => {
  const exam = await runningExam(2);
  const pdfs = [];
  for (const own of exam.candidates) {
    await app().moveTo(app().services.clock.now().add({ minutes: 7 }).toString());
    await open(own);
    await handIn(own);
  }
  await app().jobs.settle();
  for (const own of exam.candidates) {
    const { rows } = await sql<{ whole: Buffer; graders: Buffer; at: Temporal.Instant }>`
      select f.bytes as whole, substring(f.bytes from 1 for f.unsealed_length) as graders, h.at
      from hand_in h join file f on f.id = h.pdf_file_id where candidacy_id = ${own.candidacyId}`.execute(
      app().services.db,
    );
    pdfs.push(...rows);
  }
  expect(pdfs).toHaveLength(2);
  const datesIn = (bytes: Buffer) => [
    ...new Set(bytes.toString('latin1').match(/D:\d{14}|\d{4}-\d\d-\d\dT[\d:]+/gu)),
  ];
  const start = datesIn(pdfs[0]!.graders);
  expect(start).toHaveLength(2);
  for (const { whole, graders } of pdfs) {
    expect(datesIn(graders)).toEqual(start);
    expect(datesIn(whole).length).toBeGreaterThan(2);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(graders)), { mergePages: true });
    expect(text).not.toMatch(/kl\.|\d\d[.:]\d\d/u);
  }
});

test('a PDF that cannot be made does not delay the receipt, which is sent without it and says so; the PDF follows [S1]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const { db, pdf, config } = app().services;
  const faults: unknown[] = [];
  const log = { error: (_: string, fault: unknown) => faults.push(fault) };
  const broken = { compile: () => Promise.reject(new Error('Typst is ill')) };
  await sql`insert into switch_change (switch, is_on, at, by_person, reason)
    values ('pdf', false, now(), ${own.personId}, 'prøve')`.execute(db);
  await handIn(own);
  await app().jobs.settle();
  const kinds = async () =>
    (await app().call(own.personId, noticesRoutes.myMail)).body.mails.map((m) => m.kind);
  const receipt = async () => (await app().call(own.personId, handinRoutes.viewReceipt, paramsOf(own))).body;
  expect(await kinds()).toEqual(['receipt']);
  expect(await receipt()).toMatchObject({ pdfReady: false, pdfDelayed: true });
  const run = (maker: Parameters<typeof makeAnswerPdfTask>[1]['pdf']) =>
    inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) =>
      makeAnswerPdfTask('quick', { pdf: maker, secret: config.secret, log })(
        { tx, now: app().services.clock.now() },
        { candidacyId: own.candidacyId },
      ),
    );
  await run(broken);
  await app().jobs.settle();
  expect(faults).toHaveLength(1);
  expect(await kinds()).toEqual(['receipt']);
  await run(pdf);
  await app().jobs.settle();
  expect((await kinds()).toSorted()).toEqual(['answerPdf', 'receipt']);
  expect(await receipt()).toMatchObject({ pdfReady: true, pdfDelayed: false });
});
