import { appealRoutes } from '@karakter/contract/appeal/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { fileAppeal, formAppealCommission, gradeAppeal } from '../../test/scenes/appealed.ts';
import { correctByTwo } from '../../test/scenes/deciding/corrected.ts';
import type { TestExam } from '../../test/scenes/exam.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, theCase, decide, withdraw, reopen, protocolOf, noticesTo } = appealScene(app);

async function correct(exam: TestExam, candidateNumber: number, grade: string) {
  expect((await correctByTwo(app(), exam, { candidateNumber, grade })).status).toBe(200);
}

type Candidate = TestExam['candidates'][number];
const myResult = async ({ personId, candidacyId }: Candidate) =>
  (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;
const ask = ({ personId, candidacyId }: Candidate) =>
  app().call(personId, explanationRoutes.requestExplanation, { params: { candidacyId } });

async function explain(exam: TestExam, explanationId: string) {
  const params = { explanationId };
  const [grader] = exam.graders;
  const body = { version: 1, guidelines: 'Prinsipper.', assessment: 'Vurdering.', overall: 'Samlet.' };
  const saved = await app().call(grader, explanationRoutes.saveExplanation, { params, body });
  const sent = { params, body: { version: saved.body.version } };
  expect((await app().call(grader, explanationRoutes.sendExplanation, sent)).status).toBe(200);
}

describe('a grade that is corrected while its appeal is withdrawn [K2, K6]', () => {
  test('is the grade with which the reopened appeal is compared: C after E, corrected, requires a new assessment', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'C');
    await withdraw(candidate.personId, appealId);
    await correct(exam, candidate.candidateNumber, 'E');
    expect((await reopen(candidate.personId, appealId)).status).toBe(200);
    await app().jobs.settle();
    expect(await theCase(caseworker, appealId)).toMatchObject({
      state: 'needsNewAssessment',
      originalGrade: 'E',
    });
    expect(await decide(exam.officer, appealId)).toMatchObject({ refusal: 'newAssessmentFirst' });
    const { version } = await theCase(caseworker, appealId);
    const members = commission.graders.map((personId) => ({ personId, external: false, teaches: false }));
    const params = { appealId };
    const body = { version, grade: 'D', assessment: 'Samlet vurdering.', members };
    expect((await app().call(exam.officer, appealRoutes.enterNewAssessment, { params, body })).status).toBe(
      200,
    );
    expect((await mine(candidate)).appeals[0]).toMatchObject({
      originalGrade: 'E',
      newGrade: 'D',
      outcome: 'inFavour',
    });
  });

  test('decides the outcome', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const appealId = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [appealId]);
    await withdraw(candidate.personId, appealId);
    await correct(exam, candidate.candidateNumber, 'D');
    await reopen(candidate.personId, appealId);
    await gradeAppeal(app(), commission, candidate.candidateNumber, 'C');
    expect((await theCase(caseworker, appealId)).proposedOutcome).toBe('inFavour');
    await decide(exam.officer, appealId);
    expect((await mine(candidate)).appeals[0]).toMatchObject({
      originalGrade: 'D',
      newGrade: 'C',
      outcome: 'inFavour',
    });
  });

  test('can be appealed by a new appeal, and the old one cannot be reopened beside it', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const first = await fileAppeal(app(), candidate);
    await withdraw(candidate.personId, first);
    expect((await mine(candidate)).filing).toMatchObject({ open: false, why: 'appealReopenInstead' });
    await correct(exam, candidate.candidateNumber, 'E');
    expect((await mine(candidate)).filing).toEqual({ open: true, late: false });
    const second = await fileAppeal(app(), candidate);
    expect(second).not.toBe(first);
    expect(await reopen(candidate.personId, first)).toMatchObject({ refusal: 'appealFiledSince' });
    expect((await mine(candidate)).appeals.map(({ mayReopen }) => mayReopen)).toEqual([false, false]);
    expect((await theCase(caseworker, second)).originalGrade).toBe('E');
  });
});

