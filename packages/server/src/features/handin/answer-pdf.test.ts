import { handinRoutes } from '@karakter/contract/handin';
import { noticesRoutes } from '@karakter/contract/notices';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { openAnswer } from '../../test/answer-writer.ts';
import { useTestApp } from '../../test/app.ts';
import { nothingUnsaved, paramsOf, sittingsOf } from '../../test/sitting.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, handIn } = sittingsOf(app);

test('the PDF follows with the receipt by mail, once, and tells only the candidate number [S1, S2, U7]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const window = await openAnswer(app(), own);
  window.write('q1', 'Teksten som skal stå i PDF-en');
  await window.confirmed();
  await handIn(own);
  await app().jobs.settle();
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

test('nobody else sees the receipt or the PDF, and nobody can hand in for another [U7]', async () => {
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
