import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { allTasks } from '../../tasks.ts';
import { useTestApp } from '../../test/app.ts';
import { fileAppeal } from '../../test/scenes/appealed.ts';
import { archiveActs } from '../../test/scenes/archiving.ts';
import { addTestExam } from '../../test/scenes/exam.ts';
import { addFinishedExam } from '../../test/scenes/finished-exam.ts';
import { addAnnouncedExam } from '../../test/scenes/graded.ts';

const announcedAt = '2026-03-09T09:00:00Z';
/** Three weeks after the decision on the appeal, the last deadline of all. */
const afterAll = '2026-05-01T08:00:00Z';
const app = useTestApp(announcedAt);
const { show, archive, bundleOf } = archiveActs(app);

describe('archiving [X2, X3]', () => {
  test('waits for the deadlines, unless a reason is given', async () => {
    await app().services.clock.moveTo(Temporal.Instant.from(announcedAt));
    const exam = await addAnnouncedExam(app(), { candidates: 1 });
    expect(await show(exam.officer, exam)).toMatchObject({
      obstacles: ['deadlinesRunning', 'protocolUnsigned'],
      lastDeadline: '2026-03-30T22:00:00Z',
      bundle: null,
    });
    expect((await archive(exam.officer, exam)).refusal).toBe('deadlinesRunning');
    expect((await archive(exam.officer, exam, 'Emnet legges ned, alle har skrevet under.')).status).toBe(200);
    await app().jobs.settle();
    expect((await show(exam.officer, exam)).bundle).not.toBeNull();
    const files = unzipSync(await bundleOf(exam.officer, exam));
    expect(strFromU8(files['arkivering.json']!)).toContain('Emnet legges ned');
  });

  test('is refused while a case is open, whatever the reason', async () => {
    await app().services.clock.moveTo(Temporal.Instant.from(announcedAt));
    const exam = await addAnnouncedExam(app(), { candidates: 1 });
    await fileAppeal(app(), exam.candidates[0]!);
    expect((await show(exam.officer, exam)).obstacles).toContain('appealsOpen');
    expect((await archive(exam.officer, exam, 'Vi har det travelt')).refusal).toBe('appealsOpen');
  });

  test('of an exam without grades has no deadlines to wait for, and nothing in it yet', async () => {
    const exam = await addTestExam(app().services.db, { candidates: 1 });
    expect(await show(exam.officer, exam)).toMatchObject({
      lastDeadline: null,
      making: null,
      bundle: null,
      counts: { answers: 0, explanations: 0, appeals: 0, events: 0 },
    });
    expect((await archive(exam.officer, exam, 'Vi har det travelt')).refusal).toBe('archiveNotAnnounced');
  });

  test('is abandoned where a case has been opened since it was requested', async () => {
    await app().services.clock.moveTo(Temporal.Instant.from(announcedAt));
    const exam = await addAnnouncedExam(app(), { candidates: 1 });
    await fileAppeal(app(), exam.candidates[0]!);
    const { db, clock } = app().services;
    const asked = { requested_at: clock.now(), requested_by: exam.officer, early_reason: 'Hastverk' };
    await db
      .insertInto('archive_request')
      .values({ ...asked, exam_id: exam.examId })
      .execute();
    expect((await show(exam.officer, exam)).making).toMatchObject({ attempts: 0, lastError: false });
    await inTransaction(db, { identity: 'visible', effect: 'write' }, async (tx) =>
      allTasks(app().services).makeArchive?.({ tx, now: clock.now() }, { examId: exam.examId }),
    );
    expect(await show(exam.officer, exam)).toMatchObject({ making: null, bundle: null });
  });

  test('requested twice at once makes one bundle', async () => {
    const exam = await addFinishedExam(app(), announcedAt, afterAll);
    const both = await Promise.all([archive(exam.officer, exam), archive(exam.officer, exam)]);
    expect(both.every(({ status, refusal }) => status === 200 || refusal === 'archivedAlready')).toBe(true);
    await app().jobs.settle();
    const { db } = app().services;
    const made = await db
      .selectFrom('file')
      .select('id')
      .where('exam_id', '=', exam.examId)
      .where('kind', '=', 'archive')
      .execute();
    expect(made).toHaveLength(1);
  });
});
