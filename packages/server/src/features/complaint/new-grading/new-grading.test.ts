import { appealRoutes } from '@karakter/contract/appeal/routes';
import { traceRoutes } from '@karakter/contract/cases/traces';
import { newGradingRoutes } from '@karakter/contract/complaint/new-grading';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { gradingRoutes } from '@karakter/contract/grading/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { todayRoutes } from '@karakter/contract/today/routes';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal } from '../../../test/scenes/appealed.ts';
import { complaintScene, complaintText, fileComplaint } from '../../../test/scenes/complaint/complained.ts';
import { newGradingScene } from '../../../test/scenes/complaint/graded-again.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, noticesTo, protocolOf } = appealScene(app);
const { theComplaint, takeUp, uphold, carryOut } = complaintScene(app);
const { theNewGrading, appoint, appointed, gradeAgain, check, announce } = newGradingScene(app);
const moveTo = (at: string) => app().services.clock.moveTo(Temporal.Instant.from(at));
const myExamOf = async ({ personId, candidacyId }: { personId: string; candidacyId: string }) =>
  (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;

/** A complaint that is upheld with new grading for the one who complained; the clock is on the announcement. */
async function upheld() {
  const scene = await announcedExam();
  const id = await fileComplaint(app(), scene.candidate);
  await takeUp(scene.caseworker, id);
  expect((await uphold(scene.caseworker, id, 'newGrading')).status).toBe(200);
  return { ...scene, id };
}

describe('the new grading of what was handed in (uhl. § 11-9(2)) [K8]', () => {
  test('is by graders who have not graded before: the others are refused with the paragraph, and shown beforehand', async () => {
    const { exam, caseworker, id } = await upheld();
    const view = await theNewGrading(caseworker, id);
    expect(view).toMatchObject({ step: 'appoint', commission: null });
    expect(view.earlierGraders.map(({ personId }) => personId).sort()).toEqual([...exam.graders].sort());
    expect(view.candidates).toMatchObject([{ before: 'C', grade: null }]);
    const members = exam.graders.map((personId) => ({ personId, external: false, teaches: false }));
    const { body } = await app().call(caseworker, newGradingRoutes.checkNewGraders, {
      params: { examId: exam.examId },
      body: { members },
    });
    const barred = { severity: 'stop', code: 'gradedBefore', paragraph: 'uhl. § 11-9(2)' };
    expect(body.findings.filter(({ severity }) => severity === 'stop')).toMatchObject([barred, barred]);
    const refused = await appoint(caseworker, id, members);
    expect(refused).toMatchObject({ status: 422, refusal: 'commissionUnlawful' });
    expect(refused.message).toContain('uhl. § 11-9(2)');
    await appointed(caseworker, id);
    const other = await app().call(caseworker, newGradingRoutes.appointNewGraders, {
      params: { complaintId: id },
      body: { version: 0, members },
    });
    expect(other.refusal).toBe('newGradersAppointedAlready');
  });

  test('is blind to the first grade, the case and who complained; the candidate sees nothing of it before the announcement', async () => {
    const { candidate, caseworker, id } = await upheld();
    const graders = await appointed(caseworker, id);
    const [grader] = graders.graders;
    expect((await noticesTo(grader)).at(-1)).toEqual({ kind: 'newGradingToGrade', data: { answers: 1 } });
    const params = { commissionId: graders.commissionId };
    const commission = await app().call(grader, gradingRoutes.showCommission, { params });
    const script = await app().call(grader, gradingRoutes.showScript, {
      params: { ...params, candidateNumber: candidate.candidateNumber },
    });
    expect(script.status).toBe(200);
    const seen = JSON.stringify([commission.body, script.body]);
    expect(seen).not.toContain(complaintText);
    expect(seen).not.toContain('Kommentar fra sensor');
    expect(seen).not.toContain(candidate.personId);
    await gradeAgain(graders, candidate.candidateNumber, 'A');
    await check(caseworker, id);
    const my = await myExamOf(candidate);
    expect(my).toMatchObject({ isAnnulled: true, gradeKind: 'ordinary' });
    expect(JSON.stringify(my)).not.toMatch(/"grade":"A"/);
  });

  test('is checked and announced by the office, and then everything runs in full from the new grade', async () => {
    const { exam, candidate, caseworker, id } = await upheld();
    const { candidateNumber } = candidate;
    expect((await carryOut(exam.officer, id)).refusal).toBe('newGradeNotAnnounced');
    const graders = await appointed(caseworker, id);
    expect((await check(caseworker, id)).refusal).toBe('resultsNotReady');
    expect((await announce(caseworker, id)).refusal).toBe('resultsNotChecked');
    await gradeAgain(graders, candidateNumber, 'C');
    const completed = (await noticesTo(exam.officer)).filter(({ kind }) => kind === 'newGradingCompleted');
    expect(completed).toEqual([{ kind: 'newGradingCompleted', data: { commissionNumber: 1 } }]);
    await moveTo('2026-05-04T09:00:00Z');
    expect((await check(caseworker, id)).status).toBe(200);
    expect((await announce(exam.officer, id)).status).toBe(200);
    expect(await protocolOf(exam.officer, exam.examId, candidateNumber)).toEqual([
      ['ordinary', 'C'],
      ['newGrading', 'C'],
    ]);
    expect(await theComplaint(caseworker, id)).toMatchObject({ state: 'remedied', allowed: [] });
    const last = await noticesTo(candidate.personId);
    // Three weeks from 4 May end on Whit Monday.
    expect(last.at(-1)).toMatchObject({
      kind: 'newGradeAnnounced',
      data: { explanationDeadline: '2026-05-11T22:00:00Z', appealDeadline: '2026-05-26T22:00:00Z' },
    });
    expect(last.filter(({ kind }) => kind === 'complaintRemedied')).toEqual([]);
    expect(await myExamOf(candidate)).toMatchObject({
      isAnnulled: false,
      gradeKind: 'newGrading',
      gradedAgainAt: '2026-05-04T09:00:00Z',
      mayAskExplanation: true,
      deadlines: { appeal: { kind: 'running', lastDay: '2026-05-26' } },
    });
    const params = { candidacyId: candidate.candidacyId };
    const seen = (await app().call(candidate.personId, traceRoutes.seeMyTraces, { params })).body.traces;
    expect(seen.find(({ decision }) => decision === 'newGradingAnnounced')).toMatchObject({
      decidedAs: 'examOffice',
      deadlines: { appeal: { kind: 'running', lastDay: '2026-05-26' } },
    });
    const other = exam.candidates.find(({ candidacyId }) => candidacyId !== candidate.candidacyId);
    const ofOther = { candidacyId: other?.candidacyId ?? '' };
    const theirs = await app().call(other?.personId ?? '', traceRoutes.seeMyTraces, { params: ofOther });
    expect(theirs.body.traces.map(({ decision }) => decision)).toEqual(['gradesAnnounced']);
    expect((await mine(candidate)).filing).toEqual({ open: true, late: false });
    expect((await announce(exam.officer, id)).refusal).toBe('gradesAlreadyAnnounced');
  });

  test('is explained by those who graded again, and none of them grades its appeal', async () => {
    const { exam, candidate, caseworker, id } = await upheld();
    const graders = await appointed(caseworker, id);
    await gradeAgain(graders, candidate.candidateNumber, 'B');
    await check(caseworker, id);
    await announce(caseworker, id);
    const params = { candidacyId: candidate.candidacyId };
    expect(
      (await app().call(candidate.personId, explanationRoutes.requestExplanation, { params })).status,
    ).toBe(200);
    const { body } = await app().call(graders.graders[0], explanationRoutes.listMyExplanations);
    expect(body.explanations).toMatchObject([{ candidateNumber: candidate.candidateNumber }]);
    await fileAppeal(app(), candidate);
    const members = graders.graders.map((personId) => ({ personId, external: false, teaches: false }));
    const checked = await app().call(caseworker, appealRoutes.checkAppealCommission, {
      params: { examId: exam.examId },
      body: { members },
    });
    const codes = checked.body.findings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'gradedBefore')).toHaveLength(2);
  });

  test('is on the first pages until it is announced, with who has the next step', async () => {
    const { exam, candidate, caseworker, id } = await upheld();
    const steps = ['arrangeNewGrading', 'awaitNewGrading', 'checkNewGrading', 'announceNewGrading'];
    const kinds = async (by: string) => {
      const { body } = await app().call(by, todayRoutes.today);
      const lines = Object.values(body).flat();
      return lines.find(({ kind, examId }) => examId === exam.examId && steps.includes(kind))?.kind;
    };
    expect(await kinds(exam.officer)).toBe('arrangeNewGrading');
    const graders = await appointed(caseworker, id);
    expect(await kinds(exam.officer)).toBe('awaitNewGrading');
    await gradeAgain(graders, candidate.candidateNumber, 'D');
    expect(await kinds(exam.officer)).toBe('checkNewGrading');
    await check(caseworker, id);
    expect(await kinds(caseworker)).toBe('announceNewGrading');
    await announce(caseworker, id);
    expect(await kinds(exam.officer)).toBeUndefined();
  });
});
