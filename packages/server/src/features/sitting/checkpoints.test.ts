import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openAnswer } from '../../test/answer-writer.ts';
import { useTestApp } from '../../test/app.ts';
import { sittingsOf } from '../../test/sitting.ts';
import { documentOf } from './answer-document.ts';
import { answerContents } from './answer-store.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, sittingRow, handIn, handInsOf } = sittingsOf(app);

test('a long answer is merged as it grows, opens from there, and is handed in whole [D4, S1]', async () => {
  const exam = await runningExam(1);
  const own = exam.candidates[0]!;
  await open(own);
  const window = await openAnswer(app(), own);
  for (let batch = 0; batch < 11; batch += 1) {
    for (let i = 0; i < 100; i += 1) window.write('q1', `avsnitt${batch * 100 + i}.`);
    await window.confirmed();
  }
  const { db } = app().services;
  const { attempt } = await sittingRow(own);
  const checkpoint = () =>
    db.selectFrom('answer_checkpoint').selectAll().where('attempt', '=', attempt).executeTakeFirst();
  await expect.poll(checkpoint).toBeDefined();
  const { contents } = await answerContents(db, attempt);
  expect(contents.length).toBeLessThan(200);
  expect(Y.encodeStateAsUpdate(documentOf(contents).doc)).toEqual(Y.encodeStateAsUpdate(window.doc));
  await handIn(own);
  const [{ answer = '' } = {}] = await handInsOf(exam.examId);
  for (let i = 0; i < 1100; i += 1) expect(answer).toContain(`avsnitt${i}.`);
});
