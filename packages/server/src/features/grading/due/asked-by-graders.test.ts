import { randomUUID } from 'node:crypto';
import { dueRoutes } from '@karakter/contract/grading/due/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { dueScene } from '../../../test/scenes/due/due-scene.ts';
import type { TestExam } from '../../../test/scenes/exam.ts';
import { gradeBoth } from '../../../test/scenes/graded.ts';
import { testUnitId } from '../../../test/scenes/people.ts';

const app = useTestApp('2026-03-10T08:00:00Z');
beforeEach(() => app().moveTo('2026-03-10T08:00:00Z'));
const { inGrading, ask, see, granted } = dueScene(app);

const becomeCoordinator = (person_id: string, { examId, startsAt }: TestExam) =>
  app()
    .services.db.insertInto('role_grant')
    .values({
      id: randomUUID(),
      person_id,
      role: 'courseCoordinator',
      exam_id: examId,
      granted_at: startsAt,
    })
    .execute();

describe('a course coordinator who grades the exam learns nothing of others’ work from its dates [G2, U7]', () => {
  it('asks for the exam or a commission, measured by the exam’s own date, and for no candidate', async () => {
    const { exam, anna } = await inGrading();
    await becomeCoordinator(anna, exam);
    expect((await see(anna, exam)).body.scopes).toEqual(['exam', 'commission']);
    const asking = async (number: number) =>
      (await ask(anna, exam, { scope: 'candidates', candidateNumbers: [number] })).refusal;
    const [first] = exam.candidates;
    const before = [await asking(first?.candidateNumber ?? 0), await asking(4)];
    expect(before).toEqual(['extensionByGrader', 'extensionByGrader']);
    expect((await ask(anna, exam, { until: '2026-03-23' })).refusal).toBe('extensionNotLater');
    expect((await ask(anna, exam, { until: '2026-03-24' })).status).toBe(200);
  });

  it('reads the same whatever grades are agreed, extended or told to be late', async () => {
    const { exam, anna, delegate } = await inGrading();
    await becomeCoordinator(anna, exam);
    const [first, second] = exam.candidates;
    const dates = async () => {
      const { dueOn, dueWithout, ungraded, delays, lateCandidates } = (await see(anna, exam)).body;
      return { dueOn, dueWithout, ungraded, delays, lateCandidates };
    };
    const before = await dates();
    expect(before).toMatchObject({ dueOn: '2026-03-23', ungraded: 0, delays: [] });
    await granted(exam, delegate, {
      scope: 'candidates',
      candidateNumbers: [second?.candidateNumber ?? 0],
    });
    await gradeBoth(app(), exam, first?.candidateNumber ?? 0, 'C');
    await app().moveTo('2026-04-14T08:00:00Z');
    const told = await app().call(exam.officer, dueRoutes.tellOfDelay, {
      params: { examId: exam.examId },
      body: { expectedOn: '2026-04-20' },
    });
    expect(told.body).toEqual({ candidates: 1 });
    expect(await dates()).toEqual(before);
  });
});

it('a request that is not decided when the results are checked can still be withdrawn [G9]', async () => {
  const { exam } = await inGrading();
  const { body } = await ask(exam.officer, exam);
  const { db } = app().services;
  await db.updateTable('exam').set({ state: 'checked' }).where('id', '=', exam.examId).execute();
  expect((await see(exam.officer, exam)).body.extensions).toMatchObject([{ allowed: ['withdraw'] }]);
  const params = { examId: exam.examId, extensionId: body.extensionId };
  expect((await app().call(exam.officer, dueRoutes.withdrawExtension, { params })).status).toBe(200);
  expect((await see(exam.officer, exam)).body.extensions).toMatchObject([
    { state: 'withdrawn', allowed: [] },
  ]);
});

it('a school, whose rules let no one extend the dates of the term, is shown its own rule and asked for nothing [G9]', async () => {
  const { exam } = await inGrading({ startsAt: '2026-11-16T08:00:00Z', hadEarlier: false });
  await app()
    .services.db.updateTable('unit')
    .set({ sector: 'school' })
    .where('id', '=', testUnitId)
    .execute();
  expect((await see(exam.officer, exam)).body).toMatchObject({
    dueOn: '2027-01-05',
    legalBasis: 'Udir eksamensplan',
    mayExtend: false,
    mayAsk: false,
  });
  expect((await ask(exam.officer, exam, { until: '2027-01-11' })).refusal).toBe('extensionWithoutRule');
});
