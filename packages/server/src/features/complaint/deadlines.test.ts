import { complaintRoutes } from '@karakter/contract/complaint/routes';
import { myExamsRoutes } from '@karakter/contract/results/my-exams';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../test/scenes/appeal-scene.ts';
import { addCaseworker } from '../../test/scenes/appealed.ts';
import { complaintScene, fileComplaint } from '../../test/scenes/complaint/complained.ts';
import { newGradingScene } from '../../test/scenes/complaint/graded-again.ts';
import { correctByTwo } from '../../test/scenes/deciding/corrected.ts';
import { addTestExam } from '../../test/scenes/exam.ts';

const app = useTestApp(sceneAnnouncedAt);
const { announcedExam, mine, noticesTo } = appealScene(app);
const { theComplaint, myComplaints, takeUp, dismiss, disagree, uphold, boardDecides, withdraw } =
  complaintScene(app);
const { appointed, gradeAgain, check, announce } = newGradingScene(app);
const myExamOf = async ({ personId, candidacyId }: { personId: string; candidacyId: string }) =>
  (await app().call(personId, myExamsRoutes.showMyExam, { params: { candidacyId } })).body;
const moveTo = (at: string) => app().services.clock.moveTo(Temporal.Instant.from(at));

describe('deadlines around a complaint (uhl. §§ 11-9, 11-10, fvl. § 31) [K1, K8]', () => {
  test.each([
    ['not upheld by the board', (by: string, id: string) => boardDecides(by, id, { outcome: 'notUpheld' })],
    ['dismissed', dismiss],
  ] as const)('a complaint that is %s gives the appeal three full weeks', async (how, end) => {
    const { candidate, caseworker } = await announcedExam();
    const id = await fileComplaint(app(), candidate);
    await moveTo('2026-05-04T09:00:00Z');
    await takeUp(caseworker, id);
    if (how !== 'dismissed') await disagree(caseworker, id);
    expect((await end(caseworker, id)).status).toBe(200);
    const { deadline, filing } = await mine(candidate);
    // Three weeks from 4 May end on Whit Monday.
    expect(deadline).toMatchObject({ kind: 'running', lastDay: '2026-05-26' });
    expect(filing).toEqual({ open: true, late: false });
  });

  test('one that is withdrawn gives the rest of the appeal deadline, which the candidate is told and sees', async () => {
    const { candidate } = await announcedExam();
    expect((await mine(candidate)).deadline).toMatchObject({ lastDay: '2026-03-30' });
    await moveTo('2026-03-16T09:00:00Z');
    const id = await fileComplaint(app(), candidate, '2026-03-12');
    await moveTo('2026-03-26T09:00:00Z');
    expect((await withdraw(candidate.personId, id)).status).toBe(200);
    // Fourteen days were left: from 26 March to 9 April.
    const { deadline, filing } = await mine(candidate);
    expect(deadline).toMatchObject({ kind: 'running', lastDay: '2026-04-09' });
    expect(deadline.kind === 'running' && deadline.steps.map(({ code }) => code)).toContain('stoodStill');
    expect(filing).toEqual({ open: true, late: false });
    const told = (await noticesTo(candidate.personId)).at(-1);
    expect(told).toEqual({ kind: 'complaintWithdrawn', data: { appealUntil: '2026-04-09T22:00:00Z' } });
  });

  test('one that is sent after the appeal deadline and withdrawn gives no appeal deadline back', async () => {
    const { candidate } = await announcedExam();
    await moveTo('2026-04-20T09:00:00Z');
    const id = await fileComplaint(app(), candidate, '2026-04-20');
    expect((await mine(candidate)).deadline.kind).toBe('suspended');
    await withdraw(candidate.personId, id);
    expect((await mine(candidate)).deadline).toMatchObject({ kind: 'running', lastDay: '2026-03-30' });
    expect((await mine(candidate)).filing).toEqual({ open: true, late: true });
    const told = (await noticesTo(candidate.personId)).at(-1);
    expect(told).toEqual({ kind: 'complaintWithdrawn', data: { appealUntil: null } });
  });

  test('a late one is received, waits for the caseworker, and stops nothing until it is taken up', async () => {
    const { candidate, caseworker } = await announcedExam();
    await moveTo('2026-05-04T09:00:00Z');
    const before = (await mine(candidate)).deadline;
    const id = await fileComplaint(app(), candidate);
    expect((await myComplaints(candidate)).complaints[0]).toMatchObject({ state: 'filedLate', late: true });
    expect((await mine(candidate)).deadline).toEqual(before);
    await takeUp(caseworker, id);
    expect((await mine(candidate)).deadline.kind).toBe('suspended');
  });

  test('a late one that is dismissed gives no new appeal deadline; one that is set aside is taken up', async () => {
    const { candidate, caseworker } = await announcedExam();
    await moveTo('2026-05-04T09:00:00Z');
    const before = (await mine(candidate)).deadline;
    const id = await fileComplaint(app(), candidate);
    await dismiss(caseworker, id);
    expect((await mine(candidate)).deadline).toEqual(before);
    expect((await myComplaints(candidate)).complaints[0]).toMatchObject({
      state: 'dismissed',
      dismissalAppealUntil: '2026-05-26T22:00:00Z',
      decisions: [{ outcome: 'dismissed', legalBasis: 'fvl. § 31', reason: 'Gjelder karakteren.' }],
    });
    expect((await takeUp(caseworker, id)).status).toBe(200);
    expect((await mine(candidate)).deadline.kind).toBe('suspended');
  });

  test('after more than a year it is received too, and can only be dismissed', async () => {
    const { candidate, caseworker } = await announcedExam();
    await moveTo('2027-03-10T09:00:00Z');
    const id = await fileComplaint(app(), candidate);
    expect((await theComplaint(caseworker, id)).allowed).toEqual(['dismiss', 'withdraw']);
    expect((await takeUp(caseworker, id)).refusal).toBe('complaintBeyondYear');
    expect((await dismiss(caseworker, id)).status).toBe(200);
    expect((await takeUp(caseworker, id)).refusal).toBe('complaintBeyondYear');
  });

  test('before the announcement it is filed from the start of the exam on, and survives the announcement', async () => {
    const at = '2026-03-13T08:00:00Z';
    await moveTo(at);
    const exam = await addTestExam(app().services.db, { startsAt: '2026-03-13T08:00:00Z', candidates: 1 });
    const [candidate] = exam.candidates;
    if (!candidate) throw new Error('no candidate');
    const id = await fileComplaint(app(), candidate, '2026-03-13');
    const caseworker = await addCaseworker(app());
    expect(await theComplaint(caseworker, id)).toMatchObject({ grade: null, yearLimit: null, late: false });
    await moveTo('2026-03-13T07:59:59Z');
    expect((await myComplaints(candidate)).closed).toContain('Eksamenen har ikke begynt');
    const params = { candidacyId: candidate.candidacyId };
    const body = { about: 'exam', knownOn: '2026-03-13', grounds: 'For tidlig.' } as const;
    const early = await app().call(candidate.personId, complaintRoutes.fileComplaint, { params, body });
    expect(early.refusal).toBe('complaintBeforeExam');
  });

  test('where nothing was handed in, only a new exam can be given', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const { db } = app().services;
    await db.updateTable('exam').set({ recheckable: false }).where('id', '=', exam.examId).execute();
    const id = await fileComplaint(app(), candidate);
    await takeUp(caseworker, id);
    expect((await theComplaint(caseworker, id)).canBeGradedAgain).toBe(false);
    expect((await uphold(caseworker, id, 'newGrading')).refusal).toBe('nothingToGradeAgain');
    expect((await uphold(caseworker, id, 'newExam')).status).toBe(200);
  });

  test('one that is upheld annuls the grade: nothing runs until the new grade, and then all of it in full', async () => {
    const { exam, candidate, caseworker } = await announcedExam();
    const id = await fileComplaint(app(), candidate);
    await takeUp(caseworker, id);
    await moveTo('2026-03-16T09:00:00Z');
    await uphold(caseworker, id, 'newGrading');
    const { candidateNumber } = candidate;
    const seen = () => myExamOf(candidate);
    const none = { kind: 'none', reason: 'annulled' };
    expect(await seen()).toMatchObject({
      isAnnulled: true,
      deadlines: { appeal: none },
    });
    expect((await mine(candidate)).filing).toMatchObject({ open: false, why: 'gradeToAppealAnnulled' });
    expect((await myExamOf(exam.candidates[1]!)).isAnnulled).toBe(false);
    const corrected = correctByTwo(app(), exam, {
      candidateNumber,
      grade: 'B',
      reason: 'Ny sensur.',
      authority: 'uhl. § 11-9(2)',
    });
    expect((await corrected).refusal).toBe('correctionOfAnnulled');
    await moveTo('2026-04-13T09:00:00Z');
    const graders = await appointed(caseworker, id);
    await gradeAgain(graders, candidateNumber, 'B');
    await check(caseworker, id);
    await announce(caseworker, id);
    expect(await seen()).toMatchObject({
      isAnnulled: false,
      grade: 'B',
      deadlines: { appeal: { kind: 'running', lastDay: '2026-05-04' } },
    });
  });
});
