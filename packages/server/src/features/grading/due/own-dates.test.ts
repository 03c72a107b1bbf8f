import { gradingRoutes } from '@karakter/contract/grading/routes';
import { statisticsRoutes } from '@karakter/contract/grading/statistics/routes';
import { todayRoutes } from '@karakter/contract/today/routes';
import { beforeEach, describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { noticesOf } from '../../../test/log.ts';
import { addDisputed, appointThird } from '../../../test/scenes/deciding/disputed.ts';
import { dueScene } from '../../../test/scenes/due/due-scene.ts';
import { addTestExam, type TestExam } from '../../../test/scenes/exam.ts';
import { gradeAndConfirm, scriptAt } from '../../../test/scenes/grading.ts';
import { handInAll } from '../../../test/scenes/handed-in.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';
import { seeStatistics } from '../../../test/scenes/statistics/statistics.ts';

const app = useTestApp('2026-03-10T08:00:00Z');
beforeEach(() => app().moveTo('2026-03-10T08:00:00Z'));
const { inGrading, granted, see } = dueScene(app);

const usual = '2026-03-23T23:00:00Z';
const later = '2026-04-10T22:00:00Z';

/** The date as the grader reads it in the commission and on the first page, which are one. */
async function dueFor(grader: string, { commissionId }: TestExam) {
  const { body } = await app().call(grader, gradingRoutes.showCommission, { params: { commissionId } });
  const { progress } = (await app().call(grader, todayRoutes.graderToday, {})).body;
  const own = progress.filter((each) => each.commissionId === commissionId).map(({ dueAt }) => dueAt);
  expect(own).toEqual([body.dueAt]);
  return body.dueAt;
}

describe('a grader’s date follows an extension for all that waits for them [G9]', () => {
  it('also where a candidate of the commission did not hand in, and never gets an extension', async () => {
    const { db } = app().services;
    const exam = await addTestExam(db, { candidates: 3 });
    await handInAll(db, { ...exam, candidates: exam.candidates.slice(0, 2) });
    await db
      .updateTable('sitting')
      .set({ state: 'absent', absent_at: exam.startsAt })
      .where('candidacy_id', '=', exam.candidates[2]?.candidacyId ?? '')
      .execute();
    const delegate = await addTestPerson(db, 'Rektors Delegerte', ['rectorsDelegate']);
    expect(await dueFor(exam.graders[0], exam)).toBe(usual);
    const candidateNumbers = exam.candidates.slice(0, 2).map(({ candidateNumber }) => candidateNumber);
    await granted(exam, delegate, { scope: 'candidates', candidateNumbers });
    expect(await dueFor(exam.graders[0], exam)).toBe(later);
  });

  it('also where a predecessor’s assessment stands for the seat', async () => {
    const { db } = app().services;
    const { exam, delegate, anna } = await inGrading();
    const [first, second] = exam.candidates;
    const newcomer = await addTestPerson(db, 'Ny Sensor', []);
    await gradeAndConfirm(app(), anna, scriptAt(exam, second?.candidateNumber ?? 0), 'C');
    const seat = { commission_id: exam.commissionId, seat: 1, external: false, display_name: 'Ny Sensor' };
    const at = exam.startsAt;
    await db
      .updateTable('commission_member')
      .set({ ended_at: at, ended_reason: 'ill', work_stands: true })
      .where('commission_id', '=', exam.commissionId)
      .where('person_id', '=', anna)
      .execute();
    await db
      .insertInto('commission_member')
      .values({ ...seat, person_id: newcomer, appointed_at: at, confidentiality_accepted_at: at })
      .execute();
    const grant = { person_id: newcomer, role: 'grader', commission_id: exam.commissionId, granted_at: at };
    await db
      .insertInto('role_grant')
      .values({ ...grant, id: crypto.randomUUID() })
      .execute();
    await granted(exam, delegate, {
      scope: 'candidates',
      candidateNumbers: [first?.candidateNumber ?? 0],
    });
    expect(await dueFor(newcomer, exam)).toBe(later);
    expect(await dueFor(exam.graders[1], exam)).toBe(usual);
  });
});

it('those who follow the exam measure its graders by the extended date [G9, G16]', async () => {
  const { exam, delegate } = await inGrading();
  const listed = async () => {
    const { body } = await app().call(exam.officer, statisticsRoutes.listGradingProgress);
    return body.exams.filter(({ examId }) => examId === exam.examId);
  };
  await app().moveTo('2026-03-25T08:00:00Z');
  expect(await listed()).toMatchObject([{ dueAt: usual, state: 'late' }]);
  await granted(exam, delegate);
  const [inList] = await listed();
  expect(inList?.dueAt).toBe(later);
  expect(inList?.state).not.toBe('late');
  const { body } = await seeStatistics(app(), exam, exam.officer);
  expect(body.dueAt).toBe(later);
  expect(body.commissions.map(({ state }) => state)).not.toContain('late');
});

it('a third grader of an extended candidate is told the new date too [G6, G9]', async () => {
  const { exam, number } = await addDisputed(app());
  const third = await appointThird(app(), exam, number);
  const delegate = await addTestPerson(app().services.db, 'Rektors Delegerte', ['rectorsDelegate']);
  await granted(exam, delegate);
  const told = await noticesOf(app(), {
    examId: exam.examId,
    personId: third.personId,
    kind: 'gradingExtended',
  });
  expect(told).toHaveLength(1);
});

it('the office sees that candidates wait although every grader has finished, as where two disagree [G9]', async () => {
  const { exam, anna, bo } = await inGrading();
  for (const { candidateNumber } of exam.candidates) {
    await gradeAndConfirm(app(), anna, scriptAt(exam, candidateNumber), 'B');
    await gradeAndConfirm(app(), bo, scriptAt(exam, candidateNumber), 'C');
  }
  expect((await see(exam.officer, exam)).body.lateCandidates).toBe(0);
  await app().moveTo('2026-03-25T08:00:00Z');
  expect((await see(exam.officer, exam)).body).toMatchObject({ late: [], lateCandidates: 2, mayTell: true });
});
