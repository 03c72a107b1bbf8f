import { createHash } from 'node:crypto';
import { handinRoutes } from '@karakter/contract/handin';
import { noticesRoutes } from '@karakter/contract/notices';
import { sittingRoutes } from '@karakter/contract/sitting';
import { readHandedInAnswer } from '@karakter/domain/answer';
import { plainText } from '@karakter/domain/rich-text';
import { sql } from 'kysely';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { verifyChains } from '../../platform/audit.ts';
import { setTimer } from '../../platform/jobs.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { openAnswer } from '../../test/answer-writer.ts';
import { useTestApp } from '../../test/app.ts';
import { addTestExam, type TestExam } from '../../test/exam.ts';
import { addTestPaper } from '../../test/handed-in.ts';
import { lockSitting } from '../sitting/store.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
type Candidate = TestExam['candidates'][number];
const nothingUnsaved = { lastUpdate: null, evenIfUnsaved: false };

async function examOf(candidates: number, durationMinutes = 240): Promise<TestExam> {
  const { db } = app().services;
  const startsAt = app().services.clock.now().subtract({ minutes: 1 }).toString();
  const exam = await addTestExam(db, { startsAt, candidates, durationMinutes });
  await addTestPaper(db, exam);
  return exam;
}

const paramsOf = ({ candidacyId }: Candidate) => ({ params: { candidacyId } });
const open = (candidate: Candidate) =>
  app().call(candidate.personId, sittingRoutes.openPaper, paramsOf(candidate));
const handIn = (candidate: Candidate, body: typeof nothingUnsaved | object = nothingUnsaved) =>
  app().call(candidate.personId, handinRoutes.handIn, { ...paramsOf(candidate), body: body as never });
const handInsOf = (examId: string) =>
  app().services.db.selectFrom('hand_in').selectAll().where('exam_id', '=', examId).execute();
const sittingRow = ({ candidacyId }: Candidate) =>
  app()
    .services.db.selectFrom('sitting')
    .selectAll()
    .where('candidacy_id', '=', candidacyId)
    .executeTakeFirstOrThrow();

/** The timer that planning sets at each candidate's own end. */
function closeAt(exam: TestExam, dueAt: Temporal.Instant): Promise<void> {
  const timer = {
    dueAt,
    task: 'closeSittings',
    payload: { examId: exam.examId },
    key: `close:${exam.examId}:${dueAt}`,
  };
  const kind = { identity: 'visible', effect: 'write' } as const;
  return inTransaction(app().services.db, kind, (tx) => setTimer(tx, timer));
}

test('handing in gives a receipt whose SHA-256 is of the very answer, and the chain of events holds [S1, S3]', async () => {
  const exam = await examOf(1);
  const own = exam.candidates[0]!;
  await open(own);
  const window = await openAnswer(app(), own);
  window.write('q1', 'Kvalitet er å møte behov.');
  window.choose('q2', 'b');
  await window.confirmed();
  const { status, body } = await handIn(own, {
    lastUpdate: { writer: window.writer, number: window.number() },
    evenIfUnsaved: false,
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ words: 5, kind: 'candidate', candidateNumber: own.candidateNumber });
  expect(body.receiptCode).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  const [row] = await handInsOf(exam.examId);
  expect(createHash('sha256').update(row!.answer).digest('hex')).toBe(body.sha256);
  const { questions } = readHandedInAnswer(row!.answer);
  expect(questions[0]?.kind === 'essay' && plainText(questions[0].text)).toBe('Kvalitet er å møte behov.');
  expect(questions[1]).toMatchObject({ chosen: 'b' });
  expect((await verifyChains(app().services.db, exam.examId))[0]?.broken).toBeNull();
});

test('what this window holds beyond the server is not left behind unless the candidate says so [S1]', async () => {
  const exam = await examOf(1);
  const own = exam.candidates[0]!;
  await open(own);
  const window = await openAnswer(app(), own);
  window.write('q1', 'Lagret');
  await window.confirmed();
  const lastUpdate = { writer: window.writer, number: 2 };
  expect((await handIn(own, { lastUpdate, evenIfUnsaved: false })).refusal).toBe('unsavedChanges');
  expect((await sittingRow(own)).handed_in_at).toBeNull();
  expect((await handIn(own, { lastUpdate, evenIfUnsaved: true })).status).toBe(200);
});

test('a double click, two windows and a retry are one hand-in with one receipt [S1]', async () => {
  const exam = await examOf(1);
  const own = exam.candidates[0]!;
  await open(own);
  const { db } = app().services;
  // The lock is held until both have arrived, so that they truly meet.
  const kind = { identity: 'visible', effect: 'write' } as const;
  const pair = await inTransaction(db, kind, async (tx) => {
    await lockSitting(tx, own.candidacyId);
    const both = [handIn(own), handIn(own)];
    await expect
      .poll(async () => {
        const waiting = await db
          .selectFrom('pg_stat_activity' as never)
          .select((e) => e.fn.countAll<number>().as('count'))
          .where('wait_event_type' as never, '=', 'Lock' as never)
          .where('datname' as never, '=', sql`current_database()` as never)
          .executeTakeFirstOrThrow();
        return waiting.count;
      })
      .toBe(2);
    return both;
  });
  const [first, second] = await Promise.all(pair);
  const later = await handIn(own);
  expect([first!.status, second!.status, later.status]).toEqual([200, 200, 200]);
  expect(second!.body.receiptCode).toBe(first!.body.receiptCode);
  expect(later.body.receiptCode).toBe(first!.body.receiptCode);
  expect(await handInsOf(exam.examId)).toHaveLength(1);
});

