import { randomUUID } from 'node:crypto';
import { dueRoutes } from '@karakter/contract/grading/due/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { todayRoutes } from '@karakter/contract/today/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { dueScene } from '../../../test/scenes/due/due-scene.ts';
import { addTestCommission, addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt } from '../../../test/scenes/grading.ts';

const app = useTestApp('2026-03-10T08:00:00Z');
const { inGrading, granted, see, remind } = dueScene(app);

const reminders = async (personId: string) =>
  (await noticesOf(app(), { personId, kind: 'gradingReminder' })).map(
    ({ data }) => data as { lines: unknown[] },
  );
/** What an officer was told of one exam; all exams are in one notice. */
const officeNotices = async (personId: string, { examId }: TestExam) =>
  (await noticesOf(app(), { personId, kind: 'gradersLate' })).flatMap(({ data }) =>
    (data as { lateGraders: { courseCode: string }[] }).lateGraders.filter(
      ({ courseCode }) => courseCode === `TST${examId.slice(0, 6)}`,
    ),
  );
const finish = async (grader: string, exam: TestExam) => {
  for (const { candidateNumber } of exam.candidates)
    await gradeAndConfirm(app(), grader, scriptAt(exam, candidateNumber), 'C');
};

describe('reminders of the due date [G9, U5]', () => {
  it('reach a grader who has not finished, before and after, and never the one who has', async () => {
    const { exam, anna, bo } = await inGrading();
    await remind('2026-03-13T08:00:00Z');
    expect(await reminders(anna)).toEqual([]);
    await finish(anna, exam);
    const days = ['2026-03-16', '2026-03-17', '2026-03-20', '2026-03-23', '2026-03-24', '2026-03-31'];
    for (const day of days) await remind(`${day}T07:00:00Z`);
    expect(await reminders(anna)).toEqual([]);
    const toBo = await reminders(bo);
    expect(toBo.map(({ lines }) => lines)).toMatchObject([
      [{ what: 'due', left: 2, at: '2026-03-23T23:00:00Z' }],
      [{ what: 'due', left: 2 }],
      [{ what: 'late', left: 2 }],
      [{ what: 'late', left: 2 }],
    ]);
    expect(JSON.stringify(toBo)).not.toContain('Hemmelig');
  });

  it('never depend on what a co-grader has done: the same are sent whether the other has finished or not [G2]', async () => {
    const [one, other] = [await inGrading(), await inGrading()];
    await finish(one.anna, one.exam);
    for (const day of ['2026-03-16', '2026-03-24']) await remind(`${day}T07:00:00Z`);
    const [toOne, toOther] = [await reminders(one.bo), await reminders(other.bo)];
    const withoutCourse = (sent: unknown) => JSON.stringify(sent).replaceAll(/"courseCode":"[^"]*"/g, '');
    expect(withoutCourse(toOne)).toBe(withoutCourse(toOther));
    expect(toOne).toHaveLength(2);
  });

  it('are one mail a day for all commissions, sent once however often the timer fires, and made up for when missed', async () => {
    const { db } = app().services;
    const { exam, anna } = await inGrading();
    const second = await inGrading();
    await db
      .updateTable('commission_member')
      .set({ person_id: anna })
      .where('commission_id', '=', second.exam.commissionId)
      .where('person_id', '=', second.anna)
      .execute();
    // Karakter was away from the first reminder until the due date had passed.
    for (let i = 0; i < 3; i += 1) await remind('2026-03-26T07:00:00Z');
    const sent = await reminders(anna);
    expect(sent.map(({ lines }) => lines.length)).toEqual([2]);
    await remind('2026-03-27T07:00:00Z');
    expect(await reminders(anna)).toHaveLength(1);
    // A commission that is added the same day waits for the next day.
    const third = await inGrading();
    await db
      .updateTable('commission_member')
      .set({ person_id: anna })
      .where('commission_id', '=', third.exam.commissionId)
      .where('person_id', '=', third.anna)
      .execute();
    await remind('2026-03-26T09:00:00Z');
    expect(await reminders(anna)).toHaveLength(1);
    await remind('2026-03-30T07:00:00Z');
    expect((await reminders(anna)).map(({ lines }) => lines.length)).toEqual([2, 1]);
    expect(exam.commissionId).not.toBe(third.exam.commissionId);
  });

  it('follow an extension: none is sent by the old date, and a finished script never counts', async () => {
    const { exam, delegate, bo } = await inGrading();
    await granted(exam, delegate, { until: '2026-04-10' });
    for (const day of ['2026-03-20', '2026-03-24']) await remind(`${day}T07:00:00Z`);
    expect(await reminders(bo)).toEqual([]);
    await gradeAndConfirm(app(), bo, scriptAt(exam, exam.candidates[0]!.candidateNumber), 'C');
    await remind('2026-04-09T07:00:00Z');
    expect((await reminders(bo))[0]?.lines).toMatchObject([
      { what: 'due', left: 1, at: '2026-04-10T22:00:00Z' },
    ]);
  });

  it('do not reach graders of appeals, for whom the law sets no date', async () => {
    const { exam } = await inGrading();
    const ids = exam.candidates.map(({ candidacyId }) => candidacyId);
    const appeal = await addTestCommission(app().services.db, exam.examId, ids, 'appeal');
    await remind('2026-03-26T07:00:00Z');
    expect(await reminders(appeal.graders[0])).toEqual([]);
  });

  it('are set for the next working day each time, also where no exam is published: a check may be taken back', async () => {
    const { db } = app().services;
    await db.updateTable('exam').set({ state: 'checked' }).where('state', '=', 'published').execute();
    const timer = async () =>
      (
        await app()
          .services.db.selectFrom('timer')
          .select(['due_at', 'done_at'])
          .where('key', '=', 'remindGraders')
          .executeTakeFirst()
      )?.due_at.toString();
    await remind('2026-04-01T06:00:00Z');
    expect((await timer())?.slice(0, 10)).toBe('2026-04-07');
    await remind('2026-04-07T05:00:00Z');
    await remind('2026-04-07T06:00:00Z');
    expect((await timer())?.slice(0, 10)).toBe('2026-04-08');
  });

  it('on the working day before an oral exam reach its graders once, and no one on the day itself [G8]', async () => {
    const exam = await addTestExam(app().services.db, { form: 'oral', startsAt: '2026-04-13T08:00:00Z' });
    await remind('2026-04-09T07:00:00Z');
    expect(await reminders(exam.graders[0])).toEqual([]);
    for (const day of ['2026-04-10', '2026-04-11', '2026-04-13']) await remind(`${day}T06:00:00Z`);
    const sent = await reminders(exam.graders[0]);
    expect(sent).toMatchObject([{ lines: [{ what: 'exam', at: '2026-04-13T08:00:00Z' }] }]);
  });
});

