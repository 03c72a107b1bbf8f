import { randomUUID } from 'node:crypto';
import { caseStatisticsRoutes } from '@karakter/contract/case-statistics/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal } from '../../test/scenes/appealed.ts';
import { fileComplaint } from '../../test/scenes/complaint/complained.ts';
import type { TestExam } from '../../test/scenes/exam.ts';
import { addTestPerson, testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, withdraw } = appealScene(app);

const officer = (name = 'Eksamens Konsulent') => addTestPerson(app().services.db, name, ['examOffice']);
const statistics = async (by: string, version: 'exact' | 'publishable' = 'exact') =>
  (await app().call(by, caseStatisticsRoutes.showCaseStatistics, { query: { version } })).body;

async function courseOf({ examId }: TestExam): Promise<string> {
  const found = await app()
    .services.db.selectFrom('exam')
    .innerJoin('course', 'course.id', 'exam.course_id')
    .select('course.code')
    .where('exam.id', '=', examId)
    .executeTakeFirstOrThrow();
  return found.code;
}
const rowOf = async (by: string, exam: TestExam, version: 'exact' | 'publishable' = 'exact') => {
  const code = await courseOf(exam);
  return (await statistics(by, version)).rows.find(({ course }) => course?.code === code);
};

/** An exam with cases: of ten, one has asked, two have appealed, and one of these has complained. */
async function withCases() {
  const { exam, ...people } = await announcedExam(10);
  const [first, second, third] = exam.candidates;
  const appeal = await fileAppeal(app(), first!);
  await fileAppeal(app(), second!);
  const params = { candidacyId: third!.candidacyId };
  await app().call(third!.personId, explanationRoutes.requestExplanation, { params });
  await fileComplaint(app(), first!);
  return { exam, first: first!, appeal, ...people };
}

