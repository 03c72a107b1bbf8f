import { appealRoutes } from '@karakter/contract/appeal/routes';
import { casesRoutes } from '@karakter/contract/complaint/cases';
import { explanationIntakeRoutes } from '@karakter/contract/explanation/intake/routes';
import { explanationRoutes } from '@karakter/contract/explanation/routes';
import { describe, expect, test } from 'vitest';
import { useTestApp } from '../../../test/app.ts';
import { appealScene, sceneAnnouncedAt } from '../../../test/scenes/appeal-scene.ts';
import { fileAppeal } from '../../../test/scenes/appealed.ts';
import { complaintScene, fileComplaint } from '../../../test/scenes/complaint/complained.ts';
import { dismissalScene } from '../../../test/scenes/complaint/dismissed.ts';
import { newGradingScene } from '../../../test/scenes/complaint/graded-again.ts';
import { reassessmentScene } from '../../../test/scenes/reassessment/reassessed.ts';

const app = useTestApp(sceneAnnouncedAt);
const scene = appealScene(app);
const { announcedExam, mine: myAppeals, noticesTo, theCase } = scene;
const { takeUp, uphold, dismiss: dismissComplaint } = complaintScene(app);
const { mine, file, filed, theCase: theDismissal, forward, setAside } = dismissalScene(app);
const { appointed, gradeAgain, check, announce } = newGradingScene(app);
const { twoApart, opened, seen, shown } = reassessmentScene(app, scene);

type Made = Awaited<ReturnType<typeof announcedExam>>;

const lapsedIn = async (person: string) =>
  (await noticesTo(person)).flatMap(({ kind, data }) => (kind === 'caseLapsed' ? [data] : []));
const ask = ({ candidate }: Made) =>
  app().call(candidate.personId, explanationRoutes.requestExplanation, {
    params: { candidacyId: candidate.candidacyId },
  });
const lateRequestsOf = async ({ exam, caseworker }: Made) =>
  (
    await app().call(caseworker, explanationIntakeRoutes.listLateRequests, {
      params: { examId: exam.examId },
    })
  ).body.requests;

/** A late appeal that was dismissed; the candidate has complained of a formal error in time, which is in hand. */
async function dismissedLate() {
  const made = await announcedExam();
  const { candidate, caseworker } = made;
  await app().services.clock.moveTo(Temporal.Instant.from('2026-04-20T08:00:00Z'));
  const appealId = await fileAppeal(app(), candidate);
  const body = { reason: 'Kom etter fristen.' };
  await app().call(caseworker, appealRoutes.dismissLateAppeal, { params: { appealId }, body });
  const complaintId = await fileComplaint(app(), candidate, '2026-04-20');
  await takeUp(caseworker, complaintId);
  return { ...made, appealId, complaintId };
}

