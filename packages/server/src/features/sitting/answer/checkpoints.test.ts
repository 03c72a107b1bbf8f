import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../../test/app.ts';
import { appendParagraph, openAnswer } from '../../../test/scenes/answer-writer.ts';
import { sittingsOf } from '../../../test/scenes/sitting.ts';
import { chained } from './answer-chain.ts';
import { documentOf } from './answer-document.ts';
import { answerContents, chainHead, insertUpdates, type SittingEntry } from './answer-store.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, sittingRow, handIn, handInsOf } = sittingsOf(app);

/** Appends paragraphs to the chain as the window with the lease would have, hours of writing in one go. */
async function writeLong(of: { attemptId: number; candidacyId: string }, paragraphs: number): Promise<void> {
  const { db, pool, clock } = app().services;
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let i = 0; i < paragraphs; i += 1) appendParagraph(doc, 'q1', `avsnitt${i}.`);
  const at = clock.now().epochMilliseconds;
  const entries: SittingEntry[] = [];
  let head = await chainHead(db, of);
  for (const [index, content] of updates.entries()) {
    const facts = { epoch: 1, number: index + 1, writtenAt: at, receivedAt: at, content };
    const entry = { ...chained(head, { kind: 'update', ...facts }), attemptId: of.attemptId };
    entries.push(entry);
    head = entry;
  }
  await insertUpdates(pool, entries);
}

test('a long answer is merged as it grows, opens from there, and is handed in whole [D4, S1]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const { db } = app().services;
  const { attempt: attemptId } = await sittingRow(own);
  const before = await openAnswer(app(), own);
  before.kill();
  await writeLong({ attemptId, candidacyId: own.candidacyId }, 995);
  const window = await openAnswer(app(), { ...own, writer: before.writer });
  for (let i = 995; i < 1010; i += 1) window.write('q1', `avsnitt${i}.`);
  await window.confirmed();
  const checkpoint = () =>
    db.selectFrom('answer_checkpoint').selectAll().where('attempt', '=', attemptId).executeTakeFirst();
  await expect.poll(checkpoint, { timeout: 5000 }).toBeDefined();
  const { contents } = await answerContents(db, attemptId);
  expect(contents.length).toBeLessThan(20);
  expect(Y.encodeStateAsUpdate(documentOf(contents).doc)).toEqual(Y.encodeStateAsUpdate(window.doc));
  await handIn(own);
  const [{ answer = '' } = {}] = await handInsOf(exam.examId);
  for (let i = 0; i < 1010; i += 1) expect(answer).toContain(`avsnitt${i}.`);
});