test('after the hand-in nothing more is taken in, and the answer is never altered [S6]', async () => {
  const exam = await examOf(1);
  const own = exam.candidates[0]!;
  await open(own);
  const window = await openAnswer(app(), own);
  const { body } = await handIn(own);
  window.write('q1', 'For sent');
  expect(await window.stopped()).toBe('handedIn');
  const again = await openAnswer(app(), own);
  expect(await again.stopped()).toBe('handedIn');
  expect((await open(own)).refusal).toBe('alreadyHandedIn');
  expect((await app().call(own.personId, handinRoutes.viewReceipt, paramsOf(own))).body.sha256).toBe(
    body.sha256,
  );
  const { db } = app().services;
  const forged = db.updateTable('hand_in').set({ answer: '{}' }).where('candidacy_id', '=', own.candidacyId);
  await expect(forged.execute()).rejects.toThrow('never altered');
});

test('saving and handing in at the same moment: what was confirmed is in the answer, always [Q1, S1]', async () => {
  const exam = await examOf(8);
  await Promise.all(
    exam.candidates.map(async (own) => {
      await open(own);
      const window = await openAnswer(app(), own);
      for (let i = 0; i < 5; i += 1) window.write('q1', `avsnitt${i}`);
      await Promise.all([handIn(own), window.confirmed().catch(() => undefined)]);
      const confirmed = window.messages.reduce(
        (n, m) => (m.kind === 'confirmed' ? Math.max(n, m.number) : n),
        0,
      );
      const { answer } = (await handInsOf(exam.examId)).find((row) => row.candidacy_id === own.candidacyId)!;
      for (let i = 0; i < confirmed; i += 1) expect(answer).toContain(`avsnitt${i}`);
    }),
  );
});

test('the PDF follows with the receipt by mail, once, and tells only the candidate number [S1, S2, U7]', async () => {
  const exam = await examOf(1);
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
  const exam = await examOf(2);
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

test('at each one’s own end the answer is handed in by itself, extra minutes and all, and who never came is absent [S1, D16]', async () => {
  const exam = await examOf(3, 60);
  const [ordinary, longer, never] = exam.candidates;
  const { db } = app().services;
  await db
    .updateTable('candidacy')
    .set({ extra_minutes: 30 })
    .where('id', '=', longer!.candidacyId)
    .execute();
  const laterEnd = exam.endsAt.add({ minutes: 30 });
  await closeAt(exam, exam.endsAt);
  await closeAt(exam, laterEnd);
  for (const own of [ordinary!, longer!]) await open(own);
  const window = await openAnswer(app(), longer!);

  await app().moveTo(exam.endsAt.toString());
  expect(await sittingRow(ordinary!)).toMatchObject({ hand_in_kind: 'automatic', handed_in_at: exam.endsAt });
  expect(await sittingRow(never!)).toMatchObject({ absent_at: exam.endsAt, handed_in_at: null });
  expect((await sittingRow(longer!)).handed_in_at).toBeNull();
  window.write('q1', 'Skrevet i ekstratiden');
  await window.confirmed();

  await app().moveTo(laterEnd.toString());
  expect(await sittingRow(longer!)).toMatchObject({ hand_in_kind: 'automatic', handed_in_at: laterEnd });
  const rows = await handInsOf(exam.examId);
  expect(rows).toHaveLength(2);
  expect(rows.find((row) => row.candidacy_id === longer!.candidacyId)?.answer).toContain('ekstratiden');
  expect((await open(never!)).refusal).toBe('markedAbsent');
  expect((await handIn(never!)).refusal).toBe('markedAbsent');

  // A timer that goes off again, as after a restart, finds nothing left to do.
  await closeAt(exam, laterEnd.add({ seconds: 1 }));
  await app().moveTo(laterEnd.add({ seconds: 1 }).toString());
  expect(await handInsOf(exam.examId)).toHaveLength(2);
});

test('a click after the end, before the server closes, is handed in as of the end [S1]', async () => {
  const exam = await examOf(1, 10);
  const own = exam.candidates[0]!;
  await open(own);
  await app().moveTo(exam.endsAt.add({ milliseconds: 300 }).toString());
  const { body } = await handIn(own, {
    lastUpdate: { writer: own.personId, number: 9 },
    evenIfUnsaved: false,
  });
  expect(body).toMatchObject({ kind: 'automatic', handedInAt: exam.endsAt.toString() });
});
