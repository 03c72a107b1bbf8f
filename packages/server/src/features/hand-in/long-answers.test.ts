import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { PdfWorker } from '../../integrations/pdf/port.ts';
import { createPdfWorker } from '../../integrations/pdf/worker.ts';
import { inTransaction } from '../../platform/database/transaction.ts';
import { enqueueJobs } from '../../platform/jobs/jobs.ts';
import { useTestApp } from '../../test/app.ts';
import { testConfig } from '../../test/config.ts';
import { openAnswer } from '../../test/scenes/answer-writer.ts';
import { paramsOf, sittingsOf } from '../../test/scenes/sitting.ts';

const real = createPdfWorker({ seal: testConfig().seal });
const [gate, long] = [Promise.withResolvers<void>(), { begun: 0, atOnce: 0, most: 0 }];

/** Long answers take as long as the test needs; their content is not tested here. */
const compile: PdfWorker['compile'] = async (template, data, options) => {
  if (!options.isLong) return real.compile(template, data, options);
  long.begun += 1;
  long.atOnce += 1;
  long.most = Math.max(long.most, long.atOnce);
  await gate.promise;
  long.atOnce -= 1;
  return real.compile(template, { ...data, questions: [] }, options);
};
const app = useTestApp('2026-03-02T09:00:00Z', { pdf: { compile, close: real.close } });
const { runningExam, open, handIn } = sittingsOf(app);

it('no receipt waits for the PDFs of huge answers that were handed in before, and those PDFs are made too [S1, S2]', async () => {
  const exam = await runningExam(3);
  const { db } = app().services;
  const turn = (isOn: boolean) =>
    sql`insert into switch_change (switch, is_on, at, by_person, reason)
      values ('pdf', ${isOn}, now(), ${exam.officer}, 'prøve')`.execute(db);
  await turn(false);
  const [huge, hugeToo, short] = exam.candidates.map(({ candidacyId }) => candidacyId);
  for (const own of exam.candidates) {
    await open(own);
    const window = await openAnswer(app(), own);
    const parts = own.candidacyId === short ? ['Svaret'] : Array(5).fill('ord '.repeat(15_000));
    for (const part of parts) {
      window.write('q1', part);
      await window.confirmed();
    }
    await handIn(own);
  }
  await app().jobs.settle();
  await turn(true);
  const jobs = [huge, hugeToo, short].map((candidacyId) => ({
    payload: { candidacyId: candidacyId ?? '' },
    key: `answerPdf:${candidacyId}`,
  }));
  await inTransaction(db, { identity: 'visible', effect: 'write' }, (tx) =>
    enqueueJobs(tx, 'makeAnswerPdf', jobs),
  );
  const ready = async () => {
    const answers = exam.candidates.map((own) =>
      app().call(own.personId, handinRoutes.viewReceipt, paramsOf(own)),
    );
    return (await Promise.all(answers)).map(({ body }) => body.pdfReady);
  };
  await expect.poll(ready, { timeout: 45_000 }).toEqual([false, false, true]);
  expect(long.begun).toBe(1);
  gate.resolve();
  await expect.poll(ready, { timeout: 45_000 }).toEqual([true, true, true]);
  expect(long).toMatchObject({ begun: 2, most: 1 });
}, 120_000);
