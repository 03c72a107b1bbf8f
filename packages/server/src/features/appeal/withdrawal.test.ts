import { appealRoutes } from '@karakter/contract/appeal/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { mostFilings } from '@karakter/domain/appeal/filing-limit';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../test/scenes/appealed.ts';
import { gradeAndConfirm, numbersOf } from '../../test/scenes/grading.ts';
import { testUnitId } from '../../test/scenes/people.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, theCase, decide, withdraw, reopen, protocolOf, noticesTo } = appealScene(app);

describe('withdrawing and reopening [K2]', () => {
  const scriptsOf = async (grader: string, commissionId: string) => {
    const { body } = await app().call(grader, gradingRoutes.showCommission, { params: { commissionId } });
    // Each grader's own order is random.
    return body.scripts.map(({ candidateNumber }) => candidateNumber).toSorted((a, b) => a - b);
  };

  test('takes the answer from the graders at once, and gives it back at once until the deadline', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const other = await fileAppeal(app(), exam.candidates[1]!);
    const { commissionId, graders } = await formAppealCommission(app(), exam, caseworker, [appealId, other]);
    const [own = 0, theirs = 0] = numbersOf(exam);
    expect(await scriptsOf(graders[0], commissionId)).toEqual([own, theirs]);
    expect((await withdraw(candidate.personId, appealId)).status).toBe(200);
    expect(await scriptsOf(graders[0], commissionId)).toEqual([theirs]);
    expect(await scriptsOf(exam.graders[0], exam.commissionId)).toEqual([own, theirs]);
    expect((await reopen(candidate.personId, appealId)).status).toBe(200);
    expect(await scriptsOf(graders[0], commissionId)).toEqual([own, theirs]);

    await withdraw(candidate.personId, appealId);
    await app().moveTo('2026-03-30T22:00:00Z');
    expect(await reopen(candidate.personId, appealId)).toMatchObject({ refusal: 'reopenTooLate' });
    expect((await mine(candidate)).filing).toEqual({ open: true, late: true });
  });

  test('is refused at HVL once the graders have set a grade, and the case goes on', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const { db } = app().services;
    const { code } = await db
      .selectFrom('unit')
      .select('code')
      .where('id', '=', testUnitId)
      .executeTakeFirstOrThrow();
    await db.updateTable('unit').set({ code: 'HVL' }).where('id', '=', testUnitId).execute();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    expect((await mine(candidate)).appeals[0]?.mayWithdraw).toBe(true);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
    expect((await mine(candidate)).appeals[0]?.mayWithdraw).toBe(false);
    expect(await withdraw(candidate.personId, appealId)).toMatchObject({ refusal: 'withdrawTooLate' });
    expect((await theCase(caseworker, appealId)).state).toBe('graded');
    await db.updateTable('unit').set({ code }).where('id', '=', testUnitId).execute();
  });

  test('a case withdrawn before there was a commission goes to the present commission when it is reopened', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    await withdraw(candidate.personId, appealId);
    const { commissionId, graders } = await formAppealCommission(app(), exam, caseworker, []);
    await reopen(candidate.personId, appealId);
    expect((await theCase(caseworker, appealId)).state).toBe('inGrading');
    expect(await scriptsOf(graders[0], commissionId)).toEqual([candidate.candidateNumber]);
    expect(await noticesTo(graders[0])).toContainEqual({ kind: 'appealToGrade', data: { answers: 1 } });
  });

  test('is confirmed to the candidate, with the day until which it can be undone [K2]', async () => {
    const { candidate } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    await withdraw(candidate.personId, appealId);
    const facts = { mayReopen: true, reopenUntil: '2026-03-30T22:00:00Z' };
    expect(await noticesTo(candidate.personId)).toContainEqual({ kind: 'appealWithdrawn', data: facts });
    await reopen(candidate.personId, appealId);
    expect(await noticesTo(candidate.personId)).toContainEqual({ kind: 'appealReopened', data: {} });
    await app().moveTo('2026-03-31T08:00:00Z');
    await withdraw(candidate.personId, appealId);
    const late = { ...facts, mayReopen: false };
    expect(await noticesTo(candidate.personId)).toContainEqual({ kind: 'appealWithdrawn', data: late });
  });

  test('the month until the interim reply runs from the reopening [K7]', async () => {
    const { candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    await withdraw(candidate.personId, appealId);
    await app().moveTo('2026-03-27T08:00:00Z');
    await reopen(candidate.personId, appealId);
    expect((await theCase(caseworker, appealId)).replyDue).toMatchObject({ lastDay: '2026-04-27' });
  });

  test('the handlers of cases are notified of a reopened case that waits for a commission', async () => {
    const { candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    await withdraw(candidate.personId, appealId);
    const toHandle = async () =>
      (await noticesTo(caseworker)).filter(({ kind }) => kind === 'appealToHandle').length;
    const before = await toHandle();
    await reopen(candidate.personId, appealId);
    expect(await toHandle()).toBe(before + 1);
  });

  test('shows beforehand until when it can be undone, by the deadline that decides it', async () => {
    const { candidate } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const reopening = async () => (await mine(candidate)).appeals[0]?.reopening;
    expect(await reopening()).toEqual({ kind: 'until', at: '2026-03-30T22:00:00Z' });
    await app().moveTo('2026-03-30T21:59:59Z');
    expect(await reopening()).toMatchObject({ kind: 'until' });
    await app().moveTo('2026-03-30T22:00:00Z');
    expect(await reopening()).toEqual({ kind: 'over' });
    await withdraw(candidate.personId, appealId);
    expect(await reopen(candidate.personId, appealId)).toMatchObject({ refusal: 'reopenTooLate' });
  });

  test('a grade agreed before the withdrawal counts again when the case is reopened', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'B');
    await withdraw(candidate.personId, appealId);
    expect(await decide(exam.officer, appealId)).toMatchObject({ refusal: 'appealWithdrawnAlready' });
    expect((await theCase(caseworker, appealId)).newGrade).toBeNull();
    await reopen(candidate.personId, appealId);
    await app().jobs.settle();
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'graded', newGrade: 'B' });
  });

  test('in a race with the last grader’s confirmation the withdrawal always takes effect', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { exam, candidate, caseworker } = await announcedExam(1);
      const { candidateNumber, personId } = candidate;
      const appealId = await fileAppeal(app(), candidate);
      const { commissionId, graders } = await formAppealCommission(app(), exam, caseworker, [appealId]);
      await gradeAndConfirm(app(), graders[0], { commissionId, candidateNumber }, 'B');
      const confirming = gradeAndConfirm(app(), graders[1], { commissionId, candidateNumber }, 'B').catch(
        () => null,
      );
      const [withdrawn] = await Promise.all([withdraw(personId, appealId), confirming]);
      await app().jobs.settle();
      expect(withdrawn.status).toBe(200);
      expect((await theCase(caseworker, appealId)).state).toBe('withdrawn');
      expect(await protocolOf(exam.officer, exam.examId, candidateNumber)).toHaveLength(1);
    }
  });

  test('repeated withdrawals are limited, so that mail is limited too, and a letter is still accepted', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    for (let times = 1; times < mostFilings; times += 1) {
      await withdraw(candidate.personId, appealId);
      expect((await reopen(candidate.personId, appealId)).status).toBe(200);
    }
    await withdraw(candidate.personId, appealId);
    const told = (await noticesTo(caseworker)).length;
    expect((await reopen(candidate.personId, appealId)).refusal).toBe('appealFiledTooOften');
    const { appeals, filing } = await mine(candidate);
    expect(appeals).toMatchObject([{ mayReopen: false }]);
    expect(filing).toMatchObject({ open: false, why: 'appealFiledTooOften' });
    expect((await noticesTo(caseworker)).length).toBe(told);
    const { candidateNumber } = candidate;
    const letter = { candidateNumber, arrivedOn: '2026-03-09', arrivedBy: 'paper', grounds: '' } as const;
    const registered = { params: { examId: exam.examId }, body: letter };
    expect((await app().call(caseworker, appealRoutes.registerAppeal, registered)).status).toBe(200);
  });

  test('sent again after the deadline has the same result', async () => {
    const { candidate } = await announcedExam();
    await app().moveTo('2026-04-01T08:00:00Z');
    for (let times = 0; times < mostFilings; times += 1)
      await withdraw(candidate.personId, await fileAppeal(app(), candidate));
    const params = { candidacyId: candidate.candidacyId };
    const again = { params, body: { grounds: 'En gang til' } };
    expect((await app().call(candidate.personId, appealRoutes.fileAppeal, again)).refusal).toBe(
      'appealFiledTooOften',
    );
  });

  test('after the decision is too late', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'C');
    await decide(exam.officer, appealId);
    expect(await withdraw(candidate.personId, appealId)).toMatchObject({ refusal: 'appealDecidedAlready' });
  });
});
