import { gradingRoutes } from '@karakter/contract/grading/routes';
import { handinRoutes } from '@karakter/contract/hand-in/routes';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { allTasks } from '../../../tasks.ts';
import { useTestApp } from '../../../test/app.ts';
import { boardNow, reopen, watchedExam } from '../../../test/scenes/board.ts';
import { scriptAt } from '../../../test/scenes/grading.ts';
import { paramsOf, sittingsOf } from '../../../test/scenes/sitting.ts';
import { untilWaiting } from '../../../test/waiting.ts';
import { lockHandInWithoutPdf, noteDelayedPdf } from '../../hand-in/store.ts';
import { lockSitting } from '../../sitting/store.ts';

const start = '2026-03-02T08:01:00Z';
const app = useTestApp(start);
const { open, handIn, handInsOf } = sittingsOf(app);
const writing = { identity: 'visible', effect: 'write' } as const;

async function handedIn() {
  await app().services.clock.moveTo(Temporal.Instant.from(start));
  const exam = await watchedExam(app());
  const [own] = exam.candidates;
  await open(own);
  await handIn(own);
  return { exam, own };
}
const reopenedRows = (candidacyId: string) =>
  app()
    .services.db.selectFrom('hand_in_reopened')
    .selectAll()
    .where('candidacy_id', '=', candidacyId)
    .execute();

describe('a hand-in is opened again at the moment in which [D17]', () => {
  test('its PDF is being made: the PDF belongs to the first hand-in, and none is made of an open one', async () => {
    const { exam, own } = await handedIn();
    await app().jobs.settle();
    const { db } = app().services;
    // As when the job runs again: the row lacks its PDF, and the job holds it.
    await db
      .updateTable('hand_in')
      .set({ pdf_file_id: null })
      .where('candidacy_id', '=', own.candidacyId)
      .execute();
    const { candidacyId } = own;
    const running = await db.transaction().execute(async (tx) => {
      await lockHandInWithoutPdf(tx, candidacyId);
      const reopening = reopen(app(), exam, own);
      await untilWaiting(app());
      await noteDelayedPdf(tx, candidacyId, exam.startsAt);
      return { reopening };
    });
    expect((await running.reopening).status).toBe(200);
    expect(await handInsOf(exam.examId)).toHaveLength(0);
    const makePdf = allTasks(app().services).makeAnswerPdf;
    const now = app().services.clock.now();
    await inTransaction(db, writing, async (tx) => makePdf?.({ tx, now }, { candidacyId }));
    expect(await reopenedRows(candidacyId)).toMatchObject([{ pdf_file_id: null }]);
  });

  test('the end closes the sittings: it stays open until its new end', async () => {
    const { exam, own } = await handedIn();
    const { db } = app().services;
    const closing = exam.endsAt.add({ seconds: 1 });
    await app().services.clock.moveTo(closing);
    const running = await db.transaction().execute(async (tx) => {
      await lockSitting(tx, own.candidacyId);
      const reopening = reopen(app(), exam, own, { by: exam.officer, minutes: 30 });
      await untilWaiting(app());
      return { reopening };
    });
    const close = allTasks(app().services).closeSittings;
    await Promise.all([
      running.reopening,
      inTransaction(db, writing, async (tx) => close?.({ tx, now: closing }, { examId: exam.examId })),
    ]);
    expect((await boardNow(app(), exam)).get(own.candidacyId)?.state).toBe('writing');
    expect(await handInsOf(exam.examId)).toHaveLength(0);
  });

  test('the candidate hands in in another window: it stays open, whichever comes first', async () => {
    const { exam, own } = await handedIn();
    const running = await app()
      .services.db.transaction()
      .execute(async (tx) => {
        await lockSitting(tx, own.candidacyId);
        const both = [reopen(app(), exam, own), handIn(own)] as const;
        await untilWaiting(app(), 2);
        return { both };
      });
    const [opened, again] = await Promise.all(running.both);
    expect(opened.status).toBe(200);
    expect([undefined, 'handInReopened']).toContain(again.refusal);
    expect((await app().call(own.personId, handinRoutes.viewReceipt, paramsOf(own))).status).toBe(404);
    expect(await handInsOf(exam.examId)).toHaveLength(0);
    expect(await reopenedRows(own.candidacyId)).toHaveLength(1);
  });

  test('a grader saves the first assessment of it: one of the two is refused', async () => {
    const { exam, own } = await handedIn();
    const { db } = app().services;
    const closing = exam.endsAt.add({ minutes: 1 });
    await app().services.clock.moveTo(closing);
    const close = allTasks(app().services).closeSittings;
    await inTransaction(db, writing, async (tx) => close?.({ tx, now: closing }, { examId: exam.examId }));
    // Its PDF is made first, or that job would wait for the row too.
    await app().jobs.settle();
    const script = scriptAt(exam, own.candidateNumber);
    const save = () =>
      app().call(exam.graders[0], gradingRoutes.saveAssessment, {
        params: script,
        body: { points: {}, comment: 'God', grade: null, version: 0 },
      });
    // Held until both have decided that they may, and wait for the answer's row.
    const running = await db.transaction().execute(async (tx) => {
      await tx
        .selectFrom('hand_in')
        .select('candidacy_id')
        .where('candidacy_id', '=', own.candidacyId)
        .forUpdate()
        .execute();
      const reopening = reopen(app(), exam, own, { by: exam.officer, minutes: 30 });
      await untilWaiting(app(), 1);
      const saving = save();
      await untilWaiting(app(), 2);
      return { both: [reopening, saving] as const };
    });
    const [reopened, saved] = await Promise.all(running.both);
    expect([reopened.status, saved.status].filter((status) => status === 200)).toHaveLength(1);
    const assessed = await db
      .selectFrom('assessment')
      .select('candidacy_id')
      .where('candidacy_id', '=', own.candidacyId)
      .execute();
    expect(assessed).toHaveLength((await handInsOf(exam.examId)).length);
  });
});