describe('the office is told who is late [G9]', () => {
  it('by name, once for each reminder, and never of one who has finished', async () => {
    const { exam, anna } = await inGrading();
    await finish(anna, exam);
    await remind('2026-03-20T07:00:00Z');
    expect(await officeNotices(exam.officer, exam)).toEqual([]);
    for (let i = 0; i < 2; i += 1) await remind('2026-03-24T07:00:00Z');
    expect(await officeNotices(exam.officer, exam)).toMatchObject([
      { name: 'Ekstern Sensor', left: 2, commissionNumber: 1 },
    ]);
  });

  it('and sees it over all exams and on the first page, but an officer who grades the exam does not [G2]', async () => {
    const { exam, anna, bo } = await inGrading();
    await finish(anna, exam);
    await app().moveTo('2026-03-25T08:00:00Z');
    const list = async (by: string) =>
      (await app().call(by, dueRoutes.listLateGrading, {})).body.exams.filter(
        ({ examId }) => examId === exam.examId,
      );
    expect(await list(exam.officer)).toMatchObject([
      { graders: [{ personId: bo, left: 2, daysLate: 2, commissionNumber: 1 }] },
    ]);
    expect((await see(exam.officer, exam)).body.late).toMatchObject([{ personId: bo, left: 2 }]);
    const { late } = (await app().call(exam.officer, todayRoutes.today, {})).body;
    expect(late.map(({ kind }) => kind)).toContain('followUpLateGraders');
    const { db } = app().services;
    const { unit_id } = await db
      .selectFrom('exam')
      .select('unit_id')
      .where('id', '=', exam.examId)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('role_grant')
      .values({ id: randomUUID(), person_id: anna, role: 'examOffice', unit_id, granted_at: exam.startsAt })
      .execute();
    expect(await list(anna)).toEqual([]);
    expect((await see(anna, exam)).body.late).toEqual([]);
    await remind('2026-03-25T07:00:00Z');
    expect(await officeNotices(anna, exam)).toEqual([]);
  });

  it('candidates who wait are told once when to expect the grade, and it is not less late for it', async () => {
    const { exam } = await inGrading();
    const [first] = exam.candidates;
    await app().moveTo('2026-03-25T08:00:00Z');
    const tell = (expectedOn: string) =>
      app().call(exam.officer, dueRoutes.tellOfDelay, {
        params: { examId: exam.examId },
        body: { expectedOn },
      });
    expect((await tell('2026-03-25')).refusal).toBe('delayNotAhead');
    expect((await tell('2026-04-08')).body).toEqual({ candidates: 2 });
    expect((await tell('2026-04-08')).refusal).toBe('delayToldAlready');
    const own = await app().call(first!.personId, myExamsRoutes.showMyExam, {
      params: { candidacyId: first!.candidacyId },
    });
    expect(own.body.gradesDue).toEqual({
      at: '2026-03-23T23:00:00Z',
      extended: null,
      delayedTo: '2026-04-08',
    });
    const told = await noticesOf(app(), { personId: first!.personId, kind: 'gradesDelayed' });
    expect(told).toMatchObject([{ data: { expectedAt: '2026-04-08T22:00:00Z' } }]);
    expect((await see(exam.officer, exam)).body).toMatchObject({
      dueOn: '2026-03-23',
      delays: [{ expectedOn: '2026-04-08', candidates: 2 }],
    });
    expect((await tell('2026-04-09')).body).toEqual({ candidates: 2 });
    const early = await inGrading({ startsAt: '2026-03-24T08:00:00Z' });
    const params = { examId: early.exam.examId };
    const none = await app().call(early.exam.officer, dueRoutes.tellOfDelay, {
      params,
      body: { expectedOn: '2026-05-04' },
    });
    expect(none.refusal).toBe('delayOfNone');
  });
});
