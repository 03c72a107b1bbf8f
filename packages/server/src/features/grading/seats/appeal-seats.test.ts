import { decidingRoutes } from '@karakter/contract/grading/deciding';
import { impartialityRoutes } from '@karakter/contract/grading/impartiality';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { describe, expect, it } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission } from '../../../test/scenes/appealed.ts';
import { seatScene } from '../../../test/scenes/commissions.ts';
import { appointThird } from '../../../test/scenes/deciding/disputed.ts';
import { gradeAndConfirm, writeAssessment } from '../../../test/scenes/grading.ts';
import { addTestPerson } from '../../../test/scenes/people.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, theCase, decide, withdraw, reopen } = appealScene(app);
const { comer, replace } = seatScene(app);

async function appealed() {
  const { exam, candidate, caseworker } = await announcedExam();
  const appealId = await fileAppeal(app(), candidate);
  const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
  const { commissionId, graders } = commission;
  const at = { commissionId, candidateNumber: candidate.candidateNumber };
  return { exam, candidate, caseworker, appealId, commissionId, graders, at };
}

/** As appealed, where the two do not agree and a third grader has the answer. */
async function withThird() {
  const scene = await appealed();
  const { exam, commissionId, graders, at } = scene;
  await gradeAndConfirm(app(), graders[0], at, 'B');
  await gradeAndConfirm(app(), graders[1], at, 'D');
  const declare = { params: at, body: { reason: 'Uenige' } };
  await app().call(graders[0], decidingRoutes.declareDisagreement, declare);
  const third = await appointThird(app(), { ...exam, commissionId }, at.candidateNumber);
  const sees = async () =>
    (await app().call(third.personId, gradingRoutes.showScript, { params: third.params })).status;
  return { ...scene, third, sees };
}

describe('the graders of an appeal [K3, U6]', () => {
  it('declare a ground, which is decided, and the exam office replaces the disqualified one', async () => {
    const { exam, commissionId, graders, at, caseworker, appealId } = await appealed();
    const head = await addTestPerson(app().services.db, 'Institutt Leder', ['headOfDepartment']);
    const declare = () =>
      app().call(graders[0], impartialityRoutes.declareGround, {
        params: { commissionId },
        body: { ground: 'related', account: 'Nær slekt.', candidateNumber: null },
      });
    const see = async () =>
      (await app().call(head, impartialityRoutes.seeDeclaredGrounds, { params: { examId: exam.examId } }))
        .body;
    const decideGround = async (isPartial: boolean) =>
      app().call(head, impartialityRoutes.decideImpartiality, {
        params: { examId: exam.examId, caseId: (await see()).cases[0]!.caseId },
        body: { isPartial, reason: 'Avgjort.' },
      });
    await declare();
    expect((await decideGround(false)).status).toBe(200);
    await declare();
    expect((await decideGround(true)).status).toBe(200);
    const seated = { ...exam, commissionId };
    const leaving = { personId: graders[0], reason: 'notImpartial', workStands: false } as const;
    const earlier = { personId: exam.graders[0], external: false, teaches: false };
    expect((await replace(seated, { ...leaving, successor: earlier })).refusal).toBe('commissionUnlawful');
    const successor = await comer();
    expect((await replace(seated, { ...leaving, successor })).status).toBe(200);
    const states = (await see()).cases.map(({ state }) => state);
    expect(states.toSorted()).toEqual(['carriedOut', 'impartial']);
    await gradeAndConfirm(app(), successor.personId, at, 'B');
    await gradeAndConfirm(app(), graders[1], at, 'B');
    await app().jobs.settle();
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'graded', newGrade: 'B' });
  });

  it('are not replaced once what they assessed is revealed and differs: a third grader settles it', async () => {
    const { exam, commissionId, graders } = await withThird();
    const leaving = {
      personId: graders[0],
      reason: 'ill',
      workStands: true,
      successor: await comer(),
    } as const;
    expect((await replace({ ...exam, commissionId }, leaving)).refusal).toBe('alreadyRevealed');
  });

  it('a third grader loses the answer when the appeal is withdrawn, and has it again when it is reopened [K2]', async () => {
    const { candidate, appealId, caseworker, third, sees } = await withThird();
    const other = await writeAssessment(app(), third.personId, third.params, { comment: 'Begynt' });
    expect(other).toBe(1);
    await withdraw(candidate.personId, appealId);
    expect(await sees()).not.toBe(200);
    await reopen(candidate.personId, appealId);
    expect(await sees()).toBe(200);
    await gradeAndConfirm(app(), third.personId, third.params, 'C');
    await app().jobs.settle();
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'graded', newGrade: 'C' });
  });

  it('a third grader’s grade that was confirmed as the appeal was withdrawn counts when it is reopened', async () => {
    const { candidate, appealId, caseworker, third } = await withThird();
    await gradeAndConfirm(app(), third.personId, third.params, 'C');
    await withdraw(candidate.personId, appealId);
    await app().jobs.settle();
    await reopen(candidate.personId, appealId);
    await app().jobs.settle();
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'graded', newGrade: 'C' });
  });

  it('a third grader’s access ends when the appeal is decided [U4]', async () => {
    const { exam, appealId, commissionId, third, sees } = await withThird();
    await gradeAndConfirm(app(), third.personId, third.params, 'C');
    await app().jobs.settle();
    expect(await sees()).toBe(200);
    expect((await decide(exam.officer, appealId)).status).toBe(200);
    const explained = app()
      .services.db.updateTable('explanation')
      .set({ sent_at: app().services.clock.now() });
    await explained.where('commission_id', '=', commissionId).execute();
    expect(await sees()).toBe(404);
  });
});
