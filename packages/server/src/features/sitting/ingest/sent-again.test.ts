import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { useTestApp } from '../../../test/app.ts';
import { openAnswer } from '../../../test/scenes/answer-writer.ts';
import { sittingsOf } from '../../../test/scenes/sitting.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { runningExam, open, sittingRow } = sittingsOf(app);

const wrote = (text: string) => {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
};

test('an update in transit that is sent again is stored once, also when another window sends in between [D3]', async () => {
  const { pool } = app().services;
  const own = (await runningExam(1)).candidates[0]!;
  await open(own);
  const first = await openAnswer(app(), own);
  const other = await openAnswer(app(), own);
  const slow = await pool.connect();
  try {
    await slow.query('begin; lock table answer_entry in share mode');
    const update = wrote('Kvalitet');
    first.send(1, update);
    await pause(50);
    other.send(1, wrote('Noe annet'));
    await pause(50);
    const again = await openAnswer(app(), { ...own, writer: first.writer });
    again.send(1, update);
    await pause(50);
    await slow.query('commit');
    await expect.poll(() => again.messages.some(({ kind }) => kind === 'confirmed')).toBe(true);
    await expect.poll(() => other.messages.some(({ kind }) => kind === 'kept')).toBe(true);
  } finally {
    slow.release(true);
  }
  const { attempt: attemptId } = await sittingRow(own);
  const { db } = app().services;
  const entries = db.selectFrom('answer_entry').select('number').where('attempt', '=', attemptId);
  await expect.poll(() => entries.where('kind', '=', 'update').execute()).toEqual([{ number: 1 }]);
});