describe('with a grade that is annulled lapse [K1, K6, K8]', () => {
  test('the appeal against the dismissal of its appeal, at the institution and at the appeal body, with a notice', async () => {
    for (const isForwarded of [false, true]) {
      const { candidate, caseworker, appealId, complaintId } = await dismissedLate();
      const id = await filed(candidate, 'appeal', appealId);
      if (isForwarded) await forward(caseworker, id);
      await uphold(caseworker, complaintId);
      expect(await theDismissal(caseworker, id)).toMatchObject({ state: 'lapsed', allowed: [] });
      expect(await lapsedIn(candidate.personId)).toEqual([{ what: 'dismissalAppeal' }]);
      expect((await mine(candidate))[0]).toMatchObject({ mayAppeal: false, appeals: [{ state: 'lapsed' }] });
      const { body } = await app().call(caseworker, casesRoutes.listCases, {
        query: { kind: 'dismissalAppeal', state: 'lapsed' },
      });
      expect(body.cases).toContainEqual(expect.objectContaining({ id, heldBy: null, dueAt: null }));
    }
  });

  test('not the appeal against the dismissal of a complaint, which is about the exam and not about the grade', async () => {
    const { candidate, caseworker, complaintId } = await dismissedLate();
    const other = await fileComplaint(app(), candidate, '2026-04-19');
    await dismissComplaint(caseworker, other);
    const id = await filed(candidate, 'complaint', other);
    await uphold(caseworker, complaintId);
    expect((await setAside(caseworker, id)).status).toBe(200);
  });

  test('a late request for explanation that waits, and no caseworker can take it up', async () => {
    const made = await announcedExam();
    await app().services.clock.moveTo(Temporal.Instant.from('2026-03-25T08:00:00Z'));
    expect((await ask(made)).status).toBe(200);
    const complaintId = await fileComplaint(app(), made.candidate, '2026-03-24');
    await takeUp(made.caseworker, complaintId);
    await uphold(made.caseworker, complaintId);
    const [request] = await lateRequestsOf(made);
    expect(request).toMatchObject({ state: 'lapsed' });
    expect(await lapsedIn(made.candidate.personId)).toEqual([{ what: 'explanation' }]);
    const params = { examId: made.exam.examId, lateRequestId: request?.id ?? '' };
    const taken = await app().call(made.caseworker, explanationIntakeRoutes.takeUpLateRequest, { params });
    expect(taken.refusal).toBe('lateRequestClosed');
  });

  test('an appeal with its open new assessment, whose graders lose the file at once', async () => {
    const { candidate, caseworker, appealId } = await twoApart();
    const { id, graders } = await opened(caseworker, appealId);
    const complaintId = await fileComplaint(app(), candidate);
    await takeUp(caseworker, complaintId);
    await uphold(caseworker, complaintId);
    expect(await theCase(caseworker, appealId)).toMatchObject({ state: 'lapsed' });
    for (const grader of graders) {
      expect((await shown(grader, id)).status).toBe(404);
      expect((await noticesTo(grader)).map(({ kind }) => kind)).toContain('reassessmentEnded');
    }
    expect(await seen(caseworker, appealId)).toMatchObject({
      current: null,
      cancelled: [{ reason: 'Karakteren ble opphevet.' }],
    });
  });
});

describe('while a grade is annulled and there is no new one [K1, K8, E1]', () => {
  test('nothing is asked or appealed, in time or late, and the sentence says what can be done later', async () => {
    const made = await dismissedLate();
    const { exam, candidate, caseworker, appealId, complaintId } = made;
    await uphold(caseworker, complaintId);
    const params = { candidacyId: candidate.candidacyId };
    const appealed = await app().call(candidate.personId, appealRoutes.fileAppeal, {
      params,
      body: { grounds: 'For sent.' },
    });
    expect(appealed).toMatchObject({ status: 409, refusal: 'gradeToAppealAnnulled' });
    expect(appealed.message).toContain('Får du en ny karakter, kan du klage på den.');
    expect((await myAppeals(candidate)).filing).toMatchObject({ open: false, why: 'gradeToAppealAnnulled' });
    expect((await ask(made)).refusal).toBe('explanationOfAnnulledGrade');
    expect((await file(candidate, 'appeal', appealId)).refusal).toBe('notDismissed');
    const taken = await app().call(caseworker, appealRoutes.takeUpLateAppeal, { params: { appealId } });
    expect(taken.refusal).toBe('appealGradeAnnulled');
    expect((await theCase(caseworker, appealId)).allowed).not.toContain('takeUp');
    const { candidateNumber } = candidate;
    const arrived = { candidateNumber, arrivedOn: '2026-04-20', arrivedBy: 'paper' } as const;
    const registered = await app().call(caseworker, appealRoutes.registerAppeal, {
      params: { examId: exam.examId },
      body: { ...arrived, grounds: '' },
    });
    expect(registered.refusal).toBe('registeredAnnulled');
    const asked = await app().call(caseworker, explanationIntakeRoutes.registerExplanation, {
      params: { examId: exam.examId },
      body: { ...arrived, given: null },
    });
    expect(asked.refusal).toBe('requestOfAnnulledGrade');
    expect(await lateRequestsOf(made)).toEqual([]);
  });

  test('the new grade opens all of it again, and the old dismissal stays closed', async () => {
    const made = await dismissedLate();
    const { candidate, caseworker, appealId, complaintId } = made;
    await uphold(caseworker, complaintId);
    const graders = await appointed(caseworker, complaintId);
    await gradeAgain(graders, candidate.candidateNumber, 'C');
    await check(caseworker, complaintId);
    await announce(caseworker, complaintId);
    const taken = await app().call(caseworker, appealRoutes.takeUpLateAppeal, { params: { appealId } });
    expect(taken.refusal).toBe('appealGradeAnnulled');
    expect((await ask(made)).status).toBe(200);
    expect(await fileAppeal(app(), candidate)).not.toBe(appealId);
  });
});
