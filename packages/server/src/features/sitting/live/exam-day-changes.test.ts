import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { type ExamDayChange, publishExamDayChange } from '../../exam/exam-day-changes.ts';
import { subscribeToExamDay } from './exam-day-changes.ts';

const app = useTestApp();

test('a change names its candidacies, or the whole exam where they are too many; anything else is logged [D7, D14]', async () => {
  const { pool, db } = app().services;
  const heard: ExamDayChange[] = [];
  const logged: string[] = [];
  const log = { error: (text: string) => logged.push(text) };
  const isOpen = Promise.withResolvers<void>();
  const onChange = (change: ExamDayChange) => heard.push(change);
  const subscription = subscribeToExamDay({ pool, log }, { onChange, onGap: isOpen.resolve });
  await isOpen.promise;
  const examId = randomUUID();
  const [named, one] = [Array.from({ length: 150 }, () => randomUUID()), randomUUID()];
  const told: ExamDayChange[] = [
    { what: 'times', examId, candidacyIds: named },
    { what: 'lease', examId, candidacyIds: [...named, one] },
    { what: 'message', examId, messageId: one },
  ];
  for (const change of told) await db.transaction().execute((tx) => publishExamDayChange(tx, change));
  for (const text of ['no JSON', '{"what":"nothing known"}'])
    await sql`select pg_notify('exam_day', ${text})`.execute(db);
  await expect.poll(() => logged).toHaveLength(2);
  expect(heard).toEqual([told[0], { ...told[1], candidacyIds: null }, told[2]]);
  subscription.stop();
});