describe('the statistics of cases [V8]', () => {
  it('count each candidate once, by course and year, for the exam office', async () => {
    const { exam } = await withCases();
    const by = await officer();
    const row = await rowOf(by, exam);
    expect(row).toMatchObject({
      year: 2026,
      candidates: 10,
      asked: 1,
      appealed: 2,
      complained: 1,
      assessedAgain: 0,
      ends: { up: 0, unchanged: 0, down: 0, notDecided: 2 },
    });
    const grades = row?.steps.find(({ step }) => step === 'grades');
    expect(grades).toMatchObject({ cases: 10, inTime: 1 });
    expect(row?.steps.map(({ step }) => step)).toEqual(['grades']);
  });

  it('hold what is overdue against the deadline, and leave out what has time left', async () => {
    const { exam } = await withCases();
    const by = await officer();
    const steps = async () => (await rowOf(by, exam))?.steps.map(({ step, inTime }) => [step, inTime]);
    await app().services.clock.moveTo(Temporal.Instant.from('2026-04-15T09:00:00Z'));
    const sent = Temporal.Instant.from('2026-03-12T09:00:00Z');
    const { db } = app().services;
    await db
      .updateTable('explanation')
      .set({ state: 'sent', sent_at: sent })
      .where('exam_id', '=', exam.examId)
      .execute();
    expect(await steps()).toEqual([
      ['grades', 1],
      ['explanation', 1],
    ]);
    const row = await rowOf(by, exam);
    expect(row?.steps.find(({ step }) => step === 'explanation')).toMatchObject({ cases: 1, medianDays: 3 });
  });

  it('tell head of department and programme leader of no group that is too small, and no number of cases of a step', async () => {
    const { exam } = await withCases();
    const { db } = app().services;
    for (const role of ['headOfDepartment', 'programmeLeader'] as const) {
      const reader = await addTestPerson(db, 'Leder', [role]);
      const seen = await statistics(reader);
      expect([seen.isExact, seen.smallestGroup, seen.years]).toEqual([false, 5, []]);
      expect(await rowOf(reader, exam)).toMatchObject({
        asked: null,
        appealed: null,
        complained: null,
        ends: null,
        assessedAgain: null,
        steps: [],
      });
      const counts = seen.rows.flatMap(({ asked, appealed, complained }) => [asked, appealed, complained]);
      expect(counts.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
      expect(seen.rows.flatMap(({ steps }) => steps.map(({ cases }) => cases)).filter(Boolean)).toEqual([]);
    }
  });

  it('show an officer who grades an exam nothing of it, but for what everyone may see [U7, K4]', async () => {
    const { exam } = await withCases();
    const [grader] = exam.graders;
    const { db, clock } = app().services;
    await db
      .insertInto('role_grant')
      .values({
        id: randomUUID(),
        person_id: grader,
        role: 'examOffice',
        unit_id: testUnitId,
        granted_at: clock.now(),
      })
      .execute();
    expect(await rowOf(grader, exam)).toBeUndefined();
    expect(await rowOf(grader, exam, 'publishable')).toMatchObject({ appealed: null });
  });

  it('are not for candidates, graders and caseworkers', async () => {
    const { exam, first, caseworker } = await withCases();
    for (const by of [first.personId, exam.graders[0], caseworker])
      expect((await app().call(by, caseStatisticsRoutes.showCaseStatistics, { query: {} })).status).toBe(403);
  });
});

describe('a year is published for everyone [V8]', () => {
  const open = async () =>
    (await app().call(null, caseStatisticsRoutes.showPublishedStatistics)).body.institutions.filter(
      ({ id }) => id === testUnitId,
    );
  const publish = (by: string, year = 2026, institutionId = testUnitId) =>
    app().call(by, caseStatisticsRoutes.publishCaseStatistics, { params: { institutionId, year } });

  it('once it is over and its cases are closed; what is published stands, and is withdrawn for good', async () => {
    const { exam, first, appeal } = await withCases();
    const by = await officer();
    const { db, clock } = app().services;
    expect(await publish(by)).toMatchObject({ refusal: 'statisticsYearRuns' });
    await clock.moveTo(Temporal.Instant.from('2027-02-01T09:00:00Z'));
    expect(await publish(by)).toMatchObject({ refusal: 'statisticsCasesOpen' });
    const ofUnit = db.selectFrom('exam').select('id').where('unit_id', '=', testUnitId);
    await withdraw(first.personId, appeal);
    for (const table of ['appeal', 'procedural_complaint'] as const)
      await db.updateTable(table).set({ state: 'withdrawn' }).where('exam_id', 'in', ofUnit).execute();
    await db
      .updateTable('explanation')
      .set({ state: 'sent', sent_at: clock.now() })
      .where('exam_id', 'in', ofUnit)
      .where('sent_at', 'is', null)
      .execute();
    expect(await publish(by, 2019)).toMatchObject({ refusal: 'statisticsEmpty' });
    expect(await open()).toEqual([]);
    const [one, two] = await Promise.all([publish(by), publish(await officer('Andre Konsulent'))]);
    expect([one.status, two.status].toSorted()).toEqual([200, 409]);
    const [published] = await open();
    expect(published).toMatchObject({ id: testUnitId, smallestGroup: 5, years: [{ year: 2026 }] });
    const code = await courseOf(exam);
    const shown = published?.rows.find(({ course }) => course?.code === code);
    expect(shown).toMatchObject({ candidates: 10, appealed: null, asked: null, ends: null });
    expect(JSON.stringify(published)).not.toContain('Konsulent');

    const params = { institutionId: testUnitId, year: 2026 };
    const withdrawIt = () =>
      app().call(by, caseStatisticsRoutes.withdrawCaseStatistics, {
        params,
        body: { reason: 'En feil i et emne.' },
      });
    expect((await withdrawIt()).status).toBe(200);
    expect(await open()).toEqual([]);
    expect(await withdrawIt()).toMatchObject({ refusal: 'statisticsNotPublished' });
    expect(await publish(by)).toMatchObject({ refusal: 'statisticsPublishedAlready' });
    const { years } = await statistics(by);
    expect(years.find(({ year }) => year === 2026)?.state).toBe('withdrawn');
  });

  it('by the exam office of the institution alone', async () => {
    const head = await addTestPerson(app().services.db, 'Leder', ['headOfDepartment']);
    expect((await publish(head)).status).toBe(403);
    expect((await publish(await officer(), 2025, randomUUID())).status).toBe(404);
  });
});
