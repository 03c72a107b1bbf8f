import { expect, test } from 'vitest';
import type { Database } from '../../platform/database/db.ts';
import { useTestApp } from '../../test/app.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { addTestPaper } from '../../test/scenes/handed-in.ts';
import { createSealedPapers } from './sealed-paper.ts';

const app = useTestApp();

/** The database, with the number of its queries; the test can make it unavailable. */
function counted() {
  const seen = { asked: 0, isAway: false };
  const db: Database = app().services.db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      seen.asked += 1;
      if (seen.isAway) throw new Error('the database is away');
      return result;
    },
  });
  return { seen, db };
}

test('a paper is sealed once for all its candidates, in each written form, and again when it has changed [D2, D14]', async () => {
  const { seen, db } = counted();
  const { secret } = app().services.config;
  const papers = createSealedPapers(secret);
  const exam = await addTestExam(app().services.db, { candidates: 1 });
  const of = (language: 'nb' | 'nn') => papers.of(db, { examId: exam.examId, language });
  expect(await of('nb')).toBeNull();
  await addTestPaper(app().services.db, exam);
  seen.isAway = true;
  await expect(of('nb')).rejects.toThrow('away');
  seen.isAway = false;
  const sealed = await Promise.all([of('nb'), of('nb'), of('nn')]);
  expect(seen.asked).toBe(4);
  expect(sealed[0]).toBe(sealed[1]);
  expect(Buffer.from(sealed[0]?.key ?? '', 'base64')).toHaveLength(32);
  expect(sealed[2]?.key).not.toBe(sealed[0]?.key);
  papers.forget(exam.examId);
  const again = await Promise.all([of('nb'), of('nn')]);
  expect(seen.asked).toBe(6);
  expect(again).toEqual([sealed[0], sealed[2]]);
  expect(
    await createSealedPapers(`another ${secret}`)
      .of(db, { examId: exam.examId, language: 'nb' })
      .catch(() => 'no'),
  ).toBe('no');
});
