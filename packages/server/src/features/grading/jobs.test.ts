import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../../platform/database/transaction.ts';
import { useTestApp } from '../../test/app.ts';
import { noticesOf } from '../../test/log.ts';
import { addTestCommission, addTestExam, type TestExam } from '../../test/scenes/exam.ts';
import { handInAll } from '../../test/scenes/handed-in.ts';
import { openGrading } from './jobs.ts';

const app = useTestApp();

const runAt = (exam: TestExam, now: string) =>
  inTransaction(app().services.db, { identity: 'visible', effect: 'write' }, (tx) =>
    openGrading({ tx, now: Temporal.Instant.from(now) }, { examId: exam.examId }),
  );
const told = ({ examId }: TestExam) => noticesOf(app(), { examId, kind: 'readyForGrading' });

describe('when the answers are open [U5]', () => {
  it('every member of an ordinary commission is notified once, with the number of answers and the due date', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db);
    await handInAll(db, exam);
    await addTestCommission(db, exam.examId, [exam.candidates[0]?.candidacyId ?? ''], 'appeal');
    const earlier = { person_id: exam.graders[0], data: '{}', created_at: exam.startsAt };
    const other = await addTestExam(db);
    for (const about of [
      { exam_id: other.examId, kind: 'readyForGrading' },
      { exam_id: exam.examId, kind: 'messageToAll' },
    ])
      await db
        .insertInto('notice')
        .values({ ...earlier, ...about, id: randomUUID() })
        .execute();
    for (let i = 0; i < 2; i += 1) await runAt(exam, '2026-03-02T12:00:00Z');
    const notices = await told(exam);
    expect(notices.map(({ person_id }) => person_id).sort()).toEqual([...exam.graders].sort());
    // 15 working days from Monday 2 March, to the end of the 23rd in Oslo (uhl. § 11-7(4)).
    expect(notices[0]?.data).toEqual({ answers: 3, dueAt: '2026-03-23T23:00:00Z' });
  });

  it('the date of an extension that was granted before is told where it is for all of their answers [G9]', async () => {
    const { db } = app().services;
    const extended = await addTestExam(db);
    await handInAll(db, extended);
    const people = { asked_by: extended.coordinator, decided_by: extended.officer };
    await db
      .insertInto('grading_extension')
      .values({
        id: randomUUID(),
        exam_id: extended.examId,
        scope: 'exam',
        ground: 'lackOfGraders',
        reason: 'En sensor er syk.',
        asked_until: '2026-04-10',
        granted_until: '2026-04-10',
        asked_at: extended.startsAt,
        decided_at: extended.startsAt,
        state: 'granted',
        ...people,
      })
      .execute();
    await runAt(extended, '2026-03-02T12:00:00Z');
    expect((await told(extended))[0]?.data).toEqual({ answers: 3, dueAt: '2026-04-10T22:00:00Z' });
  });

  it('no grader is notified before the last deadline, without a guide, or while a candidate still writes', async () => {
    const { db } = app().services;
    const early = await addTestExam(db);
    await handInAll(db, early);
    await runAt(early, '2026-03-02T11:59:00Z');
    const withoutGuide = await addTestExam(db);
    await handInAll(db, withoutGuide);
    await db.deleteFrom('grading_guide').where('exam_id', '=', withoutGuide.examId).execute();
    await runAt(withoutGuide, '2026-03-02T12:00:00Z');
    const sitting = await addTestExam(db);
    await handInAll(db, sitting);
    await db
      .updateTable('sitting')
      .set({ state: 'open', handed_in_at: null, hand_in_kind: null })
      .where('candidacy_id', '=', sitting.candidates[0]?.candidacyId ?? '')
      .execute();
    await runAt(sitting, '2026-03-02T12:00:00Z');
    for (const exam of [early, withoutGuide, sitting]) expect(await told(exam)).toEqual([]);
    const again = await db
      .selectFrom('timer')
      .select('due_at')
      .where('key', '=', `openGrading:${sitting.examId}`)
      .executeTakeFirst();
    expect(again?.due_at.toString()).toBe('2026-03-02T12:01:00Z');
  });
});