describe('a correction after the appeal is over is a new decision [K1, R3]', () => {
  test('after a decided appeal opens filing with its own deadline, for graders who have not decided before', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const { candidateNumber, personId } = candidate;
    const first = await fileAppeal(app(), candidate);
    const commission = await formAppealCommission(app(), exam, caseworker, [first]);
    await gradeAppeal(app(), commission, candidateNumber, 'B');
    await decide(exam.officer, first);
    expect((await mine(candidate)).filing).toMatchObject({ open: false, why: 'appealDecidedAlready' });
    await app().moveTo('2026-06-01T08:00:00Z');
    await correct(exam, candidateNumber, 'E');
    expect(await mine(candidate)).toMatchObject({
      filing: { open: true, late: false },
      deadline: { kind: 'running', lastDay: '2026-06-22' },
    });
    const second = await fileAppeal(app(), candidate);
    // The commission of the first decision is the only one, and its members are not new.
    expect((await theCase(caseworker, second)).state).toBe('filed');
    const params = { examId: exam.examId, commissionId: commission.commissionId };
    const assigned = await app().call(caseworker, appealRoutes.assignAppeals, {
      params,
      body: { appealIds: [second] },
    });
    expect(assigned.refusal).toBe('appealGradedByMember');
    const other = await formAppealCommission(app(), exam, caseworker, [second]);
    await gradeAppeal(app(), other, candidateNumber, 'D');
    await decide(exam.officer, second);
    const appeals = (await mine(candidate)).appeals.map(({ originalGrade, newGrade }) => [
      originalGrade,
      newGrade,
    ]);
    expect(appeals).toEqual([
      ['C', 'B'],
      ['E', 'D'],
    ]);
    expect(await protocolOf(exam.officer, exam.examId, candidateNumber)).toEqual([
      ['ordinary', 'C'],
      ['appeal', 'B'],
      ['correction', 'E'],
      ['appeal', 'D'],
    ]);
    expect((await reopen(personId, first)).refusal).toBe('appealDecidedAlready');
  });

  test('after a dismissed appeal opens filing; without one, a dismissal that is set aside takes the case up again', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    await app().moveTo('2026-04-20T08:00:00Z');
    const late = await fileAppeal(app(), candidate);
    const { commissionId } = await formAppealCommission(app(), exam, caseworker, []);
    const params = { appealId: late };
    const body = { reason: 'Tre uker for sent, uten grunn.' };
    await app().call(caseworker, appealRoutes.dismissLateAppeal, { params, body });
    expect((await mine(candidate)).filing).toMatchObject({ open: false, why: 'appealDismissedAlready' });
    expect((await app().call(caseworker, appealRoutes.takeUpLateAppeal, { params })).status).toBe(200);
    expect(await theCase(caseworker, late)).toMatchObject({ state: 'inGrading', late: true });
    await withdraw(candidate.personId, late);
    expect(commissionId).not.toBe('');
    await correct(exam, candidate.candidateNumber, 'D');
    expect((await mine(candidate)).filing).toEqual({ open: true, late: false });
  });

  test('a late appeal that was withdrawn is in time when it is reopened before the new deadline', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    await app().moveTo('2026-04-20T08:00:00Z');
    const appealId = await fileAppeal(app(), candidate);
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'filedLate', late: true });
    await withdraw(candidate.personId, appealId);
    await correct(exam, candidate.candidateNumber, 'D');
    expect((await reopen(candidate.personId, appealId)).status).toBe(200);
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'filed', late: false });
  });
});

describe('an explanation after a correction [E1, E6]', () => {
  test('can be requested again while its deadline runs, and explains the corrected grade', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    expect((await ask(candidate)).status).toBe(200);
    const [first] = (await myResult(candidate)).explanations;
    const appealId = await fileAppeal(app(), candidate);
    expect((await theCase(caseworker, appealId)).explanation).toBeNull();
    await withdraw(candidate.personId, appealId);
    await explain(exam, first?.id ?? '');
    expect((await theCase(caseworker, appealId)).explanation).toMatchObject({ overall: 'Samlet.' });
    await app().moveTo('2026-03-10T09:00:00Z');
    expect(await ask(candidate)).toMatchObject({ refusal: 'explanationGivenBefore' });
    await correct(exam, candidate.candidateNumber, 'E');
    expect((await myResult(candidate)).mayAskExplanation).toBe(true);
    expect((await ask(candidate)).status).toBe(200);
    const result = await myResult(candidate);
    expect(result.explanations.map(({ state }) => state)).toEqual(['sent', 'requested']);
    expect(result.deadlines?.appeal.kind).toBe('suspended');
    const second = result.explanations[1]?.id ?? '';
    const params = { explanationId: second };
    const [grader] = exam.graders;
    const writing = await app().call(grader, explanationRoutes.showExplanation, { params });
    expect(writing.body.grade).toBe('E');
    await explain(exam, second);
    const read = await app().call(candidate.personId, explanationRoutes.openExplanation, { params });
    expect(read.body.grade).toBe('E');
    await app().jobs.settle();
    const told = (await noticesTo(candidate.personId)).filter(({ kind }) => kind === 'explanationSent');
    expect(told).toHaveLength(2);
  });

  test('that was already owed explains the corrected grade, and the appeal deadline waits for it', async () => {
    const { exam, candidate } = await announcedExam();
    await ask(candidate);
    await correct(exam, candidate.candidateNumber, 'E');
    expect((await ask(candidate)).status).toBe(200);
    const result = await myResult(candidate);
    expect(result.explanations).toHaveLength(1);
    expect(result.deadlines?.appeal.kind).toBe('suspended');
    await explain(exam, result.explanations[0]?.id ?? '');
    expect(await ask(candidate)).toMatchObject({ refusal: 'explanationGivenBefore' });
  });
});
