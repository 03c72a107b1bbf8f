import { createHash } from 'node:crypto';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { readHandedInAnswer } from '@karakter/domain/sitting/answer';
import { plainText } from '@karakter/domain/text/rich-text';
import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { verifyChains } from '../../platform/log/audit.ts';
import { useTestApp } from '../../test/app.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { paramsOf, sittingsOf } from '../../test/scenes/sitting.ts';
import { untilWaiting } from '../../test/waiting.ts';
import { lockSitting } from '../sitting/store.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, handIn, handInsOf, sittingRow } = sittingsOf(app);

test('handing in gives a receipt with the SHA-256 of that answer, and the chain of events is intact [S1, S3]', async () => {
  const exam = await runningExam(1);
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

test('a candidate who has written may hand in, though the opening of the paper was never recorded [S1, Q1]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const window = await openAnswer(app(), own);
  window.write('q1', 'Skrevet uten at noen merket det.');
  await window.confirmed();
  await app()
    .services.db.updateTable('sitting')
    .set({ state: 'waiting', started_at: null })
    .where('candidacy_id', '=', own.candidacyId)
    .execute();
  expect((await handIn(own)).status).toBe(200);
  expect((await handInsOf(exam.examId))[0]?.answer).toContain('Skrevet uten at noen merket det.');
});

test('updates that only this window has are not left behind unless the candidate says so [S1]', async () => {
  const exam = await runningExam(1);
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

test("the candidate's other window is notified at once, though nothing is written in it; no other candidate's window is [S1]", async () => {
  const exam = await runningExam(2);
  const [own, other] = exam.candidates.slice(0, 2) as [
    (typeof exam.candidates)[0],
    (typeof exam.candidates)[0],
  ];
  for (const each of [own, other]) await open(each);
  const [writing, reading, others] = [
    await openAnswer(app(), own),
    await openAnswer(app(), own),
    await openAnswer(app(), other),
  ];
  expect((await handIn(own)).status).toBe(200);
  expect(await reading.stopped()).toBe('handedIn');
  expect(await writing.stopped()).toBe('handedIn');
  expect(others.messages.map(({ kind }) => kind)).not.toContain('stopped');
});

test('a double click, two windows and a retry are one hand-in with one receipt [S1]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const { db } = app().services;
  // The lock is held until both have arrived, so that they really run at the same time.
  const kind = { identity: 'visible', effect: 'write' } as const;
  const pair = await inTransaction(db, kind, async (tx) => {
    await lockSitting(tx, own.candidacyId);
    const both = [handIn(own), handIn(own)];
    await untilWaiting(app(), 2);
    return both;
  });
  const [first, second] = await Promise.all(pair);
  const later = await handIn(own);
  expect([first!.status, second!.status, later.status]).toEqual([200, 200, 200]);
  expect(second!.body.receiptCode).toBe(first!.body.receiptCode);
  expect(later.body.receiptCode).toBe(first!.body.receiptCode);
  expect(await handInsOf(exam.examId)).toHaveLength(1);
});

test('after the hand-in nothing more is accepted, and the answer is never altered [S6]', async () => {
  const exam = await runningExam(1);
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
  const exam = await runningExam(8);
  await Promise.all(
    exam.candidates.map(async (own) => {
      await open(own);
      const window = await openAnswer(app(), own);
      for (let i = 0; i < 5; i += 1) window.write('q1', `avsnitt${i}`);
      await Promise.all([handIn(own), window.settled()]);
      const confirmed = window.messages.reduce(
        (n, m) => (m.kind === 'confirmed' ? Math.max(n, m.number) : n),
        0,
      );
      const { answer } = (await handInsOf(exam.examId)).find((row) => row.candidacy_id === own.candidacyId)!;
      for (let i = 0; i < confirmed; i += 1) expect(answer).toContain(`avsnitt${i}`);
    }),
  );
});
