import { expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { quarantineOfTests } from '../../test/scenes/quarantine.ts';
import { examFacts } from '../exam/store.ts';
import { lateFiles } from './late-files.ts';

const app = useTestApp('2026-03-02T09:00:00Z');
const { written, quarantine, handInNow, decide } = quarantineOfTests(app);

test('the archive holds late updates, the decisions on them, and the replaced answer, by number [D7, S6, X2]', async () => {
  const { exam, candidate, window } = await written('Først.');
  await handInNow(candidate);
  await app().jobs.settle();
  const quarantineId = await quarantine(candidate, window.doc, 'For sent.');
  await decide(exam, quarantineId, 'takenIn');
  const { pdf, db, clock, config } = app().services;
  const files = await inTransaction(db, { identity: 'visible', effect: 'read' }, async (tx) => {
    const record = await examFacts(tx, exam.examId);
    if (!record) throw new Error('no exam');
    return lateFiles({ tx, exam: record, pdf, secret: config.secret, now: clock.now() });
  });
  const [late, ...replaced] = files;
  const { candidateNumber } = candidate;
  expect(JSON.parse(Buffer.from(late?.bytes ?? []).toString())).toMatchObject([
    { candidateNumber, kind: 'late', decision: 'takenIn', updates: [{ number: 1 }] },
  ]);
  const paths = replaced.map(({ path }) => path.replace(/[0-9a-f]{12}/, '…'));
  expect(paths).toEqual(['pdf', 'json'].map((kind) => `besvarelser/erstattet/${candidateNumber}-….${kind}`));
  const text = Buffer.from(replaced.at(-1)?.bytes ?? []).toString();
  expect(text).toContain('Først.');
  expect(text).not.toContain('For sent.');
  expect(JSON.stringify(files.map(({ path, about }) => [path, about]))).not.toContain(candidate.name);
});
